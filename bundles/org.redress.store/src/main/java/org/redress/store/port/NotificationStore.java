package org.redress.store.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;

/** Inboxes. Lines are written together with the case ({@link CaseChange}). */
@ProviderType
public interface NotificationStore {

    /** Lines that are delivered by now and not read. */
    int unread(String recipient, Instant now);

    /** Lines that are delivered by now, the last delivered first. */
    Page<Notification> list(String recipient, boolean unreadOnly, Instant now, int limit, Optional<String> cursor);

    void markRead(String recipient, UUID id, Instant at);

    /** Those that are delivered by then; what waits for the morning stays unread. */
    void markAllRead(String recipient, Instant at);
}
