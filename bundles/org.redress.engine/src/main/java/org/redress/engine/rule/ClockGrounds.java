package org.redress.engine.rule;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.Explained;
import org.redress.engine.why.Question;

/** What decisions about deadlines rest on: how long and from when, and the condition by which they count or not. */
final class ClockGrounds {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Text NOT_STARTED = Text.of("就没有这个时限", "there would be no such deadline");
    private static final Text NOT_COUNTED = Text.of("这个时限就不会计时", "this deadline would not count");
    private static final Text COUNTED = Text.of("这个时限就会继续计时", "this deadline would go on counting");

    private final Snapshot snapshot;
    private final CaseDraft draft;

    ClockGrounds(Snapshot snapshot, CaseDraft draft) {
        this.snapshot = snapshot;
        this.draft = draft;
    }

    Basis started(CaseClock clock, Optional<ClockDecl> decl) {
        Basis basis = basis(clock, decl.flatMap(ClockDecl::when), clock.why(), NOT_STARTED);
        Map<String, Object> counting = new LinkedHashMap<>();
        // Promises and dates of the form have no length: they name the due time itself.
        if (clock.amount() > 0) {
            counting.put("clock.amount", clock.amount());
            counting.put("clock.unit", Facts.code(clock.unit()));
        }
        counting.put(
                "clock.startedAt",
                MINUTE.format(clock.startedAt().atZone(snapshot.branch().zone())));
        return basis.seeing(counting);
    }

    Basis slept(CaseClock clock, Optional<ClockDecl> decl, Text because) {
        return basis(clock, decl.flatMap(ClockDecl::whilst), because, COUNTED);
    }

    Basis woken(CaseClock clock, Optional<ClockDecl> decl, Text because) {
        return basis(clock, decl.flatMap(ClockDecl::whilst), because, NOT_COUNTED);
    }

    private Basis basis(CaseClock clock, Optional<Condition> condition, Text because, Text outcome) {
        return condition
                .flatMap(asked -> pack(clock.id()).map(pack -> new Explained(
                                snapshot,
                                pack,
                                Question.of(asked),
                                Facts.of(snapshot, draft.file(), pack.id(), Optional.empty()))
                        .basis(clock.id(), because, outcome)))
                .orElseGet(() -> Basis.of(clock.id(), Clocks.source(snapshot, clock.id()), because));
    }

    private Optional<PackRef> pack(String clock) {
        return snapshot.rules().all().stream()
                .map(Procedure::ref)
                .filter(ref -> clock.startsWith(ref.id() + "/"))
                .findFirst();
    }
}
