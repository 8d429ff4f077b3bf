package org.redress.engine.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Offer;
import org.redress.api.casework.ScoreLine;
import org.redress.api.customer.Customer;
import org.redress.api.money.Money;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.store.port.Assignment;
import org.redress.store.port.CaseChange;
import org.redress.store.port.CaseOfCustomer;
import org.redress.store.port.CaseOfCustomer.By;
import org.redress.store.port.CaseRow;
import org.redress.store.port.CaseStore;
import org.redress.store.port.Commit;
import org.redress.store.port.CustomerRemedies;
import org.redress.store.port.DueClock;
import org.redress.store.port.Granted;
import org.redress.store.port.Occurrence;
import org.redress.store.port.PersonalValue;
import org.redress.store.port.RemedySums;
import org.redress.store.port.RequestRecord;
import org.redress.store.port.SameCustomer;
import org.redress.store.port.WorkItem;

/** A case store in memory that keeps the rules of the real one: versions, request keys, one change at a time. */
final class MemoryCaseStore implements CaseStore {

    /** Numbers of cases that cannot be written. */
    final Set<String> failing = new HashSet<>();

    private static final Comparator<DueClock> IN_ORDER = Comparator.comparing(DueClock::at)
            .thenComparing(step -> step.caseId().toString())
            .thenComparing(DueClock::clock);

    final Map<String, CaseFile> cases = new TreeMap<>();
    final Map<String, List<WorkItem>> work = new HashMap<>();
    final Map<UUID, List<HistoryEvent>> events = new HashMap<>();
    private final Map<UUID, List<PersonalValue>> personal = new HashMap<>();
    final Map<UUID, Customer> customers = new HashMap<>();
    final List<Notification> notifications = new ArrayList<>();
    private final Map<String, RequestRecord> requests = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    /** So many commits fail as if another node had been first. */
    int conflicts;
    /** Where it is kept what is to be looked at for recurrence. */
    Consumer<Occurrence> looked = occurrence -> {};
    /** Happens once, between a decision that grants something and its being written. */
    Runnable meanwhile = () -> {};

    @Override
    public Optional<CaseFile> load(String number) {
        return Optional.ofNullable(cases.get(number));
    }

    @Override
    public Commit commit(List<CaseChange> changes) {
        for (CaseChange change : changes) {
            Commit refused = refused(change);
            if (!(refused instanceof Commit.Written)) {
                return refused;
            }
        }
        changes.forEach(this::write);
        return new Commit.Written();
    }

    private Commit refused(CaseChange change) {
        String number = change.after().number();
        if (failing.contains(number)) {
            throw new IllegalStateException("this case cannot be written");
        }
        long version = load(number).map(CaseFile::version).orElse(0L);
        if (conflicts > 0 || version != change.expectedVersion()) {
            conflicts--;
            return new Commit.VersionConflict();
        }
        if (change.granted().isPresent() && !unchanged(change.granted().get())) {
            return new Commit.VersionConflict();
        }
        if (taken(change.after())) {
            return new Commit.TimeTaken();
        }
        if (change.request().isPresent()
                && requests.putIfAbsent(
                                key(change.request().get()), change.request().get())
                        != null) {
            return new Commit.DuplicateRequest();
        }
        return new Commit.Written();
    }

    private void write(CaseChange change) {
        String number = change.after().number();
        cases.put(number, change.after());
        work.put(number, change.work());
        change.customer().ifPresent(customer -> customers.put(customer.id(), customer));
        events.computeIfAbsent(change.after().id(), id -> new ArrayList<>()).addAll(change.events());
        personal.computeIfAbsent(change.after().id(), id -> new ArrayList<>()).addAll(change.personal());
        notifications.addAll(change.notifications());
        change.occurrences().forEach(looked);
    }

    /** Whether somebody has another visit at the time of one of these. */
    private boolean taken(CaseFile file) {
        return cases.values().stream()
                .filter(other -> !other.id().equals(file.id()))
                .flatMap(other -> other.dossier().outside().booked().stream())
                .anyMatch(other -> file.dossier().outside().booked().stream()
                        .anyMatch(visit -> visit.with().equals(other.with())
                                && visit.steps().stream().anyMatch(other.steps()::contains)));
    }

