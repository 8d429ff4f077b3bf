package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;

/**
 * The one way to cases. Implemented by the engine; called by REST, console, shell and timers. Thread-safe; calls block
 * for database time. Each call checks the caller's rights afresh.
 */
@ProviderType
public interface CaseDesk {

    /** Registers a complaint. Whoever received it owns it, unless it is about them. */
    Outcome<CaseFile> register(Caller caller, Registration registration, Optional<String> idempotencyKey);

    Outcome<CaseFile> open(Caller caller, String number);

    /** The rules a case runs on, for titles and guides; its pack need not be installed any more. */
    CaseRules rules(CaseFile file);

    /** The customer of a case that the caller has opened. */
    Customer customer(CaseFile file);

    /**
     * What was granted in closed cases like this one, at the branches that the caller may see; of the last minute. Empty once
     * the case is closed, and where too few cases are alike.
     */
    Optional<ComparisonBand> comparison(Caller caller, CaseFile file);

    /** Does something with a case. */
    Outcome<CaseFile> perform(Caller caller, String number, ActionRequest request);

    /**
     * Does the same with several cases, one after the other and each as {@link #perform} would: a refusal for one holds up none
     * of the others. Invalid where the action is none for several, or the cases are chosen badly; then nothing was done.
     */
    Outcome<List<BulkResult>> performAll(Caller caller, BulkRequest request);

    /** What can be asked of {@link #performAll}, in the order of menus. */
    List<BulkAction> bulkActions();

    /** Everything that could be done with it, blocked actions with what is missing. */
    Outcome<List<ActionOffer>> actions(Caller caller, String number);

    /** One of them. */
    Outcome<ActionOffer> action(Caller caller, String number, String action);

    /** What waits for the caller's decision in a case, with what it takes to decide. */
    Outcome<WaitingApprovals> waitingApprovals(Caller caller, String number);

    /** What the rules on conduct allow the caller in a case at this moment, and why not the rest. */
    Outcome<ConductStanding> conduct(Caller caller, String number);

    /** Events after {@code afterSeq}, oldest first. */
    Outcome<Page<HistoryEvent>> history(Caller caller, String number, long afterSeq, int limit);

    /** The same events exactly as they were hashed, commitments in place of people's words; for verifying the chain. */
    Outcome<Page<HistoryEvent>> committedHistory(Caller caller, String number, long afterSeq, int limit);

    /**
     * Why the case is where it is and what would change it.
     *
     * @param before cursor of an earlier page of decisions; empty for the newest
     * @param limit most decisions on the page
     */
    Outcome<Explanations> explanations(Caller caller, String number, Optional<String> before, int limit);

    /** How a deadline was counted. */
    Outcome<List<TraceDay>> trace(Caller caller, String number, String clock);

    Outcome<Page<CaseSummary>> find(Caller caller, CaseQuery query);

    Outcome<Page<CaseSummary>> worklist(Caller caller, Worklist worklist, int limit, Optional<String> cursor);

    /** How many cases each worklist holds for the caller. */
    Map<Worklist, Integer> counts(Caller caller);

    /** Known customers that fit; at least four characters of phone or two of a name. At most ten. */
    Outcome<List<CustomerMatch>> matchCustomers(Caller caller, String q);

    /** Cases of one branch that may be about the same matter, the likeliest first. At most five. */
    Outcome<List<Likeness>> duplicates(Caller caller, Likeness.Query query);

    /**
     * What cases received within [from, until) count at the branches that the caller may see, by branch, type and class.
     *
     * @param branch unit; a region or chain means its branches
     */
    List<ScoreLine> scores(Caller caller, Optional<String> branch, Instant from, Instant until);

    /** Other cases that a case is tied to, as far as the caller may see them; in the order in which they were tied. */
    List<RelatedCase> related(Caller caller, CaseFile file);

    /** Branches at which the caller may register, by id. */
    List<String> branches(Caller caller);

    /**
     * One day in the counting of a deadline.
     *
     * @param counted number of the day, 0 where it does not count
     * @param note why it counts or does not
     */
    record TraceDay(String date, int counted, Text note, Optional<Instant> until) {}
}
