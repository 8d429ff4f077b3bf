package org.redress.api.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/**
 * Links for customers, as staff see them. Implemented by the engine; called by REST and console. Thread-safe; calls block
 * for database time. Whoever works on a case may give and revoke its links; both are in its history, the token is not.
 */
@ProviderType
public interface CustomerLinks {

    /** How long a link opens the case where nothing else is said, in days. */
    int USUAL_DAYS = 30;

    /** Longest, in days. */
    int MOST_DAYS = 90;

    /** Code of a refusal: the case has no telephone number whose last four digits could be asked for (HTTP 409). */
    String NO_PHONE = "RD-LNK-409";

    /** Code of a refusal: too many links of this case are open (HTTP 409). */
    String TOO_MANY = "RD-LNK-410";

    /** Code of a refusal: the case has no such link, or it has been revoked (HTTP 409). */
    String UNKNOWN = "RD-LNK-404";

    /**
     * A link just made.
     *
     * @param token told this once; only its hash is kept
     */
    record Issued(CustomerLink link, String token) {}

    /**
     * A link that was given.
     *
     * @param opened when somebody knew the four digits, the latest first; on the time of the machine
     */
    record Line(CustomerLink link, List<Instant> opened) {

        public Line {
            opened = List.copyOf(opened);
        }
    }

    /**
     * The links of a case.
     *
     * @param refused why the caller may give none now; empty when they may
     */
    record Given(List<Line> lines, Optional<Problem> refused) {

        public Given {
            lines = List.copyOf(lines);
        }
    }

    /** @param days how long it opens the case, 1 to {@value #MOST_DAYS} */
    Outcome<Issued> issue(Caller caller, String number, CustomerLink.Purpose purpose, int days);

    /** From now on it opens nothing, also where it is open on somebody's screen. */
    Outcome<CaseFile> revoke(Caller caller, String number, int no);

    /** Links of a case that the caller may see, the newest first. */
    Outcome<Given> list(Caller caller, String number);
}
