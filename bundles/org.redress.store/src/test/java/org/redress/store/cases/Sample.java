package org.redress.store.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.BranchTransfer;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.casework.CustomerLink;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Issue;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Papers;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Reason;
import org.redress.api.casework.Relations;
import org.redress.api.casework.Remark;
import org.redress.api.casework.Severity;
import org.redress.api.casework.StageVisit;
import org.redress.api.casework.VersionMove;
import org.redress.api.customer.Customer;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.money.Money;
import org.redress.api.notification.Notification;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.store.port.CaseChange;
import org.redress.store.port.Occurrence;
import org.redress.store.port.PersonalValue;
import org.redress.store.port.RemedySums;
import org.redress.store.port.RequestRecord;
import org.redress.store.port.WorkItem;

/** A case to write, with what a test wants to be special about it. */
final class Sample {

    static final Instant START = Instant.parse("2026-11-02T01:00:00.123456789Z");
    private static final FormField FIELD = new FormField(
            "colour",
            Text.of("颜色", "Colour"),
            Optional.empty(),
            FormField.Kind.CHOICE,
            List.of(new FormField.Option("red", Text.of("红", "red"))),
            true,
            Optional.empty(),
            Optional.of(3.5),
            200);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    UUID id = UUID.randomUUID();
    String number = "SHJA-2611-%04d".formatted(COUNTER.incrementAndGet());
    String branch = "sh-jingan";
    CaseKind kind = CaseKind.COMPLAINT;
    CaseState state = CaseState.OPEN;
    String summary = "红肿未消 swelling";
    String firstReceiver = "frontdesk.sh-jingan";
    Optional<String> owner = Optional.of("frontdesk.sh-jingan");
    Instant receivedAt = START;
    Instant dueAt = START.plus(1, ChronoUnit.DAYS);
    boolean breached;
    boolean stopped;
    /** Its clock is as if it had never been. */
    boolean undone;

    List<String> involved = List.of();
    Optional<Severity> severity = Optional.of(Severity.GENERAL);
    Optional<Boolean> confirmedUrgent = Optional.empty();
    Optional<String> grade = Optional.empty();
    Optional<Integer> score = Optional.empty();
    List<Assessment.Judgement> judgements = List.of();
    Customer customer = new Customer(
            UUID.randomUUID(), Optional.of("王芳"), Optional.of("13800000000"), Optional.empty(), Optional.empty());
    List<Offer> offers = List.of();
    String type = "clinic-chain/side-effect";
    Optional<Closing> closing = Optional.empty();
    List<EvidenceFile> evidence = List.of();
    Outside outside = Outside.NONE;
    Papers papers = Papers.NONE;
    Relations relations = Relations.NONE;
    List<Remark> remarks = List.of();
    List<Issue> issues = List.of();
    Aftercare aftercare = Aftercare.NONE;
    String clock = "clinic-chain/first-response";
    boolean target;
    List<Promise> promises = List.of();
    List<CustomerLink> links = List.of();
    String digest = "d".repeat(64);
    List<WorkItem> work = new ArrayList<>(List.of(new WorkItem(WorkItem.OWNER, "frontdesk.sh-jingan")));
    List<Notification> notifications = List.of();
    List<Occurrence> occurrences = List.of();
    Optional<RemedySums> granted = Optional.empty();
    Optional<RequestRecord> request = Optional.empty();

    Sample branch(String value) {
        branch = value;
        return this;
    }

    Sample dueAt(Instant value) {
        dueAt = value;
        return this;
    }

    Sample receivedAt(Instant value) {
        receivedAt = value;
        return this;
    }

    CaseClock clock() {
        CaseClock made = CaseClock.running(
                clock,
                "first-response",
                Text.of("首次答复", "First response"),
                receivedAt,
                1,
                ClockDecl.Span.WORKING_DAYS,
                dueAt,
                Text.of("一天内", "within a day"));
        made = breached ? made.breached(dueAt) : made;
        made = target ? asTarget(made) : made;
        return stopped ? made.stopped(dueAt, false) : made;
    }

    private static CaseClock asTarget(CaseClock made) {
        return new CaseClock(
                made.id(),
                made.subject(),
                made.title(),
                made.startedAt(),
                made.amount(),
                made.unit(),
                made.dueAt(),
                made.breachedAt(),
                made.stoppedAt(),
                true,
                made.why(),
                made.dormantSince(),
                made.pauses(),
                made.warnings(),
                made.official(),
                made.provisional(),
                made.urgent(),
                made.basis(),
                made.stoppedByClosing(),
                made.custody());
    }

    private PackUse use() {
        return new PackUse(
                new PackRef("clinic-chain", "1.0.0", digest),
                PackKind.PROCEDURE,
                Map.of("limit", new java.math.BigDecimal("1000.50"), "on", true),
                Optional.empty());
    }

