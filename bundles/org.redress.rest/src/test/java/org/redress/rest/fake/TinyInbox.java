package org.redress.rest.fake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.account.Caller;
import org.redress.api.notification.Inbox;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;

/** One unread line. */
public final class TinyInbox implements Inbox {
    public UUID read;
    public boolean unreadOnly;

    @Override
    public int unread(Caller caller) {
        return 1;
    }

    @Override
    public Page<Notification> list(Caller caller, boolean unreadOnly, int limit, String cursor) {
        this.unreadOnly = unreadOnly;
        return new Page<>(
                List.of(new Notification(
                        Samples.EVIDENCE,
                        caller.username(),
                        Optional.of("SHJA-2609-0001"),
                        Optional.empty(),
                        Optional.empty(),
                        "hand-over-offered",
                        Text.of("请接手", "please take over"),
                        Samples.RECEIVED,
                        Samples.RECEIVED,
                        Optional.empty())),
                Optional.empty());
    }

    @Override
    public void read(Caller caller, UUID id) {
        read = id;
    }

    @Override
    public void readAll(Caller caller) {
        throw new AssertionError("not through this door");
    }
}
