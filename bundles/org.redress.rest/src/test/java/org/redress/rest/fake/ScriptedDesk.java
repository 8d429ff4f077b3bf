package org.redress.rest.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductStanding;
import org.redress.api.casework.ConductStanding.Standing;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Likeness;
import org.redress.api.casework.Registration;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.ScoreLine;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.casework.Worklist;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** A desk that answers what a test tells it to, and remembers what it was asked. */
public final class ScriptedDesk implements CaseDesk {
    public static final Problem GONE = Problem.of("RD-CASE-404", "没有此案件。", "There is no such case.");

    /** What changes answer. */
    public Outcome<CaseFile> answer = Outcome.done(Samples.file(3));
    /** What fails inside, if anything. */
    public RuntimeException failure;

    public Caller caller;
    public Registration registration;
    public Optional<String> key = Optional.empty();
    public ActionRequest request;
    public CaseQuery query;
    public Worklist worklist;
    public String clock;
    public final List<Optional<String>> cursors = new ArrayList<>();

    @Override
    public Outcome<CaseFile> register(Caller caller, Registration registration, Optional<String> idempotencyKey) {
        this.caller = caller;
        this.registration = registration;
        this.key = idempotencyKey;
        return answered();
    }

    @Override
    public Outcome<CaseFile> open(Caller caller, String number) {
        this.caller = caller;
        return number.equals("SHJA-2609-0001") ? answered() : new Outcome.NotFound<>(GONE);
    }

    private Outcome<CaseFile> answered() {
        if (failure != null) {
            throw failure;
        }
        return answer;
    }

    @Override
    public CaseRules rules(CaseFile file) {
        return Samples.rules();
    }

    @Override
    public Customer customer(CaseFile file) {
        return Samples.customer();
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
        return List.of(
                new BulkAction("hand-over", Text.of("移交", "Hand over")),
                new BulkAction("add-note", Text.of("添加备注", "Add note")));
    }

    @Override
    public Outcome<CaseFile> perform(Caller caller, String number, ActionRequest request) {
        this.caller = caller;
        this.request = request;
        return answered();
    }

    @Override
    public Outcome<ConductStanding> conduct(Caller caller, String number) {
        return open(caller, number).map(file -> {
            ConductPolicy policy = ConductPolicy.of(rules(file));
            return new ConductStanding(
                    file,
                    policy.steps().stream()
                            .map(of -> new Standing<>(
                                    of.rule(), policy.cited(of.rule().basis()), List.of()))
                            .toList(),
                    List.of(),
                    List.of(),
                    List.copyOf(policy.library().values()));
        });
    }

    @Override
    public Outcome<WaitingApprovals> waitingApprovals(Caller caller, String number) {
        return open(caller, number)
                .map(file -> new WaitingApprovals(
                        file,
                        file.approvals().stream()
                                .filter(approval -> approval.waitingFor().contains(caller.username()))
                                .map(approval -> new WaitingApprovals.Waiting(
                                        approval,
                                        0,
                                        true,
                                        Optional.of(new WaitingApprovals.Within(
                                                "clinic-chain/area-manager/refund",
                                                Optional.of(Money.cny("5000")),
                                                Optional.of(Money.cny("9000")),
                                                Money.cny("1200")))))
                                .toList(),
                        Map.of("refund", Money.cny("1000")),
                        Map.of("voucher", Money.cny("200"))));
    }

    @Override
    public Outcome<List<ActionOffer>> actions(Caller caller, String number) {
        return Outcome.done(List.of(
                new ActionOffer(
                        "add-note",
                        Text.of("备注", "note"),
                        () -> "{\"type\":\"object\",\"required\":[\"text\"]}",
                        List.of(),
                        true,
                        true,
                        List.of()),
                new ActionOffer(
                        "complete-stage",
                        Text.of("完成阶段", "complete stage"),
                        () -> "{}",
                        List.of(),
                        true,
                        false,
                        List.of(new Blocker("core/tasks", Text.of("回电未做", "call back first"), "")))));
    }

    @Override
    public Outcome<Page<HistoryEvent>> committedHistory(Caller caller, String number, long afterSeq, int limit) {
        return Outcome.done(new Page<>(List.of(Samples.event(7)), Optional.empty()));
    }

    @Override
    public Outcome<Page<HistoryEvent>> history(Caller caller, String number, long afterSeq, int limit) {
        List<HistoryEvent> events = List.of(Samples.event(afterSeq + 1), Samples.event(afterSeq + 2));
        return Outcome.done(new Page<>(events, afterSeq < 4 ? Optional.of("more") : Optional.empty()));
    }

    @Override
    public Outcome<Explanations> explanations(Caller caller, String number, Optional<String> before, int limit) {
        cursors.add(before);
        return Outcome.done(Samples.explanations());
    }

    @Override
    public Outcome<List<TraceDay>> trace(Caller caller, String number, String clock) {
        this.clock = clock;
        return Outcome.done(
                List.of(new TraceDay("2026-09-01", 1, Text.of("工作日", "working day"), Optional.of(Samples.RECEIVED))));
    }

    @Override
    public Outcome<Page<CaseSummary>> find(Caller caller, CaseQuery query) {
        this.query = query;
        return Outcome.done(new Page<>(List.of(Samples.summary()), Optional.of("c2")));
    }

    @Override
    public Outcome<Page<CaseSummary>> worklist(Caller caller, Worklist worklist, int limit, Optional<String> cursor) {
        this.worklist = worklist;
        cursors.add(cursor);
        return Outcome.done(new Page<>(List.of(Samples.summary()), Optional.empty()));
    }

    @Override
    public Map<Worklist, Integer> counts(Caller caller) {
        return Map.of();
    }

    @Override
    public Outcome<List<CustomerMatch>> matchCustomers(Caller caller, String q) {
        return Outcome.done(List.of(new CustomerMatch(Samples.customer(), List.of("SHJA-2609-0001"), 2)));
    }

    @Override
    public Outcome<List<Likeness>> duplicates(Caller caller, Likeness.Query query) {
        return Outcome.done(List.of(
                new Likeness(Samples.summary(), Likeness.Score.PROBABLE, List.of(Text.of("电话相同", "same phone")))));
    }

    @Override
    public List<ScoreLine> scores(Caller caller, Optional<String> branch, Instant from, Instant until) {
        return List.of(
                new ScoreLine("sh-jingan", "mlp-8d/complaint", "general", 3, 3),
                new ScoreLine("sh-jingan", "mlp-8d/complaint", "major", 2, 4));
    }

    @Override
    public List<RelatedCase> related(Caller caller, CaseFile file) {
        return List.of(new RelatedCase(CaseLink.Kind.REPEAT, Samples.summary(), Samples.RECEIVED, "ops.sh-jingan"));
    }

    @Override
    public List<String> branches(Caller caller) {
        return List.of("sh-jingan");
    }
}
