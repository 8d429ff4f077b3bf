package org.redress.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.api.account.Caller;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Remark;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.search.SearchSight;
import org.redress.api.text.Text;
import org.redress.store.port.CaseRow;
import org.redress.store.port.SearchStore;

/** Cases, customers and changes in memory, and who may see what: a branch for each person, named after it. */
public final class TinyHouse implements SearchStore, SearchSight {

    public static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    public static final Procedure PACK = Packs.inTree("clinic-chain");

    public final TreeMap<UUID, CaseOf> cases = new TreeMap<>(Comparator.comparing(UUID::toString));
    public final List<Change> changes =
            new ArrayList<>(List.of(new Change(1, Instant.EPOCH, Optional.empty(), Optional.empty())));
    /** Statements asked for. */
    public int asked;
    /** Whether the database answers. */
    public boolean down;
    /** Cases whose document is damaged. */
    public final Set<UUID> damaged = new HashSet<>();

    private long lastId;

    /** A case with what a test wants to be special about it. */
    public static final class Draft {
        public UUID id;
        public String number;
        public String branch = "sh-jingan";
        public CaseState state = CaseState.OPEN;
        public String summary = "等了一个小时没有人接待";
        public String description = "";
        public List<String> notes = List.of();
        public Map<String, Object> fields = Map.of();
        public List<String> involved = List.of();
        public Instant receivedAt = NOW;
        public Customer customer;
    }

    public Draft draft() {
        Draft draft = new Draft();
        lastId++;
        draft.id = new UUID(lastId, 0);
        draft.number = "SHJA-2611-%04d".formatted(lastId);
        draft.customer = customer("客户" + lastId, "1390000" + String.format("%04d", lastId));
        return draft;
    }

    public Customer customer(String name, String phone) {
        return new Customer(
                UUID.randomUUID(), Optional.of(name), Optional.of(phone), Optional.empty(), Optional.empty());
    }

    public CaseFile put(Draft draft) {
        CaseFile file = put(draft, changes.size() + 1L);
        return file;
    }

    public CaseFile put(Draft draft, long seq) {
        CaseFile file = file(draft);
        cases.put(file.id(), new CaseOf(file, draft.customer));
        changes.add(new Change(seq, NOW, Optional.of(file.id()), Optional.empty()));
        return file;
    }

    /** The customer is called otherwise from now on, in each of their cases. */
    public void rename(Customer known, Customer after) {
        UUID any = null;
        for (Map.Entry<UUID, CaseOf> entry : cases.entrySet()) {
            if (entry.getValue().customer().equals(known)) {
                entry.setValue(new CaseOf(entry.getValue().file(), after));
                any = entry.getKey();
            }
        }
        changes.add(new Change(changes.size() + 1L, NOW, Optional.ofNullable(any), Optional.of(known.id())));
    }

