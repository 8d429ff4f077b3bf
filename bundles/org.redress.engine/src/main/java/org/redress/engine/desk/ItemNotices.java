package org.redress.engine.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.notification.Notification;
import org.redress.engine.decision.Notice;

/** What people are told of improvement items, as lines of their inboxes. */
final class ItemNotices {

    private ItemNotices() {}

    static Notification line(Improvement item, Notice notice, Instant now) {
        return new Notification(
                UuidCreator.getTimeOrderedEpoch(),
                notice.recipient(),
                Optional.empty(),
                Optional.of(item.code()),
                Optional.empty(),
                notice.kind(),
                notice.text(),
                now,
                now,
                Optional.empty());
    }
}
