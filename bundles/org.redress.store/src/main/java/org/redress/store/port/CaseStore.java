package org.redress.store.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.ScoreLine;
import org.redress.api.customer.Customer;
import org.redress.api.problem.Page;

/** Cases, their history, customers. */
@ProviderType
public interface CaseStore {

    Optional<CaseFile> load(String number);

    /**
     * Writes the changes of one use case, or nothing at all: a conflict in one of them is a conflict of all.
     *
     * @param changes of different cases; one or more
     */
    Commit commit(List<CaseChange> changes);

    /** The same for a use case that changes one case. */
    default Commit commit(CaseChange change) {
        return commit(List.of(change));
    }

    /**
     * A number that was never given out before, for example 37 for {@code SHJA-2611-0037}. Leased in blocks, so gaps are
     * possible.
     */
    long nextNumber(String unitCode, String yearMonth);

    Optional<RequestRecord> request(String username, String key);

    /** Events after {@code afterSeq}, personal values put back where they are not erased, commitments left elsewhere. */
    List<HistoryEvent> history(UUID caseId, long afterSeq, int limit);

    /**
     * Lists cases of the given branches, leaving out those that exclude the viewer. The caller has narrowed the branches by
     * {@link CaseQuery#branch()}, which is not looked at here. Here and below a cursor that this list did not give out
     * gives an empty page, and a limit is brought into 1–200.
     *
     * @param viewer username; cases in which they are involved or recused are left out, unless empty
     */
    Page<CaseRow> find(CaseQuery query, Set<String> branches, Optional<String> viewer);

    /** The same, of cases in which the assignee has work of one of the given kinds. */
    Page<CaseRow> findWork(String assignee, Set<String> kinds, int limit, Optional<String> cursor);

    /** Events exactly as hashed, commitments in place of personal values; for verifying the chain. */
    List<HistoryEvent> committedHistory(UUID caseId, long afterSeq, int limit);

    /** Open cases of branches whose next deadline lies in [dueFrom, dueBefore), earliest first. */
    Page<CaseRow> findDue(
            Set<String> branches,
            Optional<String> viewer,
            Instant dueFrom,
            Instant dueBefore,
            int limit,
            Optional<String> cursor);

    /** Counts of open cases of branches that the viewer may see: all those whose deadline lies before the instant. */
    int countDue(Set<String> branches, Optional<String> viewer, Instant dueFrom, Instant dueBefore);

    int countReceivedBefore(Set<String> branches, Optional<String> viewer, Instant receivedBefore);

    /** Open cases received before the instant. */
    Page<CaseRow> findReceivedBefore(
            Set<String> branches, Optional<String> viewer, Instant receivedBefore, int limit, Optional<String> cursor);

    int countWork(String assignee, Set<String> kinds);

    /** Who has what kind of thing at which branch, each once; for the watch over staff. */
    List<Assignment> assignments();

    /** Numbers of the cases of a branch in which somebody has anything at all. */
    List<String> casesWithWork(String assignee, String branch);

    /** How many open cases run on each pack, procedures and overlays, by the digest of its source. */
    Map<String, Integer> openCasesByDigest();

    /** Open cases of a plugin in branches. */
    int countOpen(String pluginId, Set<String> branches);

    /**
     * Clocks of which a step is due at or before the instant: a warning, the due time, the end of a pause. Earliest first,
     * then by case and clock.
     *
     * @param after the last one of the page before
     */
    List<DueClock> due(Instant at, Optional<DueClock> after, int limit);

    /**
     * Numbers of open cases of branches in which a clock runs that has not fired, in order.
     *
     * @param after number at which the last page ended; empty text for the first page
     */
    List<String> withRunningClocks(Set<String> branches, String after, int limit);

    /** When the next step of any clock is due after the instant. */
    Optional<Instant> nextDue(Instant after);

    Optional<Customer> customer(UUID id);

    /** Customers by part of phone or number, or by part of a name. */
    List<Customer> matchCustomers(String q, int limit);

    /** A customer with exactly this phone or member number. */
    Optional<Customer> sameCustomer(Optional<String> phone, Optional<String> memberNo);

    /** Cases of a customer in branches, newest first. */
    List<CaseRow> ofCustomer(UUID customer, Set<String> branches, Optional<String> viewer, int limit);

    /** Cases with one of the numbers in branches, in no order. */
    List<CaseRow> numbered(Collection<String> numbers, Set<String> branches, Optional<String> viewer);

    /**
     * Cases of a branch received within [from, until) of customers with exactly this phone, member number or name, newest
     * first. Looks at few customers and few cases of each.
     */
    List<CaseOfCustomer> sameCustomer(SameCustomer wanted, Optional<String> viewer);

    /** Whether a customer has another case than this one. */
    boolean hasOtherCase(UUID customer, UUID besides);

    /** Complaints of a customer received since the instant; parts of one, and those dealt with in another, count as one. */
    int countOfCustomer(UUID customer, Instant since);

    /**
     * What was carried out in cases of a type at branches that were closed since the instant and are not open again: a line
     * for each case and kind of remedy, the case closed last first. Only amounts in the default currency.
     *
     * @param branches not empty
     */
    List<Granted> granted(String type, Set<String> branches, Instant closedSince, int most);

    /**
     * What cases received within [from, until) at branches count, by branch, type and class.
     *
     * @param branches not empty
     */
    List<ScoreLine> scores(Set<String> branches, Instant from, Instant until);

    /**
     * Sums of amounts offered to a customer since the instant, in all branches; an open offer counts while it is valid beyond
     * {@code at}. Only amounts in the default currency: others cannot be added to them.
     */
    CustomerRemedies remediesOfCustomer(UUID customer, Instant since, Instant at);
}
