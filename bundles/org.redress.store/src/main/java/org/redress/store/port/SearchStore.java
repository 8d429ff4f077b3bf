package org.redress.store.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.casework.CaseFile;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;

/**
 * What the search reads: the changes that its index follows, cases and customers in bulk, and of what was found that which
 * somebody may see.
 */
@ProviderType
public interface SearchStore {

    /**
     * That something changed.
     *
     * @param seq given out in order; transactions end in any order, so lower ones may appear after higher ones
     * @param at machine time of the node that made it
     * @param caseId the case; empty in the line that every database begins with
     * @param customer set where who the customer is changed, and so all of their cases
     */
    record Change(long seq, Instant at, Optional<UUID> caseId, Optional<UUID> customer) {}

    /** Numbers from one to another, both included. */
    record Span(long from, long to) {}

    /** A case with whom it is about. */
    record CaseOf(CaseFile file, Customer customer) {}

    /**
     * A customer.
     *
     * @param branches where they have cases; empty where they have none any more
     */
    record Known(Customer customer, Set<String> branches) {}

    /** The last change noted before the moment, or the first that there is. */
    Change newest(Instant before);

    /** A change by its number; empty when it is forgotten or was never made. */
    Optional<Change> change(long seq);

    /**
     * Changes after a number, and those among missing numbers that have appeared since; in order. Waits for whoever is
     * writing one and sees only what is committed.
     *
     * @param missing few
     */
    List<Change> changes(long after, List<Span> missing, int limit);

    /** Forgets changes noted before the moment, but for the newest one. */
    void forget(Instant before);

    /** How many cases and customers there are. */
    long size();

    /** The cases with these ids, those that there are, in no order. */
    List<CaseOf> cases(Collection<UUID> ids);

    /** Ids of the next cases, of one customer or of all; in order. */
    List<UUID> caseIds(Optional<UUID> customer, Optional<UUID> last, int limit);

    /** The customers with these ids, those that there are, in no order. */
    List<Known> customers(Collection<UUID> ids);

    /** The next customers by id. */
    List<Known> customersAfter(Optional<UUID> last, int limit);

    /** Of the cases with these ids those at branches, without those that exclude the viewer; in no order. */
    List<CaseRow> seenCases(Collection<UUID> ids, Set<String> branches, Optional<String> viewer);

    /** Of the customers with these ids those with such a case; in no order. */
    List<CustomerMatch> seenCustomers(Collection<UUID> ids, Set<String> branches, Optional<String> viewer);
}