    CaseFile file(long version) {
        boolean open = state == CaseState.OPEN;
        return new CaseFile(
                id,
                number,
                version,
                branch,
                type,
                kind,
                state,
                "intake",
                List.of(
                        use(),
                        new PackUse(
                                new PackRef("law-cn", "1.0.0", "e".repeat(64)),
                                PackKind.OVERLAY,
                                Map.of(),
                                Optional.empty())),
                new Intake(
                        "front-desk",
                        summary,
                        Optional.of("左脸注射后第三天"),
                        receivedAt,
                        receivedAt.plusSeconds(60),
                        firstReceiver,
                        firstReceiver,
                        Optional.empty(),
                        customer.id(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                new Ownership(owner, Optional.empty(), involved, List.of(), 0, Optional.empty(), false),
                new Assessment(
                        severity,
                        confirmedUrgent,
                        grade,
                        score,
                        Optional.empty(),
                        List.of(new Assessment.Proposal(
                                AssessmentRule.Aspect.SEVERITY,
                                "major",
                                "clinic-chain/high-demand",
                                "clinic-chain 1.0.0",
                                Text.of("客户要求的金额较大", "The customer asks for a large amount"),
                                receivedAt)),
                        judgements,
                        List.of()),
                Map.of("product", "filler", "volume", new java.math.BigDecimal("1.20"), "sites", List.of("左", "右")),
                List.of(new StageVisit(
                        "intake",
                        "front-desk",
                        firstReceiver,
                        Text.same("x"),
                        receivedAt,
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                undone ? List.of() : List.of(clock()),
                List.of(),
                issues,
                List.of(),
                offers,
                List.of(),
                promises,
                List.of(),
                evidence,
                remarks,
                List.of(),
                List.of(),
                closing,
                state == CaseState.ARCHIVED
                        ? Optional.empty()
                        : Optional.of(new NextStep(
                                Text.of("致电客户", "Call the customer"),
                                Optional.of("contact-customer"),
                                firstReceiver,
                                open ? Optional.of(clock) : Optional.empty(),
                                open ? Optional.of(dueAt) : Optional.empty(),
                                Text.same("first"))),
                new HistoryHead(version, "a".repeat(64)),
                new Dossier(
                        relations,
                        Dossier.EMPTY.conduct(),
                        papers,
                        outside,
                        Dossier.EMPTY.corrections(),
                        aftercare,
                        Dossier.EMPTY.reckoning(),
                        links,
                        List.of(new BranchTransfer("hz-xihu", branch, START, "frontdesk.hz-xihu", "moved house")),
                        List.of(FIELD),
                        Optional.of(new VersionMove("move", use(), List.of(clock()), List.of(), List.of(FIELD)))));
    }

    /** What the event of the next change says about the clock; empty for a note. */
    Optional<String> told = Optional.empty();

    HistoryEvent event(long seq) {
        if (told.isPresent()) {
            return new HistoryEvent(
                    1,
                    id,
                    seq,
                    START,
                    START,
                    "system",
                    told.get(),
                    Map.of("clock", "clinic-chain/first-response"),
                    List.of(),
                    "a".repeat(64),
                    "b".repeat(64));
        }
        return new HistoryEvent(
                1,
                id,
                seq,
                START,
                START.plusNanos(1),
                firstReceiver,
                "noted",
                Map.of("text", "commitment:" + seq, "parts", List.of(Map.of("who", "commitment"))),
                List.of(new Reason("core/note", "core", Text.same("because"))),
                "a".repeat(64),
                "b".repeat(64));
    }

    /** The first change: version 1. */
    CaseChange registration() {
        return change(0, Optional.of(customer));
    }

    /** A later change, from a version to the next. */
    CaseChange change(long from) {
        return change(from, Optional.empty());
    }

    private CaseChange change(long from, Optional<Customer> withCustomer) {
        return new CaseChange(
                file(from + 1),
                from,
                withCustomer,
                List.of(event(from + 1)),
                told.isPresent()
                        ? List.of()
                        : List.of(new PersonalValue(from + 1, "/text", "5a17", "\"客户电话里说 " + from + "\"")),
                notifications,
                work,
                occurrences,
                granted,
                request);
    }

    static Offer offer(int no, String kind, String amount, Offer.State state) {
        return new Offer(
                no,
                kind,
                Optional.of(Money.cny(amount)),
                "phone",
                Optional.empty(),
                state,
                Optional.empty(),
                START,
                "manager",
                "manager",
                Optional.empty(),
                Optional.empty());
    }

    static Offer until(Offer offer, Instant validUntil) {
        return new Offer(
                offer.no(),
                offer.kind(),
                offer.amount(),
                offer.channel(),
                Optional.of(validUntil),
                offer.state(),
                offer.answer(),
                offer.at(),
                offer.by(),
                offer.decidedBy(),
                offer.approval(),
                offer.fulfilment());
    }
}
