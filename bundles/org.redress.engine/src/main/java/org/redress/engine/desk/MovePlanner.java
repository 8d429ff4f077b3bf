package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Fit;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.RulesUnavailable;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.procedure.Weakness;
import org.redress.api.text.Text;
import org.redress.engine.action.Input;
import org.redress.engine.action.MoveVersion;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Consequences;
import org.redress.engine.rule.Past;
import org.redress.engine.rule.VersionFit;
import org.redress.store.port.CaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what a move to another version would do to a case, by trying it on a draft that is thrown away. */
final class MovePlanner {

    private static final Logger LOG = LoggerFactory.getLogger(MovePlanner.class);
    private static final Caller CALLER = Caller.system("case-move");
    private static final int PAGE = 1_000;
    /** What is tried leaves nothing behind. */
    private static final MoveVersion.Decided TRIED = new MoveVersion.Decided("", Caller.SYSTEM_USER, "");

    private final CaseStore store;
    private final CaseReader reader;
    private final ProcedureCatalog catalog;
    private final ProcedureProof proof;

    MovePlanner(CaseStore store, CaseReader reader, ProcedureCatalog catalog, ProcedureProof proof) {
        this.store = store;
        this.reader = reader;
        this.catalog = catalog;
        this.proof = proof;
    }

    /**
     * What was found.
     *
     * @param move what moves the case; empty when it cannot be moved
     */
    record Found(Fit fit, Optional<Prepared> move) {}

    /** Everything that the action takes but who decided it. */
    record Prepared(PackUse to, CaseRules after, Past past) {

        MoveVersion by(MoveVersion.Decided decided) {
            return new MoveVersion(decided, to, after, past);
        }
    }

    /** Never throws: one case that breaks must not hide the others. */
    Found find(String number, Procedure live) {
        try {
            Outcome<Snapshot> read = reader.read(CALLER, number);
            return read instanceof Outcome.Done<Snapshot> done
                    ? find(done.value(), live)
                    : stays(
                            new Fit(number, "", 0, Optional.empty(), Map.of(), List.of()),
                            Kind.CASE,
                            number,
                            words(read));
        } catch (RuntimeException broken) {
            LOG.error(
                    "RD-PLG-276 what {} {} would do to case {} cannot be worked out",
                    live.ref().id(),
                    live.ref().version(),
                    number,
                    broken);
            return stays(
                    new Fit(number, "", 0, Optional.empty(), Map.of(), List.of()),
                    Kind.CASE,
                    number,
                    MoveRefusal.BROKEN);
        }
    }

    private static Text words(Outcome<Snapshot> refusal) {
        return refusal instanceof Outcome.NotFound<Snapshot> none
                ? none.problem().message()
                : CaseProblems.NOT_FOUND.message();
    }

    private Found find(Snapshot snapshot, Procedure live) {
        CaseFile file = snapshot.file();
        String plugin = live.ref().id();
        Fit bare = new Fit(file.number(), file.branch(), file.version(), from(file, plugin), Map.of(), List.of());
        Optional<PackUse> to = catalog.asFrozen(live, file.branch());
        if (to.isEmpty()) {
            return stays(bare, Kind.PACK, plugin, MoveRefusal.OUT_OF_REACH);
        }
        if (file.packs().stream()
                .anyMatch(use ->
                        use.pack().id().equals(plugin) && use.role() != to.get().role())) {
            return stays(bare, Kind.PACK, plugin, MoveRefusal.OTHER_KIND);
        }
        CaseDraft with = new CaseDraft(file);
        with.runsOn(to.get());
        Optional<CaseRules> after = rules(with.packs);
        if (after.isEmpty()) {
            return stays(bare, Kind.PACK, plugin, MoveRefusal.UNREADABLE);
        }
        Prepared move = new Prepared(
                to.get(), after.get(), new Past(history(file), file.intake().receivedAt()));
        MoveVersion tried = move.by(TRIED);
        Optional<Problem> senseless = UseCaseChain.senseless(snapshot, tried);
        if (senseless.isPresent()) {
            return stays(bare, Kind.CASE, file.number(), senseless.get().message());
        }
        return fit(snapshot, bare, move, tried);
    }

    private Found fit(Snapshot snapshot, Fit bare, Prepared move, MoveVersion tried) {
        VersionFit fit = new VersionFit(snapshot, move.to(), move.after());
        Map<Kind, Integer> same = new EnumMap<>(Kind.class);
        same.putAll(fit.same());
        List<Difference> differences = new ArrayList<>(fit.differences());
        if (differences.stream().noneMatch(Difference::blocking)) {
            CaseDraft draft = new CaseDraft(snapshot.file());
            tried.apply(snapshot, Input.EMPTY, draft);
            Consequences.draw(reader.following(snapshot, draft), draft);
            MovedDeadlines moved = new MovedDeadlines(snapshot, draft);
            differences.addAll(moved.differences());
            same.put(Kind.CLOCK, moved.same());
            trap(reader.rules(snapshot.file()), move.after()).ifPresent(differences::add);
        }
        Fit found = new Fit(bare.number(), bare.branch(), bare.version(), bare.from(), same, differences);
        return new Found(found, Optional.of(move).filter(all -> found.movable()));
    }

    /** Where the case could get stuck that it could not before. */
    private Optional<Difference> trap(CaseRules before, CaseRules after) {
        List<Weakness> weak = new ArrayList<>(prove(after));
        if (!weak.isEmpty()) {
            prove(before).forEach(known -> weak.removeIf(known::same));
        }
        return weak.stream()
                .findFirst()
                .map(weakness ->
                        blocking(Kind.PACK, weakness.code(), MoveRefusal.UNPROVEN.with("why", weakness.message())));
    }

    private List<Weakness> prove(CaseRules rules) {
        return proof.proveTogether(rules.procedure(), rules.overlays(), rules.settings());
    }

    private List<HistoryEvent> history(CaseFile file) {
        List<HistoryEvent> all = new ArrayList<>();
        List<HistoryEvent> page;
        do {
            long last = all.isEmpty() ? 0 : all.get(all.size() - 1).seq();
            page = store.committedHistory(file.id(), last, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** Whether the version that a case had before its last change, a move, cannot be read any more. */
    boolean lost(String number) {
        return store.load(number)
                .flatMap(file -> file.dossier().moved().map(moved -> {
                    CaseDraft back = new CaseDraft(file);
                    back.runsOn(moved.before());
                    return rules(back.packs).isEmpty();
                }))
                .orElse(false);
    }

    private Optional<CaseRules> rules(List<PackUse> packs) {
        try {
            return Optional.of(catalog.frozen(packs));
        } catch (RulesUnavailable lost) {
            return Optional.empty();
        }
    }

    private static Optional<PackRef> from(CaseFile file, String plugin) {
        return file.packs().stream()
                .map(PackUse::pack)
                .filter(pack -> pack.id().equals(plugin))
                .findFirst();
    }

    private static Found stays(Fit bare, Kind kind, String id, Text why) {
        return new Found(
                new Fit(
                        bare.number(),
                        bare.branch(),
                        bare.version(),
                        bare.from(),
                        new HashMap<>(),
                        List.of(blocking(kind, id, why))),
                Optional.empty());
    }

    private static Difference blocking(Kind kind, String id, Text why) {
        return new Difference(kind, Change.CHANGED, id, true, why, Optional.empty(), Optional.empty());
    }
}
