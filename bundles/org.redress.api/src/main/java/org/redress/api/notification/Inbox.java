package org.redress.api.notification;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Page;

/** The caller's own notifications. Implemented by the engine; called by REST and console. Thread-safe. */
@ProviderType
public interface Inbox {

    int unread(Caller caller);

    /** Newest first. */
    Page<Notification> list(Caller caller, boolean unreadOnly, int limit, String cursor);

    /** Marks one as read; ids of others are ignored. */
    void read(Caller caller, UUID id);

    void readAll(Caller caller);
}