    static CaseFile file(Draft draft) {
        List<Remark> notes = new ArrayList<>();
        draft.notes.forEach(
                text -> notes.add(new Remark(notes.size() + 1, text, Optional.empty(), false, NOW, "frontdesk")));
        return new CaseFile(
                draft.id,
                draft.number,
                1,
                draft.branch,
                "clinic-chain/service",
                CaseKind.COMPLAINT,
                draft.state,
                "intake",
                List.of(new PackUse(PACK.ref(), PackKind.PROCEDURE, Map.of(), Optional.empty())),
                new Intake(
                        "front-desk",
                        draft.summary,
                        Optional.of(draft.description),
                        draft.receivedAt,
                        draft.receivedAt,
                        "frontdesk",
                        "frontdesk",
                        Optional.empty(),
                        draft.customer.id(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                Ownership.of("frontdesk", draft.involved),
                new Assessment(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()),
                draft.fields,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                notes,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                HistoryHead.EMPTY,
                Dossier.EMPTY);
    }

    private void statement() {
        asked++;
        if (down) {
            throw new IllegalArgumentException("connection refused");
        }
    }

    @Override
    public Change newest(Instant before) {
        statement();
        return changes.stream()
                .filter(change -> change.at().isBefore(before))
                .reduce((first, second) -> second)
                .orElse(changes.get(0));
    }

    @Override
    public Optional<Change> change(long seq) {
        statement();
        return changes.stream().filter(change -> change.seq() == seq).findFirst();
    }

    @Override
    public List<Change> changes(long after, List<Span> missing, int limit) {
        statement();
        return changes.stream()
                .filter(change -> change.seq() > after
                        || missing.stream().anyMatch(span -> change.seq() >= span.from() && change.seq() <= span.to()))
                .sorted(Comparator.comparing(Change::seq))
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(Instant before) {
        statement();
    }

    @Override
    public long size() {
        statement();
        return cases.size();
    }

    @Override
    public List<CaseOf> cases(Collection<UUID> ids) {
        statement();
        if (ids.stream().anyMatch(damaged::contains)) {
            throw new IllegalStateException("no CaseFile in this column");
        }
        return ids.stream().filter(cases::containsKey).map(cases::get).toList();
    }

    @Override
    public List<UUID> caseIds(Optional<UUID> customer, Optional<UUID> last, int limit) {
        statement();
        return cases.values().stream()
                .filter(one -> customer.map(one.customer().id()::equals).orElse(true))
                .map(one -> one.file().id())
                .filter(id -> last.map(from -> id.toString().compareTo(from.toString()) > 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Known> customers(Collection<UUID> ids) {
        statement();
        return known().values().stream()
                .filter(one -> ids.contains(one.customer().id()))
                .toList();
    }

    @Override
    public List<Known> customersAfter(Optional<UUID> last, int limit) {
        statement();
        return known().entrySet().stream()
                .filter(one -> last.map(from -> one.getKey().compareTo(from.toString()) > 0)
                        .orElse(true))
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }

    private TreeMap<String, Known> known() {
        TreeMap<String, Known> known = new TreeMap<>();
        cases.values().forEach(one -> known.computeIfAbsent(
                        one.customer().id().toString(), id -> new Known(one.customer(), new TreeSet<>()))
                .branches()
                .add(one.file().branch()));
        return known;
    }

    @Override
    public List<CaseRow> seenCases(Collection<UUID> ids, Set<String> branches, Optional<String> viewer) {
        throw new UnsupportedOperationException("the engine's");
    }

    @Override
    public List<CustomerMatch> seenCustomers(Collection<UUID> ids, Set<String> branches, Optional<String> viewer) {
        throw new UnsupportedOperationException("the engine's");
    }

    @Override
    public Set<String> branches(Caller caller, Optional<String> unit) {
        Set<String> own = caller.username().equals("everywhere")
                ? Set.of("sh-jingan", "sh-pudong")
                : Set.of(caller.username().substring(caller.username().indexOf('.') + 1));
        return unit.<Set<String>>map(one -> own.contains(one) ? Set.of(one) : Set.of())
                .orElse(own);
    }

    private boolean sees(Caller caller, CaseFile file) {
        return branches(caller, Optional.empty()).contains(file.branch())
                && !file.ownership().excludes(caller.username());
    }

    @Override
    public List<Seen> cases(Caller caller, Collection<UUID> ids) {
        return ids.stream()
                .filter(cases::containsKey)
                .map(cases::get)
                .filter(one -> sees(caller, one.file()))
                .map(one -> new Seen(summary(one), one.file(), one.customer()))
                .toList();
    }

    private static CaseSummary summary(CaseOf one) {
        return summary(one.file(), one.customer());
    }

    static CaseSummary summary(CaseFile file, Customer customer) {
        return new CaseSummary(
                file.number(),
                file.branch(),
                file.type(),
                Text.same(file.type()),
                file.kind(),
                file.state(),
                file.stage(),
                Text.same(file.stage()),
                1,
                1,
                file.intake().summary(),
                customer.name(),
                file.ownership().owner(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                file.intake().receivedAt());
    }

    @Override
    public List<CustomerMatch> customers(Caller caller, Collection<UUID> ids) {
        Map<Customer, List<String>> seen = new LinkedHashMap<>();
        cases.values().stream()
                .filter(one -> ids.contains(one.customer().id()) && sees(caller, one.file()))
                .forEach(one -> seen.computeIfAbsent(one.customer(), any -> new ArrayList<>())
                        .add(one.file().number()));
        return seen.entrySet().stream()
                .map(one -> new CustomerMatch(one.getKey(), one.getValue(), 0))
                .toList();
    }

    @Override
    public CaseRules rules(CaseFile file) {
        return new CaseRules(PACK, List.of(), new HashMap<>());
    }

    public static Caller caller(String username) {
        return new Caller(username, Caller.Entry.REST, "zh", "test");
    }
}
