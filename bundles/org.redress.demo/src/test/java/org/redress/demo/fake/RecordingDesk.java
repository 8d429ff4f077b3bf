package org.redress.demo.fake;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.ConductStanding;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Likeness;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Registration;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.ScoreLine;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.casework.Worklist;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Keeps what was registered and done; refuses actions of a given name. */
public final class RecordingDesk implements CaseDesk {

    /** A registered case. */
    public record Registered(Caller caller, Registration registration, CaseFile file) {}

    /** An action. */
    public record Performed(Caller caller, String number, ActionRequest request) {}

    /** For cases without files. */
    public static final EvidenceVault NO_VAULT = new EvidenceVault() {
        @Override
        public Outcome<CaseFile> add(Caller caller, String number, String kind, String name, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Opened> open(Caller caller, String number, UUID evidence) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long largest() {
            throw new UnsupportedOperationException();
        }
    };

    public final List<Registered> registered = new ArrayList<>();
    public final List<Performed> performed = new ArrayList<>();
    public String refusedAction = "";

    @Override
    public Outcome<CaseFile> register(Caller caller, Registration wanted, Optional<String> idempotencyKey) {
        CaseFile file = file("TEST-%04d".formatted(registered.size() + 1), wanted);
        registered.add(new Registered(caller, wanted, file));
        return Outcome.done(file);
    }

    private static CaseFile file(String number, Registration wanted) {
        Intake intake = new Intake(
                wanted.channel(),
                wanted.summary(),
                wanted.description(),
                Instant.EPOCH,
                Instant.EPOCH,
                "x",
                "x",
                Optional.empty(),
                new UUID(0, 0),
                Optional.empty(),
                Optional.empty(),
                false);
        return new CaseFile(
                new UUID(0, 1),
                number,
                1,
                wanted.branch(),
                wanted.type(),
                wanted.kind(),
                CaseState.OPEN,
                "first",
                List.of(),
                intake,
                Ownership.of("x", List.of()),
                Assessment.NONE,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                HistoryHead.EMPTY,
                Dossier.EMPTY);
    }

    @Override
    public Optional<ComparisonBand> comparison(Caller caller, CaseFile file) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<BulkResult>> performAll(Caller caller, BulkRequest request) {
        return Outcome.done(request.cases().stream()
                .map(chosen -> new BulkResult(
                        chosen.number(),
                        perform(
                                caller,
                                chosen.number(),
                                new ActionRequest(
                                        request.action(),
                                        request.input(),
                                        chosen.expectedVersion(),
                                        request.idempotencyKey()))))
                .toList());
    }

    @Override
    public Outcome<ActionOffer> action(Caller caller, String number, String action) {
        return actions(caller, number).map(offers -> offers.stream()
                .filter(offer -> offer.id().equals(action))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of();
    }

    @Override
    public Outcome<CaseFile> perform(Caller caller, String number, ActionRequest request) {
        performed.add(new Performed(caller, number, request));
        if (request.action().equals(refusedAction)) {
            return new Outcome.Forbidden<>(Problem.of("RD-TEST-003", "不行", "no"));
        }
        return registered.stream()
                .map(Registered::file)
                .filter(file -> file.number().equals(number))
                .findFirst()
                .<Outcome<CaseFile>>map(Outcome::done)
                .orElseThrow();
    }

    @Override
    public Outcome<Page<CaseSummary>> find(Caller caller, CaseQuery query) {
        List<CaseSummary> found = registered.stream()
                .filter(one ->
                        query.branch().equals(Optional.of(one.registration().branch())))
                .filter(one -> one.registration().customer().phone().equals(query.q()))
                .map(one -> summary(one.file()))
                .toList();
        return Outcome.done(new Page<>(found, Optional.empty()));
    }

    private static CaseSummary summary(CaseFile file) {
        return new CaseSummary(
                file.number(),
                file.branch(),
                file.type(),
                Text.same("x"),
                file.kind(),
                file.state(),
                file.stage(),
                Text.same("x"),
                1,
                1,
                "x",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Override
    public Outcome<CaseFile> open(Caller caller, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CaseRules rules(CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Customer customer(CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<ConductStanding> conduct(Caller caller, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<WaitingApprovals> waitingApprovals(Caller caller, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<ActionOffer>> actions(Caller caller, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Page<HistoryEvent>> committedHistory(Caller caller, String number, long afterSeq, int limit) {
        return history(caller, number, afterSeq, limit);
    }

    @Override
    public Outcome<Page<HistoryEvent>> history(Caller caller, String number, long afterSeq, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Explanations> explanations(Caller caller, String number, Optional<String> before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<TraceDay>> trace(Caller caller, String number, String clock) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Page<CaseSummary>> worklist(Caller caller, Worklist worklist, int limit, Optional<String> cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Worklist, Integer> counts(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<CustomerMatch>> matchCustomers(Caller caller, String q) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<Likeness>> duplicates(Caller caller, Likeness.Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ScoreLine> scores(Caller caller, Optional<String> branch, Instant from, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RelatedCase> related(Caller caller, CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> branches(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
