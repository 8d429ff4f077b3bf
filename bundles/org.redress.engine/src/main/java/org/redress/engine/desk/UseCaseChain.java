package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.Input;
import org.redress.engine.action.JoinedAction;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Calm;
import org.redress.engine.rule.Consequences;
import org.redress.engine.rule.Gatekeeper;
import org.redress.engine.rule.Protocol;
import org.redress.store.port.Commit;
import org.slf4j.MDC;

/**
 * The one way in which a case changes (architecture rule 2), and others with it: read, authorise, decide, write in one
 * transaction; on a conflict decide again on what is there now.
 */
final class UseCaseChain {

    private static final int ATTEMPTS = 3;

    private final CaseReader reader;
    private final CaseWriter writer;
    private final Requests requests;
    private final Press press;
    private final Reception reception;

    private final JoinedCases joined;

    UseCaseChain(
            CaseReader reader,
            CaseWriter writer,
            Requests requests,
            Press press,
            Reception reception,
            JoinedCases joined) {
        this.reader = reader;
        this.writer = writer;
        this.requests = requests;
        this.press = press;
        this.reception = reception;
        this.joined = joined;
    }

    Outcome<CaseFile> perform(
            Caller caller,
            String number,
            CaseAction action,
            Map<String, Object> values,
            Optional<Long> expectedVersion,
            Optional<String> key) {
        Map<String, Object> asked = new TreeMap<>(Map.of("case", number, "action", action.id(), "input", values));
        return requests.once(caller, key, asked, request -> {
            try (MDC.MDCCloseable ignored = MDC.putCloseable("case", number)) {
                for (int attempt = 1; ; attempt++) {
                    Outcome<Snapshot> read = reader.read(caller, number);
                    if (!(read instanceof Outcome.Done<Snapshot> done)) {
                        return read.map(snapshot -> snapshot.file());
                    }
                    Snapshot snapshot = done.value();
                    Outcome<List<CaseWriter.Decided>> decided =
                            changes(caller, snapshot, action, values, expectedVersion);
                    if (!(decided instanceof Outcome.Done<List<CaseWriter.Decided>> all)) {
                        return decided.map(none -> snapshot.file());
                    }
                    CaseWriter.Result result = writer.write(all.value(), request.map(record -> record.forCase(number)));
                    if (result.commit() instanceof Commit.Written) {
                        return Outcome.done(result.file());
                    }
                    if (result.commit() instanceof Commit.DuplicateRequest) {
                        return reader.read(caller, number).map(Snapshot::file);
                    }
                    if (result.commit() instanceof Commit.TimeTaken) {
                        return new Outcome.Invalid<>(CaseProblems.INVALID, List.of(CaseProblems.TIME_TAKEN));
                    }
                    if (attempt == ATTEMPTS) {
                        return new Outcome.Conflict<>(CaseProblems.BUSY);
                    }
                }
            }
        });
    }

    /** What becomes of the case, and of others that change with it. */
    private Outcome<List<CaseWriter.Decided>> changes(
            Caller caller,
            Snapshot snapshot,
            CaseAction action,
            Map<String, Object> values,
            Optional<Long> expectedVersion) {
        Outcome<CaseDraft> decided = decide(snapshot, action, values, expectedVersion);
        if (action instanceof JoinedAction more && decided instanceof Outcome.Done<CaseDraft> draft) {
            return joined.decide(caller, snapshot, more, new Input(values), draft.value());
        }
        return decided.map(draft -> List.of(new CaseWriter.Decided(snapshot, draft, Calm.after(snapshot))));
    }

    /**
     * Everything that is decided without writing: may they, is the input right, does a gate hold, what follows. Paper is
     * printed here: after the checks, before anything is locked.
     */
    private Outcome<CaseDraft> decide(
            Snapshot snapshot, CaseAction action, Map<String, Object> values, Optional<Long> expectedVersion) {
        Optional<Problem> refused = action.permission(snapshot);
        if (refused.isPresent()) {
            return new Outcome.Forbidden<>(refused.get());
        }
        if (expectedVersion.filter(seen -> seen != snapshot.file().version()).isPresent()) {
            return new Outcome.Stale<>(CaseProblems.STALE);
        }
        Optional<Problem> senseless = senseless(snapshot, action);
        if (senseless.isPresent()) {
            return new Outcome.Conflict<>(senseless.get());
        }
        List<FieldError> errors = action.input(snapshot).check(values);
        Input input = errors.isEmpty() ? new Input(values) : Input.EMPTY;
        if (errors.isEmpty()) {
            errors = action.check(snapshot, input);
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(CaseProblems.INVALID, errors);
        }
        List<Blocker> blockers = blockers(snapshot, action, input);
        if (!blockers.isEmpty()) {
            return new Outcome.Blocked<>(CaseProblems.BLOCKED, Held.explained(snapshot, action, input, blockers));
        }
        CaseDraft draft = new CaseDraft(snapshot.file());
        reception.ready(snapshot, press.ready(snapshot, action, input), input).apply(snapshot, input, draft);
        Consequences.draw(reader.following(snapshot, draft), draft);
        return Outcome.done(draft);
    }

    static Optional<Problem> senseless(Snapshot snapshot, CaseAction action) {
        if (snapshot.file().dossier().relations().merged().isPresent() && !action.whileMerged()) {
            return Optional.of(CaseProblems.MERGED);
        }
        return action.states().contains(snapshot.file().state())
                ? action.applicable(snapshot)
                : Optional.of(CaseProblems.WRONG_STATE);
    }

    /** Why somebody cannot do it now, whatever they would put in; empty when they can. */
    static Optional<Problem> refusal(Snapshot snapshot, CaseAction action) {
        return action.permission(snapshot).or(() -> senseless(snapshot, action));
    }

    static List<Blocker> blockers(Snapshot snapshot, CaseAction action, Input input) {
        List<Blocker> blockers = new ArrayList<>(action.blockers(snapshot, input));
        Protocol.holding(snapshot, action.id()).ifPresent(blockers::add);
        blockers.addAll(Gatekeeper.blockers(snapshot, snapshot.file(), action.id(), action.remedy(snapshot, input)));
        return blockers;
    }
}
