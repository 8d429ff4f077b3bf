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
 * @param kind stable code, for example {@code hand-over-offered}
 */
public record Notification(
        UUID id,
        String recipient,
        Optional<String> caseNumber,
        String kind,
        Text text,
        Instant at,
        Optional<Instant> readAt) {}
