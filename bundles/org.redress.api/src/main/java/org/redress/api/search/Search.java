package org.redress.api.search;

import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Finds cases, customers and guides by words. Implemented by the search bundle; called by the entries, which do without where
 * it is not installed. Thread-safe. A search takes two seconds at most; what it does not come to by then is left out, and the
 * answer says so.
 */
@ProviderType
public interface Search {

    /**
     * What the caller may see of what fits. Each thing is read again under the caller's rights before it is shown, so that
     * nothing is found that could not be opened; there is no count. Invalid without a word to look for, and where the words
     * are longer than {@link SearchQuery#LONGEST}.
     */
    Outcome<SearchPage> find(Caller caller, SearchQuery query);

    /** How the index of this node is doing. Holds no personal data; for the health check. */
    SearchStatus status();

    /** The same for somebody who asks. Administrators only. */
    Outcome<SearchStatus> status(Caller caller);

    /** Begins to read everything into the index of this node again; goes on in the background. Administrators only. */
    Outcome<SearchStatus> reindex(Caller caller);

    /** Ends that; what is in the index stays and goes on following changes. Administrators only. */
    Outcome<SearchStatus> cancelReindex(Caller caller);
}
