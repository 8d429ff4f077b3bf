package org.redress.api.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseSummary;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;

/**
 * What somebody may see of what was found: the rights of lists of cases. Implemented by the engine; called by the search.
 * Thread-safe; one or two statements for each call.
 */
@ProviderType
public interface SearchSight {

    /** A case as it stands, and whom it is about. */
    record Seen(CaseSummary summary, CaseFile file, Customer customer) {}

    /** Ids of the branches below a unit, or of all, whose cases the caller may see. */
    Set<String> branches(Caller caller, Optional<String> unit);

    /** Those of the cases that the caller may see, in no order. */
    List<Seen> cases(Caller caller, Collection<UUID> ids);

    /** Those of the customers with a case that the caller may see, in no order. */
    List<CustomerMatch> customers(Caller caller, Collection<UUID> ids);

    /** The rules a case runs on, as far as they can be read. */
    CaseRules rules(CaseFile file);
}