    private boolean unchanged(RemedySums granted) {
        Runnable other = meanwhile;
        meanwhile = () -> {};
        other.run();
        return granted.seen().same(remediesOfCustomer(granted.customer(), granted.since(), granted.at()));
    }

    private static String key(RequestRecord request) {
        return request.username() + " " + request.key();
    }

    @Override
    public long nextNumber(String unitCode, String yearMonth) {
        return numbers.merge(unitCode + yearMonth, 1L, Long::sum);
    }

    @Override
    public Optional<RequestRecord> request(String username, String key) {
        return Optional.ofNullable(requests.get(username + " " + key));
    }

    @Override
    public List<HistoryEvent> history(UUID caseId, long afterSeq, int limit) {
        return committedHistory(caseId, afterSeq, limit).stream()
                .map(event -> readable(event, personal.getOrDefault(caseId, List.of())))
                .toList();
    }

    private static HistoryEvent readable(HistoryEvent event, List<PersonalValue> personal) {
        Map<String, Object> data = new HashMap<>(event.data());
        personal.stream()
                .filter(kept -> kept.seq() == event.seq())
                .forEach(kept -> data.put(kept.path().substring(1), json(kept.value())));
        return new HistoryEvent(
                event.v(),
                event.caseId(),
                event.seq(),
                event.at(),
                event.recordedAt(),
                event.actor(),
                event.action(),
                data,
                event.reasons(),
                event.hash(),
                event.prevHash());
    }

