package org.redress.testkit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.TaskDecl;
import org.redress.engine.proof.EngineProof;
import org.redress.pack.YamlPackCompiler;

/**
 * A pack, compiled and proven as it would be when it is deployed: a pack in which a case can get stuck fails the test. Used
 * by authors of packs to test what their rules say, without a container. Immutable, so one instance may serve all tests of a module.
 *
 * <p>All ids are local: {@code refund-consent}, not {@code clinic-chain/refund-consent}. One that does not exist fails the
 * test and names those that do.
 */
public final class PackUnderTest {

    private final Procedure procedure;

    private PackUnderTest(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * The pack in {@code redress/} of the module under test.
     *
     * @throws AssertionError with every mistake and every trap in the pack, or when the class path holds none or several
     */
    public static PackUnderTest onClassPath() {
        return PackFolder.onClassPath(root -> in(root.resolve("redress")));
    }

    /**
     * The pack in a folder (the one that holds {@code pack.yaml}), or in one file {@code name.redress.yaml}.
     *
     * @throws AssertionError with every mistake and every trap in the pack
     */
    public static PackUnderTest in(Path folderOrFile) {
        return of(PackFolder.read(folderOrFile));
    }

    private static PackUnderTest of(PackSource source) {
        Compilation compilation = new YamlPackCompiler().compile(source);
        if (compilation instanceof Refused refused) {
            throw new AssertionError(lines(refused.errors()));
        }
        Procedure procedure = ((Compiled) compilation).procedure();
        List<PackError> traps = new EngineProof().prove(procedure, source);
        if (!traps.isEmpty()) {
            throw new AssertionError(lines(traps));
        }
        return new PackUnderTest(procedure);
    }

    private static String lines(List<PackError> errors) {
        return errors.stream().map(error -> error.in("en")).collect(Collectors.joining("\n"));
    }

    /** Everything that the pack says. */
    public Procedure procedure() {
        return procedure;
    }

    /** Facts of a case in which nothing has happened yet, with the pack's own settings. */
    public CaseFacts newCase() {
        return new CaseFacts(procedure);
    }

    public ComplaintType type(String id) {
        return one("type", procedure.types().values(), ComplaintType::localId, id);
    }

    public TaskDecl task(String type, String stage, String id) {
        List<TaskDecl> tasks = type(type)
                .stage(stage)
                .orElseThrow(() -> new AssertionError("type " + type + " has no stage " + stage))
                .tasks();
        return one("task of " + stage, tasks, TaskDecl::id, id);
    }

    public Gate gate(String id) {
        return one("gate", procedure.gates(), gate -> local(gate.id()), id);
    }

    /** A row of the table that proposes severity, urgency or class. */
    public AssessmentRule assessmentRow(String id) {
        return one("row of the assessment", procedure.assessments(), row -> local(row.id()), id);
    }

    /** A row of the escalation table. */
    public LadderRule ladderRow(String id) {
        return one("row of the ladder", procedure.ladder(), row -> local(row.id()), id);
    }

    /** The row of the authority table for just this role and remedy; {@code *} does not stand for others here. */
    public Optional<AuthorityRule> authority(String role, String remedy) {
        return procedure.authority().stream()
                .filter(rule -> rule.role().equals(role) && rule.remedy().equals(remedy))
                .findFirst();
    }

    /** Whether a task is there for a case: its condition holds, or it has none. */
    public static boolean applies(TaskDecl task, CaseFacts facts) {
        return task.when().map(when -> when.test(facts.all()).orElse(false)).orElse(true);
    }

    /**
     * Ids of the gates that hold an action back, in the order of the pack, read as the engine reads them.
     *
     * @param stage for {@code complete-stage}; empty otherwise
     * @param remedy for {@code offer-remedy}, {@code answer-offer} and {@code carry-out-remedy}; empty otherwise
     */
    public List<String> blockedBy(String action, String type, String stage, String remedy, CaseFacts facts) {
        Map<String, Object> seen = facts.during(type, stage, remedy);
        Optional<String> about = Optional.of(remedy).filter(kind -> !kind.isEmpty());
        return procedure.gates().stream()
                .filter(gate -> gate.concerns(action, type, stage, about))
                .filter(gate ->
                        gate.when().map(when -> when.test(seen).orElse(false)).orElse(true))
                .filter(gate -> !gate.require().test(seen).orElse(false))
                .map(gate -> local(gate.id()))
                .toList();
    }

    /** Gates that hold back an action which is about neither a stage nor a remedy: {@code close}, {@code archive}… */
    public List<String> blocks(String action, String type, CaseFacts facts) {
        return blockedBy(action, type, "", "", facts);
    }

    public List<String> blocksStage(String type, String stage, CaseFacts facts) {
        return blockedBy(Gate.COMPLETE_STAGE, type, stage, "", facts);
    }

    public List<String> blocksOffer(String type, String remedy, CaseFacts facts) {
        return blockedBy("offer-remedy", type, "", remedy, facts);
    }

    public List<String> blocksCarryingOut(String type, String remedy, CaseFacts facts) {
        return blockedBy("carry-out-remedy", type, "", remedy, facts);
    }

    private static String local(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    private static <T> T one(String what, Collection<T> all, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what + " " + wanted + " among "
                        + all.stream().map(name).toList()));
    }
}
