package org.redress.engine.inbox;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.notification.Inbox;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.time.BusinessClock;
import org.redress.store.port.NotificationStore;

/** Everybody's own inbox: the caller is the recipient, nobody reads another's. */
@Component
public final class StoredInbox implements Inbox {

    private final NotificationStore store;
    private final BusinessClock clock;

    @Activate
    public StoredInbox(@Reference NotificationStore store, @Reference BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int unread(Caller caller) {
        return store.unread(caller.username(), clock.now());
    }

    @Override
    public Page<Notification> list(Caller caller, boolean unreadOnly, int limit, String cursor) {
        return store.list(
                caller.username(),
                unreadOnly,
                clock.now(),
                Math.max(1, Math.min(limit, 200)),
                Optional.ofNullable(cursor).filter(text -> !text.isBlank()));
    }

    @Override
    public void read(Caller caller, UUID id) {
        store.markRead(caller.username(), id, clock.now());
    }

    @Override
    public void readAll(Caller caller) {
        store.markAllRead(caller.username(), clock.now());
    }
}
