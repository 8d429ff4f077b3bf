package org.redress.store.port;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.customer.Customer;
import org.redress.api.notification.Notification;

/**
 * Everything that one use case changes in a case, written in one transaction (architecture rule 3), together with the
 * other cases that it changes.
 *
 * @param after the case as it will stand; its {@code version} is the one it will have
 * @param expectedVersion version in the database before; 0 for a new case
 * @param customer inserted or updated by id, when present
 * @param events new events, hashed and chained, in order
 * @param personal values that the events' commitments stand for
 * @param notifications lines for inboxes
 * @param work who has what to do in the case; replaces what was there
 * @param occurrences what is to be looked at for recurrence afterwards
 * @param granted what the customer has had, when the change grants more; not written when that is no longer so
 * @param request idempotency record, when the caller sent a key
 */
public record CaseChange(
        CaseFile after,
        long expectedVersion,
        Optional<Customer> customer,
        List<HistoryEvent> events,
        List<PersonalValue> personal,
        List<Notification> notifications,
        List<WorkItem> work,
        List<Occurrence> occurrences,
        Optional<RemedySums> granted,
        Optional<RequestRecord> request) {
    public CaseChange {
        events = List.copyOf(events);
        personal = List.copyOf(personal);
        notifications = List.copyOf(notifications);
        work = List.copyOf(work);
        occurrences = List.copyOf(occurrences);
    }
}
