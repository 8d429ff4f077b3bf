package org.redress.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductPolicy.Of;
import org.redress.api.casework.OwedStep;
import org.redress.api.casework.StepTaken;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/**
 * Which steps of the protocol against disruptive conduct may be taken now, and why not the rest (P01). Pure.
 *
 * <p>Words run through the stages: what a step names has to come before it. In an emergency, and for a step that is owed,
 * nothing has to. What a step asks for in files, and the condition under which it is there at all, is never lifted.
 */
public final class Protocol {

    private static final String ACTION = "protocol-step";

    private static final Text MANAGERS = Text.of("只有管理人员可以记录这一步", "Only a manager may record this step");
    private static final Text NO_INCIDENT = Text.of("现在没有正在处理的过激言行", "No disruptive conduct is being dealt with now");
    private static final Text NOT_NOW = Text.of("眼下用不上「{step}」", "“{step}” does not apply as things stand");
    private static final Text BEFORE = Text.of("先做「{step}」", "“{step}” comes first");
    private static final Text WARNINGS = Text.of(
            "警告满 {n} 次仍无效，才进入「{step}」；现在有 {got} 次记录",
            "“{step}” follows {n} warnings without effect; recorded so far: {got}");
    private static final Text ONE_MORE =
            Text.of("如果再记录 {n} 次警告，就不再受此限制。", "With {n} more on record, this would not be held up.");
    private static final Text FILE = Text.of("先上传：{kinds}", "Attach it first: {kinds}");
    private static final Text HELD =
            Text.of("「{step}」之后先停下来：等{ending}再继续", "After “{step}” this rests until it is recorded: {ending}");

    private final Snapshot snapshot;
    private final ConductPolicy policy;
    private final Conduct conduct;

    public Protocol(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.policy = ConductPolicy.of(snapshot.rules());
        this.conduct = snapshot.file().dossier().conduct();
    }

    public ConductPolicy policy() {
        return policy;
    }

    /** What stands in the way of a step; empty when it may be taken. */
    public List<Blocker> blockers(Of<ProtocolStep> of) {
        ProtocolStep step = of.rule();
        List<Blocker> blockers = new ArrayList<>();
        if (step.managers() && !snapshot.actor().may(Right.MANAGE)) {
            blockers.add(new Blocker("core/protocol-right", MANAGERS, ""));
        }
        if (step.ending() && conduct.present().isEmpty()) {
            blockers.add(new Blocker("core/protocol-incident", NO_INCIDENT, ""));
        }
        step.needs()
                .when()
                .filter(when -> !holds(of, when))
                .ifPresent(when -> blockers.add(Wanted.blocker(
                        snapshot, of.pack(), "core/protocol-when", NOT_NOW.with("step", step.title()), ACTION, when)));
        if (!conduct.inDanger() && !step.emergency() && !conduct.owes(step.id())) {
            blockers.addAll(earlier(step));
        }
        blockers.addAll(files(step));
        return blockers;
    }

    private boolean holds(Of<ProtocolStep> of, Condition when) {
        return when.test(Facts.of(snapshot, snapshot.file(), of.pack().ref().id(), Optional.empty()))
                .orElse(false);
    }

    private List<Blocker> earlier(ProtocolStep step) {
        List<Blocker> blockers = new ArrayList<>();
        for (String id : step.needs().after()) {
            if (!conduct.took(id)) {
                blockers.add(new Blocker("core/protocol-order", BEFORE.with("step", title(id)), ACTION));
            }
        }
        int missing = step.needs().warnings() - conduct.warnings();
        if (missing > 0) {
            blockers.add(CoreGate.blocker(
                    snapshot,
                    "core/protocol-warnings",
                    WARNINGS.with("n", step.needs().warnings())
                            .with("step", step.title())
                            .with("got", conduct.warnings()),
                    ACTION,
                    "conduct.warnings",
                    ONE_MORE.with("n", missing)));
        }
        return blockers;
    }

    private List<Blocker> files(ProtocolStep step) {
        List<String> kinds = step.needs().files();
        boolean there =
                kinds.isEmpty() || snapshot.file().evidence().stream().anyMatch(file -> kinds.contains(file.kind()));
        return there
                ? List.of()
                : List.of(new Blocker("core/protocol-evidence", FILE.with("kinds", anyOf(kinds)), "add-evidence"));
    }

    private Text anyOf(List<String> kinds) {
        List<Text> titles = kinds.stream()
                .map(kind -> snapshot.rules().evidence().getOrDefault(kind, Text.same(kind)))
                .toList();
        return joined(titles);
    }

    private static Text joined(List<Text> titles) {
        return Text.of(
                String.join(
                        "或",
                        titles.stream().map(title -> "「" + title.in("zh") + "」").toList()),
                String.join(
                        " or ",
                        titles.stream().map(title -> "“" + title.in("en") + "”").toList()));
    }

    /** Talks rest after some steps, until a step ends the incident. */
    public static Optional<Blocker> holding(Snapshot snapshot, String action) {
        return snapshot.file()
                .dossier()
                .conduct()
                .holding(action)
                .map(step -> new Blocker("core/protocol", new Protocol(snapshot).held(step), ACTION));
    }

    private Text held(StepTaken step) {
        List<Text> endings = policy.steps().stream()
                .map(Of::rule)
                .filter(ProtocolStep::ending)
                .filter(ending -> blockers(policy.step(ending.id()).orElseThrow()).stream()
                        .noneMatch(blocker -> blocker.gate().equals("core/protocol-when")))
                .map(ProtocolStep::title)
                .toList();
        List<Text> named = endings.isEmpty()
                ? policy.steps().stream()
                        .map(Of::rule)
                        .filter(ProtocolStep::ending)
                        .map(ProtocolStep::title)
                        .toList()
                : endings;
        return HELD.with("step", title(step.step())).with("ending", joined(named));
    }

    /** Steps that are owed and that the rules of the case still know; others could never be taken. */
    public List<OwedStep> owed(Conduct as) {
        return as.owed().stream()
                .filter(owed -> policy.step(owed.step()).isPresent())
                .toList();
    }

    public List<Blocker> ending() {
        return owed(conduct).stream()
                .map(owed -> new Blocker(
                        "core/protocol-owed",
                        Text.of("还欠一步：{step}", "A step is still owed: {step}").with("step", title(owed.step())),
                        ACTION))
                .toList();
    }

    public Text title(String step) {
        return policy.step(step).map(found -> found.rule().title()).orElse(Text.same(step));
    }
}
