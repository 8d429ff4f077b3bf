package org.redress.api.portal;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.problem.Outcome;

/**
 * What customers do with a link, without an account. Implemented by the engine; called by REST and console for anybody who
 * asks. Thread-safe; calls block for database time.
 *
 * <p>A link that is unknown, over, revoked or locked and wrong digits are all answered alike, so that nobody learns from an
 * answer which links there are.
 */
@ProviderType
public interface CustomerVisits {

    /** Code of the one refusal of {@link #open}, whatever the cause (HTTP 404). */
    String CLOSED = "RD-LNK-401";

    /** Code of a refusal: too many wrong ones from this address, whatever the link (HTTP 429). */
    String TOO_OFTEN = "RD-LNK-429";

    /** Code of a refusal: the visit is over, or the link has been since; the digits are asked for again (HTTP 404). */
    String OVER = "RD-LNK-402";

    /** Code of a refusal: this link is for no survey, or the survey was answered (HTTP 409). */
    String ANSWERED = "RD-LNK-403";

    /** Longest free text of an answer, in characters. */
    int LONGEST_TEXT = 1_000;

    /**
     * A link that was opened.
     *
     * @param secret opens the same link again until then; known to this visitor only
     * @param until on the time of the machine
     */
    record Opened(String secret, Instant until) {}

    /**
     * What the customer answers.
     *
     * @param settled whether the matter is settled for them
     * @param result how satisfied with the result, 1 to 5; empty where they do not say
     * @param process how satisfied with the way it was handled, 1 to 5
     * @param text what they add, {@value #LONGEST_TEXT} characters at most
     */
    record Answers(boolean settled, Optional<Integer> result, Optional<Integer> process, String text) {}

    /**
     * Opens a link by the last four digits of the telephone number of the customer, or of whoever complains on their
     * behalf. After five wrong ones in a row it stays locked for an hour.
     *
     * @param address where the request comes from
     */
    Outcome<Opened> open(String token, String digits, String address);

    /** How the case stands, in the words and the limits that are meant for customers. */
    Outcome<CustomerView> view(String token, String secret);

    /** Answers the survey, once for each link. */
    Outcome<CustomerView> answer(String token, String secret, Answers answers);
}
