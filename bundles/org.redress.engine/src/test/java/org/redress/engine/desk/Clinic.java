package org.redress.engine.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.calendar.Shift;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Registration;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.plugin.PackInForce;
import org.redress.api.plugin.PluginPolicies;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.RulesUnavailable;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.engine.Packs;
import org.redress.engine.action.AddEvidence;
import org.redress.engine.calendar.CalendarResolver;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.proof.EngineProof;
import org.redress.store.port.SearchStore;

/** A clinic of one chain, one region and two branches, running the real clinic-chain pack on a store in memory. */
final class Clinic {

    static final String BRANCH = "sh-jingan";
    private static final ProcedureProof PROOF = new EngineProof();

    /** Compiled once, and only where it is wanted: the folder of the pack lies beside this module. */
    private static final class ClinicChain {
        static final Procedure PACK = Packs.inTree("clinic-chain").procedure();
    }

    final MemoryCaseStore store = new MemoryCaseStore();
    final MemoryImprovementStore improved = new MemoryImprovementStore(store);
    final MemoryVault vault = new MemoryVault();
    final PlainPrinter printer = new PlainPrinter();
    final Map<String, Account> accounts = new HashMap<>();
    /** Thursday morning. */
    Instant now = OffsetDateTime.parse("2026-11-19T10:00:00+08:00").toInstant();

    private final List<Unit> units = List.of(
            unit("lanhu", UnitKind.CHAIN, "LH", Optional.empty()),
            unit("east", UnitKind.REGION, "LHE", Optional.of("lanhu")),
            unit(BRANCH, UnitKind.BRANCH, "SHJA", Optional.of("east")),
            unit("sh-pudong", UnitKind.BRANCH, "SHPD", Optional.of("east")));
    final Map<String, Object> settings = new TreeMap<>();
    /** What units chose of the settings of overlays. */
    final Map<String, Object> chosen = new TreeMap<>();
    /** Ids of packs whose source cannot be read any more. */
    final Set<String> lost = new TreeSet<>();
    /** Units at which no pack is on. */
    final Set<String> inactive = new TreeSet<>();
    /** Versions that are live beside those that new cases run on. */
    final List<Procedure> beside = new ArrayList<>();
    /** Rows of authority that overlays bring. */
    final List<AuthorityInForce> policies = new ArrayList<>();
    /** What answers for rows of the ladder that name code. */
    PluginPolicies code = PluginPolicies.NONE;

    final Workshop workshop;
    final EngineCaseDesk desk;
    final EngineCasePapers papers;
    final ClockWatch watch;
    final MemoryCalendarStore decisions = new MemoryCalendarStore();
    final List<HolidayCalendar> holidays = new ArrayList<>();
    final List<String> administration = new ArrayList<>();
    final CalendarDesk calendarDesk;
    final StaffWatch staff;
    final ImprovementDesk improvements;
    final RecurrenceWatch recurrences;
    final MemoryCaseMoveStore moved = new MemoryCaseMoveStore(store);
    final CaseMoveDesk moves;
    final MemoryRoutineStore routine = new MemoryRoutineStore();
    final RoutineDesk routines;
    RoutineWatch routineWatch;
    private final UnitCalendars calendars;
    private final BusinessClock clock;

    private final Procedure procedure;
    private final List<Procedure> overlays;

    Clinic() {
        this(ClinicChain.PACK);
    }

