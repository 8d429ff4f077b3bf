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

    int unread(String recipient);

    Page<Notification> list(String recipient, boolean unreadOnly, int limit, Optional<String> cursor);

    void markRead(String recipient, UUID id, Instant at);

    void markAllRead(String recipient, Instant at);
}