    private static Object json(String text) {
        try {
            return new ObjectMapper().readValue(text, Object.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public List<HistoryEvent> committedHistory(UUID caseId, long afterSeq, int limit) {
        return events.getOrDefault(caseId, List.of()).stream()
                .filter(event -> event.seq() > afterSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public Page<CaseRow> find(CaseQuery query, Set<String> branches, Optional<String> viewer) {
        return page(visible(branches, viewer));
    }

    private List<CaseFile> visible(Set<String> branches, Optional<String> viewer) {
        return cases.values().stream()
                .filter(file -> branches.contains(file.branch()))
                .filter(file -> viewer.isEmpty() || !file.ownership().excludes(viewer.get()))
                .toList();
    }

    private static Page<CaseRow> page(List<CaseFile> files) {
        return new Page<>(files.stream().map(MemoryCaseStore::row).toList(), Optional.empty());
    }

    private static CaseRow row(CaseFile file) {
        return new CaseRow(
                file.id(),
                file.number(),
                file.branch(),
                file.type(),
                file.procedure().pack().digest(),
                file.kind(),
                file.state(),
                file.stage(),
                file.intake().summary(),
                Optional.empty(),
                file.ownership().owner(),
                file.ownership().offered().map(offer -> offer.to()),
                file.assessment().severity(),
                file.assessment().unconfirmed(),
                file.urgent(),
                file.next().map(next -> next.text()),
                Optional.empty(),
                file.next().flatMap(next -> next.dueAt()),
                file.intake().receivedAt());
    }

    @Override
    public Page<CaseRow> findWork(String assignee, Set<String> kinds, int limit, Optional<String> cursor) {
        return page(cases.values().stream()
                .filter(file -> work.get(file.number()).stream()
                        .anyMatch(item -> item.assignee().equals(assignee) && kinds.contains(item.kind())))
                .toList());
    }

    @Override
    public Page<CaseRow> findDue(
            Set<String> branches,
            Optional<String> viewer,
            Instant dueFrom,
            Instant dueBefore,
            int limit,
            Optional<String> cursor) {
        return page(due(branches, viewer, dueFrom, dueBefore));
    }

    private List<CaseFile> due(Set<String> branches, Optional<String> viewer, Instant from, Instant before) {
        return visible(branches, viewer).stream()
                .filter(file -> file.open())
                .filter(file -> file.next()
                        .flatMap(next -> next.dueAt())
                        .filter(at -> !at.isBefore(from) && at.isBefore(before))
                        .isPresent())
                .toList();
    }

    @Override
    public int countDue(Set<String> branches, Optional<String> viewer, Instant dueFrom, Instant dueBefore) {
        return due(branches, viewer, dueFrom, dueBefore).size();
    }

    @Override
    public int countReceivedBefore(Set<String> branches, Optional<String> viewer, Instant receivedBefore) {
        return findReceivedBefore(branches, viewer, receivedBefore, 0, Optional.empty())
                .items()
                .size();
    }

    @Override
    public Page<CaseRow> findReceivedBefore(
            Set<String> branches, Optional<String> viewer, Instant receivedBefore, int limit, Optional<String> cursor) {
        return page(visible(branches, viewer).stream()
                .filter(file -> file.open() && file.intake().receivedAt().isBefore(receivedBefore))
                .toList());
    }

    @Override
    public int countWork(String assignee, Set<String> kinds) {
        return findWork(assignee, kinds, 0, Optional.empty()).items().size();
    }

    @Override
    public List<Assignment> assignments() {
        return work.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(item -> new Assignment(
                                item.assignee(),
                                item.kind(),
                                cases.get(entry.getKey()).branch())))
                .distinct()
                .toList();
    }

    @Override
    public List<String> casesWithWork(String assignee, String branch) {
        return cases.values().stream()
                .filter(file -> file.branch().equals(branch))
                .map(CaseFile::number)
                .filter(number -> work.get(number).stream()
                        .anyMatch(item -> item.assignee().equals(assignee)))
                .toList();
    }

    @Override
    public Map<String, Integer> openCasesByDigest() {
        return Map.of();
    }

    @Override
    public int countOpen(String pluginId, Set<String> branches) {
        return 0;
    }

    @Override
    public List<DueClock> due(Instant at, Optional<DueClock> after, int limit) {
        return armed().filter(step -> !step.at().isAfter(at))
                .filter(step ->
                        after.map(last -> IN_ORDER.compare(step, last) > 0).orElse(true))
                .sorted(IN_ORDER)
                .limit(limit)
                .toList();
    }

    private Stream<DueClock> armed() {
        return cases.values().stream().flatMap(file -> file.clocks().stream()
                .flatMap(clock ->
                        clock.armedAt().map(at -> new DueClock(file.id(), file.number(), clock.id(), at)).stream()));
    }

    private static boolean pending(CaseClock clock) {
        return clock.armedAt().isPresent();
    }

    @Override
    public List<String> withRunningClocks(Set<String> branches, String after, int limit) {
        return visible(branches, Optional.empty()).stream()
                .filter(file -> file.open() && file.clocks().stream().anyMatch(MemoryCaseStore::pending))
                .map(CaseFile::number)
                .filter(number -> number.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> nextDue(Instant after) {
        return armed().map(DueClock::at).filter(at -> at.isAfter(after)).min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Customer> customer(UUID id) {
        return Optional.ofNullable(customers.get(id));
    }

    @Override
    public List<ScoreLine> scores(Set<String> branches, Instant from, Instant until) {
        return cases.values().stream()
                .filter(file -> file.score().isPresent() && branches.contains(file.branch()))
                .map(file -> new ScoreLine(
                        file.branch(),
                        file.type(),
                        file.assessment().classCode().orElseThrow(),
                        1,
                        file.score().orElseThrow()))
                .toList();
    }

    @Override
    public List<Customer> matchCustomers(String q, int limit) {
        return customers.values().stream()
                .filter(customer -> customer.phone()
                                .filter(phone -> phone.contains(q))
                                .isPresent()
                        || customer.name().filter(name -> name.contains(q)).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Customer> sameCustomer(Optional<String> phone, Optional<String> memberNo) {
        return customers.values().stream()
                .filter(customer -> phone.isPresent() && customer.phone().equals(phone)
                        || memberNo.isPresent() && customer.memberNo().equals(memberNo))
                .findFirst();
    }

    @Override
    public List<CaseRow> ofCustomer(UUID customer, Set<String> branches, Optional<String> viewer, int limit) {
        return visible(branches, viewer).stream()
                .filter(file -> file.intake().customer().equals(customer))
                .map(MemoryCaseStore::row)
                .toList();
    }

    @Override
    public List<CaseRow> numbered(Collection<String> numbers, Set<String> branches, Optional<String> viewer) {
        return visible(branches, viewer).stream()
                .filter(file -> numbers.contains(file.number()))
                .map(MemoryCaseStore::row)
                .toList();
    }

    @Override
    public List<CaseOfCustomer> sameCustomer(SameCustomer wanted, Optional<String> viewer) {
        return visible(Set.of(wanted.branch()), viewer).stream()
                .filter(file -> !file.intake().receivedAt().isBefore(wanted.from())
                        && file.intake().receivedAt().isBefore(wanted.until()))
                .flatMap(file -> by(customers.get(file.intake().customer()), wanted).stream()
                        .map(by -> new CaseOfCustomer(row(file), by)))
                .sorted(Comparator.comparing((CaseOfCustomer one) -> one.row().receivedAt(), Comparator.reverseOrder()))
                .toList();
    }

    private static Optional<By> by(Customer customer, SameCustomer wanted) {
        if (wanted.memberNo().isPresent() && wanted.memberNo().equals(customer.memberNo())) {
            return Optional.of(By.MEMBER_NO);
        }
        if (wanted.phone().isPresent() && wanted.phone().equals(customer.phone())) {
            return Optional.of(By.PHONE);
        }
        return wanted.name().isPresent() && wanted.name().equals(customer.name())
                ? Optional.of(By.NAME)
                : Optional.empty();
    }

    @Override
    public boolean hasOtherCase(UUID customer, UUID besides) {
        return cases.values().stream()
                .anyMatch(file ->
                        file.intake().customer().equals(customer) && !file.id().equals(besides));
    }

    @Override
    public int countOfCustomer(UUID customer, Instant since) {
        return (int) cases.values().stream()
                .filter(file -> file.intake().customer().equals(customer))
                .filter(file -> !file.intake().receivedAt().isBefore(since))
                .filter(file -> file.kind() == CaseKind.COMPLAINT)
                .filter(file -> !file.dossier().relations().partOfOther())
                .count();
    }

    @Override
    public List<Granted> granted(String type, Set<String> branches, Instant closedSince, int most) {
        return visible(branches, Optional.empty()).stream()
                .filter(file -> file.type().equals(type) && !file.open())
                .filter(file -> file.closing()
                        .filter(closing -> !closing.at().isBefore(closedSince))
                        .isPresent())
                .flatMap(file -> granted(file).entrySet().stream())
                .map(sum -> new Granted(sum.getKey(), sum.getValue()))
                .limit(most)
                .toList();
    }

    private static Map<String, BigDecimal> granted(CaseFile file) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        file.offers().stream()
                .filter(offer -> offer.state() == Offer.State.CARRIED_OUT)
                .forEach(offer -> sums.merge(
                        offer.kind(), offer.amount().map(Money::amount).orElse(BigDecimal.ZERO), BigDecimal::add));
        return sums;
    }

    @Override
    public CustomerRemedies remediesOfCustomer(UUID customer, Instant since, Instant at) {
        Map<String, BigDecimal> agreed = new HashMap<>();
        Map<String, BigDecimal> open = new HashMap<>();
        cases.values().stream()
                .filter(file -> file.intake().customer().equals(customer))
                .flatMap(file -> file.offers().stream())
                .filter(offer -> offer.stands(at) && !offer.at().isBefore(since))
                .forEach(offer -> offer.amount().ifPresent(money -> (offer.state() == Offer.State.OPEN ? open : agreed)
                        .merge(offer.kind(), money.amount(), BigDecimal::add)));
        return new CustomerRemedies(agreed, open);
    }
}
