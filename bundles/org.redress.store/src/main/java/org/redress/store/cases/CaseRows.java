package org.redress.store.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.NextStep;
import org.redress.api.customer.Customer;
import org.redress.api.notification.Notification;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.port.PersonalValue;
import org.redress.store.port.RequestRecord;

/** Values as rows. */
final class CaseRows {

    static final String RUNNING = "running";
    /** Events that the ledger of clocks counts. */
    private static final Set<String> ABOUT_CLOCKS = Set.of(
            "clock-started",
            "clock-undone",
            "clock-stopped",
            "clock-restored",
            "clock-paused",
            "clock-resumed",
            "clock-dormant",
            "clock-warned",
            "clock-breached",
            "target-missed");
    /** A list shows so much; the document has it all. */
    private static final int SUMMARY_SHOWN = 500;

    private CaseRows() {}

    static CaseEntity row(CaseFile file) {
        CaseEntity row = new CaseEntity();
        row.id = file.id().toString();
        row.number = file.number();
        row.version = file.version();
        row.branch = file.branch();
        row.type = file.type();
        row.pluginId = file.procedure().pack().id();
        row.procedureDigest = file.procedure().pack().digest();
        row.kind = file.kind().name();
        row.state = file.state().name();
        row.stage = file.stage();
        row.owner = file.ownership().owner().orElse(null);
        row.firstReceiver = file.intake().firstReceiver();
        row.offeredTo = file.ownership().offered().map(offer -> offer.to()).orElse(null);
        row.severity = file.assessment().severity().map(Enum::name).orElse(null);
        row.proposedSeverity = file.assessment().unconfirmed().map(Enum::name).orElse(null);
        row.partOfOther = bit(file.dossier().relations().partOfOther());
        row.classCode = file.assessment().classCode().orElse(null);
        row.score = file.score().orElse(null);
        Answers.write(file, row);
        row.urgent = bit(file.urgent());
        row.summary = shown(file.intake().summary());
        row.customerId = file.intake().customer().toString();
        row.receivedAt = Instants.nanos(file.intake().receivedAt());
        // A case that is open again has granted nothing in the end.
        row.closedAt = file.open()
                ? null
                : file.closing().map(closing -> Instants.nanos(closing.at())).orElse(null);
        row.nextText = file.next().map(next -> Json.write(next.text())).orElse(null);
        Optional<String> clock = file.next().flatMap(NextStep::clock);
        row.nextClock = clock.orElse(null);
        row.nextTitle = clock.flatMap(id -> file.clocks().stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst())
                .map(found -> Json.write(found.title()))
                .orElse(null);
        row.nextDueAt = Instants.nanos(file.next().flatMap(NextStep::dueAt));
        row.nextRun = clock.isPresent() ? RUNNING : null;
        row.sortDue = row.nextDueAt == null ? Instants.NEVER : row.nextDueAt;
        row.body = Json.write(file);
        return row;
    }

    private static String shown(String summary) {
        if (summary.length() <= SUMMARY_SHOWN) {
            return summary;
        }
        int end = Character.isHighSurrogate(summary.charAt(SUMMARY_SHOWN - 1)) ? SUMMARY_SHOWN - 1 : SUMMARY_SHOWN;
        return summary.substring(0, end);
    }

    static short bit(boolean value) {
        return (short) (value ? 1 : 0);
    }

    static ClockEntity row(CaseFile file, CaseClock clock) {
        ClockEntity row = new ClockEntity();
        row.caseId = file.id().toString();
        row.clockId = clock.id();
        row.caseNumber = file.number();
        copy(file, clock, row);
        return row;
    }

    static void copy(CaseFile file, CaseClock clock, ClockEntity row) {
        row.subject = clock.subject();
        row.run = clock.state().name().toLowerCase(Locale.ROOT);
        row.dueAt = Instants.nanos(clock.dueAt());
        row.breachedAt = Instants.nanos(clock.breachedAt());
        row.armedAt = Instants.nanos(clock.armedAt());
        row.deadline = bit(!clock.target() && !clock.custody());
        row.endedWithCase = bit(clock.stoppedByClosing() || withdrawn(file, clock));
        row.warned = (int) clock.warnings().stream()
                .filter(warning -> warning.firedAt().isPresent())
                .count();
    }

    /** A promise of which the customer wanted nothing more is neither kept nor broken. */
    private static boolean withdrawn(CaseFile file, CaseClock clock) {
        return file.promises().stream()
                .anyMatch(promise ->
                        promise.withdrawnAt().isPresent() && clock.id().equals("promise/" + promise.no()));
    }

    static void copy(Customer customer, CustomerEntity row) {
        row.name = customer.name().orElse(null);
        row.phone = customer.phone().orElse(null);
        row.memberNo = customer.memberNo().orElse(null);
        row.wechat = customer.wechat().orElse(null);
    }

    static Customer customer(CustomerEntity row) {
        return new Customer(
                UUID.fromString(row.id),
                Optional.ofNullable(row.name),
                Optional.ofNullable(row.phone),
                Optional.ofNullable(row.memberNo),
                Optional.ofNullable(row.wechat));
    }

    static EventEntity row(HistoryEvent event) {
        EventEntity row = new EventEntity();
        row.caseId = event.caseId().toString();
        row.seq = event.seq();
        row.format = event.v();
        row.happenedAt = Instants.nanos(event.at());
        row.recordedAt = Instants.nanos(event.recordedAt());
        row.actor = event.actor();
        row.what = event.action();
        row.details = Json.write(event.data());
        row.reasons = Json.write(event.reasons());
        row.hash = event.hash();
        row.prevHash = event.prevHash();
        row.clockId =
                ABOUT_CLOCKS.contains(event.action()) ? (String) event.data().get("clock") : null;
        return row;
    }

    static PersonalValueEntity row(String caseId, PersonalValue value) {
        PersonalValueEntity row = new PersonalValueEntity();
        row.caseId = caseId;
        row.seq = value.seq();
        row.pointer = value.path();
        row.salt = value.salt();
        row.clearValue = value.value();
        return row;
    }

    static RequestEntity row(RequestRecord request) {
        RequestEntity row = new RequestEntity();
        row.username = request.username();
        row.key = request.key();
        row.digest = request.digest();
        row.caseNumber = request.caseNumber();
        row.madeAt = Instants.nanos(request.at());
        return row;
    }

    static NotificationEntity row(Notification notification) {
        NotificationEntity row = new NotificationEntity();
        row.id = notification.id().toString();
        row.recipient = notification.recipient();
        row.caseNumber = notification.caseNumber().orElse(null);
        row.improvement = notification.improvement().orElse(null);
        row.duty = notification.duty().orElse(null);
        row.kind = notification.kind();
        row.words = Json.write(notification.text());
        row.toldAt = Instants.nanos(notification.at());
        row.deliverAt = Instants.nanos(notification.deliverAt());
        row.readAt = Instants.nanos(notification.readAt());
        return row;
    }
}
