package org.redress.api.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.text.Text;

/**
 * A line in somebody's inbox.
 *
 * @param recipient username
 * @param caseNumber the case it is about; empty for others
 * @param improvement code of the improvement item it is about; empty for others
 * @param duty key of the routine duty it is about; empty for others
 * @param kind stable code, for example {@code hand-over-offered}
 * @param at when it was caused
 * @param deliverAt from when on it is shown: later than {@code at} for what a timer found out at night
 */
public record Notification(
        UUID id,
        String recipient,
        Optional<String> caseNumber,
        Optional<String> improvement,
        Optional<String> duty,
        String kind,
        Text text,
        Instant at,
        Instant deliverAt,
        Optional<Instant> readAt) {}