    /** A house that works by other rules: the overlays from the farthest to the nearest. */
    Clinic(Procedure procedure, Procedure... overlays) {
        this.procedure = procedure;
        this.overlays = new ArrayList<>(List.of(overlays));
        procedure.settings().values().forEach(setting -> settings.put(setting.name(), setting.fallback()));
        staff("frontdesk", "周小禾", "front-desk", BRANCH);
        staff("consultant", "苏晴", "consultant", BRANCH);
        staff("supervisor", "陈思远", "consultant-supervisor", BRANCH);
        staff("ops", "沈知秋", "operations-manager", BRANCH);
        staff("house", "马越", "house-manager", BRANCH);
        staff("doctor", "顾文清", "doctor", BRANCH);
        staff("exec", "江南", "executive", "lanhu");
        staff("pr", "秦岚", "public-relations", "lanhu");
        staff("legal", "罗衡", "legal", "lanhu");
        staff("elsewhere", "方远", "consultant", "sh-pudong");
        staff("admin", "韩拓", "administrator", "lanhu");
        clock = new BusinessClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public boolean simulated() {
                return true;
            }
        };
        store.looked = improved.waiting::add;
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            week.put(day, List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0))));
        }
        calendars = new UnitCalendars(
                new FixedUnits(), new OnePackCatalog(), decisions, new CalendarResolver(week), System::nanoTime);
        workshop = new Workshop(
                store,
                new OnePackCatalog(),
                (pack, policy, asked) -> code.ask(pack, policy, asked),
                new FixedUnits(),
                new FixedAccounts(),
                clock,
                calendars,
                printer,
                vault,
                improved);
        improvements = new ImprovementDesk(
                workshop, improved, store, new OnePackCatalog(), new FixedUnits(), new FixedAccounts());
        recurrences = new RecurrenceWatch(workshop, improved);
        routines = new RoutineDesk(
                workshop, routine, improved, new OnePackCatalog(), new FixedUnits(), new FixedAccounts(), calendars);
        routineWatch = restartedRoutineWatch();
        papers = new EngineCasePapers(workshop, store, vault);
        desk = new EngineCaseDesk(workshop, store, new OnePackCatalog(), new FixedUnits());
        watch = new ClockWatch(workshop, store, clock);
        calendarDesk = new CalendarDesk(
                workshop,
                calendars,
                decisions,
                store,
                (at, actor, action, subject, details) -> administration.add(actor + " " + action + " " + subject),
                new FixedUnits(),
                new FixedAccounts());
        moves = new CaseMoveDesk(
                workshop,
                new OnePackCatalog(),
                PROOF,
                store,
                moved,
                (at, actor, action, subject, details) -> administration.add(actor + " " + action + " " + subject),
                new FixedUnits(),
                new FixedAccounts());
        staff = restartedStaffWatch();
    }

    /** One that remembers nothing, as after a restart. */
    RoutineWatch restartedRoutineWatch() {
        return new RoutineWatch(
                workshop,
                routine,
                improved,
                new OnePackCatalog(),
                new FixedUnits(),
                new FixedAccounts(),
                calendars,
                clock);
    }

    /** One that remembers nothing, as after a restart. */
    StaffWatch restartedStaffWatch() {
        return new StaffWatch(workshop, store, new FixedAccounts(), new FixedUnits(), new OnePackCatalog(), clock);
    }

    void staff(String username, String name, String role, String unit) {
        accounts.put(
                username,
                new Account(
                        username,
                        name,
                        true,
                        List.of(new Grant(role, unit)),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    void leaves(String username) {
        Account old = accounts.get(username);
        change(username, false, old.grants(), old.absence());
    }

    void away(String username, int days, String... deputy) {
        away(username, now, now.plus(Duration.ofDays(days)), deputy);
    }

    void away(String username, Instant from, Instant until, String... deputy) {
        Account old = accounts.get(username);
        Absence absence = new Absence(from, until, Stream.of(deputy).findFirst());
        change(username, old.enabled(), old.grants(), Optional.of(absence));
    }

    void moves(String username, String role, String unit) {
        Account old = accounts.get(username);
        change(username, old.enabled(), List.of(new Grant(role, unit)), old.absence());
    }

    private void change(String username, boolean enabled, List<Grant> grants, Optional<Absence> absence) {
        String name = accounts.get(username).displayName();
        accounts.put(username, new Account(username, name, enabled, grants, Optional.empty(), false, absence));
    }

    /** A second of the node's life: what is due by business time is done. */
    void tick() {
        staff.perform();
        watch.perform();
        recurrences.perform();
    }

    CaseFile now(CaseFile file) {
        return store.load(file.number()).orElseThrow();
    }

    org.redress.api.account.Accounts directory() {
        return new FixedAccounts();
    }

    EngineSearchSight sight(SearchStore found) {
        return new EngineSearchSight(workshop, found, new OnePackCatalog(), new FixedUnits());
    }

    Units organisation() {
        return new FixedUnits();
    }

    BusinessClock clock() {
        return clock;
    }

    static Caller as(String username) {
        return new Caller(username, Caller.Entry.REST, "zh", "test");
    }

    Registration complaint(String type, Map<String, Object> fields) {
        return complaint(type, fields, List.of());
    }

    Registration complaint(String type, Map<String, Object> fields, List<String> involved) {
        return new Registration(
                BRANCH,
                procedure.ref().id() + "/" + type,
                "phone",
                "射频后红肿未退",
                CaseKind.COMPLAINT,
                Optional.empty(),
                new Registration.CustomerData(
                        Optional.of("张女士"), Optional.of("138 0000 2107"), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                involved,
                List.of(),
                false,
                fields);
    }

    CaseFile register(String username, String type, Map<String, Object> fields) {
        return done(desk.register(as(username), complaint(type, fields), Optional.empty()));
    }

    Outcome<CaseFile> act(String username, CaseFile file, String action, Object... input) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < input.length; i += 2) {
            values.put((String) input[i], input[i + 1]);
        }
        return desk.perform(
                as(username), file.number(), new ActionRequest(action, values, Optional.empty(), Optional.empty()));
    }

    CaseFile did(String username, CaseFile file, String action, Object... input) {
        return done(act(username, file, action, input));
    }

    CaseFile attach(String username, CaseFile file, String kind) {
        EvidenceFile evidence = new EvidenceFile(
                java.util.UUID.randomUUID(), kind, kind + ".jpg", "image/jpeg", 3, "00", now, username);
        return done(workshop.chain()
                .perform(
                        as(username),
                        file.number(),
                        new AddEvidence(evidence),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Does every mandatory task of the stage, with the file that it needs. */
    CaseFile doTasks(String username, CaseFile file) {
        CaseFile current = file;
        while (true) {
            CaseFile seen = current;
            var open = seen.tasks().stream()
                    .filter(task -> task.stage().equals(seen.stage()) && task.blocks())
                    .findFirst();
            if (open.isEmpty()) {
                return current;
            }
            var declared = procedure.type(seen.type()).orElseThrow().stage(seen.stage()).orElseThrow().tasks().stream()
                    .filter(task -> task.id().equals(open.get().id()))
                    .findFirst()
                    .orElseThrow();
            if (declared.evidence().isPresent()) {
                current = attach(username, current, declared.evidence().get());
            }
            current = did(username, current, "complete-task", "task", open.get().id());
        }
    }

    /** The latest event of this kind, as people read it. */
    HistoryEvent last(CaseFile file, String event) {
        return store.history(file.id(), 0, 200).stream()
                .filter(found -> found.action().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Snapshot snapshot(String username, CaseFile file) {
        return done(workshop.reader().read(as(username), file.number()));
    }

    List<String> gates(Outcome<CaseFile> outcome) {
        return ((Outcome.Blocked<CaseFile>) outcome)
                .blockers().stream().map(Blocker::gate).toList();
    }

    /** The fact {@code case.repeat}, as a rule reads it now. */
    long repeats(CaseFile file) {
        return snapshot("ops", reload(file)).customer().earlierComplaints();
    }

    ActionOffer offer(String username, CaseFile file, String action) {
        return done(desk.actions(as(username), file.number())).stream()
                .filter(found -> found.id().equals(action))
                .findFirst()
                .orElseThrow();
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("expected to be done, but: " + outcome);
    }

    private static Unit unit(String id, UnitKind kind, String code, Optional<String> parent) {
        return new Unit(id, kind, code, Text.of(id, id), parent, ZoneId.of("Asia/Shanghai"), true);
    }

    /** Adds an overlay to what cases registered from now on run on. */
    void overlay(Procedure pack) {
        overlays.add(pack);
    }

    void overlay(String pack) {
        overlays.add(Packs.of(pack).procedure());
    }

    private Map<String, Object> defaults(Procedure pack) {
        Map<String, Object> values = new HashMap<>();
        pack.settings().values().forEach(setting -> values.put(setting.name(), setting.fallback()));
        values.putAll(chosen);
        return values;
    }

    CaseFile reload(CaseFile file) {
        return store.load(file.number()).orElseThrow();
    }

    /** Lets time pass and everything happen that is due by then. */
    void at(String moment) {
        now = OffsetDateTime.parse(moment).toInstant();
        watch.perform();
    }

    private final class OnePackCatalog implements ProcedureCatalog {

        @Override
        public List<OfferedType> offered(String branch) {
            return procedure.types().values().stream()
                    .map(type -> new OfferedType(procedure.ref(), type))
                    .toList();
        }

        @Override
        public Optional<List<PackUse>> rulesFor(String branch, String type) {
            return procedure
                    .type(type)
                    .filter(found -> !inactive.contains(branch))
                    .map(found -> {
                        List<PackUse> uses = new ArrayList<>();
                        uses.add(new PackUse(procedure.ref(), PackKind.PROCEDURE, settings, Optional.empty()));
                        overlays.forEach(pack ->
                                uses.add(new PackUse(pack.ref(), PackKind.OVERLAY, defaults(pack), Optional.empty())));
                        return uses;
                    });
        }

        @Override
        public CaseRules frozen(List<PackUse> packs) {
            Map<String, Map<String, Object>> chosen = new HashMap<>();
            packs.forEach(use -> chosen.put(use.pack().id(), use.settings()));
            if (chosen.keySet().stream().anyMatch(lost::contains)) {
                throw new RulesUnavailable("RD-PLG-007 a source is not in the database");
            }
            return new CaseRules(
                    beside(packs.get(0)).orElse(procedure),
                    packs.stream()
                            .skip(1)
                            .flatMap(use -> beside(use)
                                    .or(() -> overlays.stream()
                                            .filter(pack -> pack.ref()
                                                    .id()
                                                    .equals(use.pack().id()))
                                            .findFirst())
                                    .stream())
                            .toList(),
                    chosen);
        }

        private Optional<Procedure> beside(PackUse use) {
            return beside.stream().filter(pack -> pack.ref().equals(use.pack())).findFirst();
        }

        @Override
        public Optional<Procedure> live(String plugin, String version) {
            return Stream.concat(beside.stream(), Stream.concat(Stream.of(procedure), overlays.stream()))
                    .filter(pack -> pack.ref().id().equals(plugin)
                            && pack.ref().version().equals(version))
                    .findFirst();
        }

        @Override
        public Optional<PackUse> asFrozen(Procedure live, String branch) {
            return inactive.contains(branch)
                    ? Optional.empty()
                    : Optional.of(new PackUse(live.ref(), live.kind(), defaults(live), Optional.empty()));
        }

        /** Limits as the settings are now, and any overlay that came since; never those that the case froze. */
        @Override
        public List<AuthorityInForce> authority(String branch, List<PackUse> packs) {
            List<AuthorityInForce> rows = new ArrayList<>();
            rows.add(new AuthorityInForce(procedure.ref(), procedure.authority(), settings));
            rows.addAll(policies);
            return rows;
        }

        @Override
        public List<PackInForce> inForce(String unit) {
            return Stream.concat(Stream.of(procedure), overlays.stream())
                    .filter(pack -> !inactive.contains(unit))
                    .map(pack -> new PackInForce(pack, defaults(pack)))
                    .toList();
        }

        @Override
        public List<PackInForce> withDuties(String unit) {
            return Stream.concat(Stream.of(procedure), overlays.stream())
                    .filter(pack -> !pack.handling().periodic().isEmpty())
                    .filter(pack -> !inactive.contains(unit))
                    .map(pack -> new PackInForce(pack, defaults(pack)))
                    .toList();
        }

        @Override
        public List<HolidayCalendar> holidays(String unit) {
            return List.copyOf(holidays);
        }

        @Override
        public List<RoleDecl> roles() {
            return List.copyOf(procedure.roles().values());
        }
    }

    private final class FixedUnits implements Units {

        @Override
        public List<Unit> all() {
            return units;
        }

        @Override
        public Optional<Unit> find(String id) {
            return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
        }

        @Override
        public List<Unit> path(String id) {
            return Stream.iterate(find(id), Optional::isPresent, unit -> unit.get()
                            .parent()
                            .flatMap(this::find))
                    .map(Optional::get)
                    .toList();
        }

        @Override
        public Set<String> branchesBelow(String id) {
            return units.stream()
                    .filter(unit -> unit.kind() == UnitKind.BRANCH)
                    .filter(unit -> path(unit.id()).stream()
                            .anyMatch(above -> above.id().equals(id)))
                    .map(Unit::id)
                    .collect(java.util.stream.Collectors.toSet());
        }

        @Override
        public Outcome<Unit> save(Caller caller, Unit unit) {
            throw new UnsupportedOperationException();
        }
    }

    /** Only looks accounts up; the engine asks for nothing else. */
    private final class FixedAccounts extends LookUpOnlyAccounts {

        @Override
        public Optional<Account> find(String username) {
            return Optional.ofNullable(accounts.get(username));
        }

        @Override
        public List<Account> all() {
            return List.copyOf(accounts.values());
        }

        @Override
        public List<Account> holders(String role, String unit) {
            return accounts.values().stream()
                    .filter(Account::enabled)
                    .filter(account -> account.grants().contains(new Grant(role, unit)))
                    .sorted(java.util.Comparator.comparing(Account::username))
                    .toList();
        }
    }
}
