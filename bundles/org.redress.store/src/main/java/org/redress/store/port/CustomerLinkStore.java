package org.redress.store.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How customers' links are found, and what happens to them outside their cases. Links come with the case that they stand
 * in ({@link CaseStore#commit}). Knows hashes only: neither the token of a link nor the secret of a visit.
 */
@ProviderType
public interface CustomerLinkStore {

    /**
     * Where a link leads.
     *
     * @param number of the case
     * @param no of the link in it
     */
    record Target(String number, int no) {}

    /**
     * A link that somebody opened.
     *
     * @param until when the four digits are asked for again
     */
    record Visit(String secretHash, String tokenHash, Instant openedAt, Instant until) {}

    /** An opening of a link of a case. */
    record Opening(int no, Instant at) {}

    Optional<Target> find(String tokenHash);

    /**
     * Takes one of the tries before it is looked at, so that many at once are no more than one after another. The last of
     * them locks the link; when that is over all are there again.
     *
     * @param most tries in a row
     * @return whether it may be looked at; false while locked, and for a link that is not there
     */
    boolean takeTry(String tokenHash, Instant now, int most, Duration lock);

    /** The digits were right: keeps the visit, and gives all tries back. */
    void opened(Visit visit);

    /** A visit that was kept, whether it is over or not. */
    Optional<Visit> visit(String secretHash);

    /** Openings of the links of a case, the latest first, as many at most. */
    List<Opening> openings(UUID caseId, int limit);
}
