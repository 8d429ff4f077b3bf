package org.redress.engine.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.redress.api.account.Account;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementCase.Way;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.engine.improvement.Raising;
import org.redress.engine.improvement.Recurrence;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.people.Staffing;
import org.redress.store.port.CaseStore;
import org.redress.store.port.ImprovementStore;
import org.redress.store.port.ImprovementStore.Counted;
import org.redress.store.port.ImprovementStore.Entry;
import org.redress.store.port.ImprovementStore.Step;
import org.redress.store.port.ImprovementStore.TakenUp;
import org.redress.store.port.Occurrence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up cases that may be one of many: each joins the open improvement item of its type, or makes one when it was marked
 * or a rule has counted enough. Called right after a case is written, and by {@link RecurrenceWatch} for what was left
 * lying. Thread-safe; of two who take up the same occurrence, or raise the same item, one finds it done.
 */
final class Recurrences {

    private static final Logger LOG = LoggerFactory.getLogger(Recurrences.class);
    /** Each time somebody else raised or ended the item; more than this at once is nobody's luck. */
    private static final int ATTEMPTS = 10;

    private static final int MOST_COUNTED = 500;
    private static final int MOST_REMEMBERED = 1_000;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

    private final ImprovementStore store;
    private final CaseStore cases;
    private final Rulebook rulebook;
    private final Units units;
    private final Staffing staffing;
    private final BusinessClock clock;
    private final Set<Occurrence> told = ConcurrentHashMap.newKeySet();

    Recurrences(
            ImprovementStore store,
            CaseStore cases,
            ProcedureCatalog catalog,
            Units units,
            Staffing staffing,
            BusinessClock clock) {
        this.store = store;
        this.cases = cases;
        this.rulebook = new Rulebook(catalog);
        this.units = units;
        this.staffing = staffing;
        this.clock = clock;
    }

    /** Never fails: the case is written, and what cannot be taken up now stays until it can. */
    void takeUp(List<Occurrence> occurrences) {
        for (Occurrence occurrence : occurrences) {
            try {
                takeUp(occurrence);
            } catch (RuntimeException failure) {
                tell(occurrence, failure);
            }
        }
    }

    private void takeUp(Occurrence occurrence) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (store.takeUp(occurrence, steps(occurrence)) != TakenUp.CHANGED) {
                return;
            }
        }
    }

    /** Once for each, not each second. */
    private void tell(Occurrence occurrence, RuntimeException failure) {
        if (told.size() >= MOST_REMEMBERED) {
            told.clear();
        }
        if (told.add(occurrence)) {
            LOG.error(
                    "RD-IMP-501 case {} cannot be looked at for recurrence, trying again each second; check the database",
                    occurrence.number(),
                    failure);
        }
    }

    /** An occurrence with its case, as it stands now. */
    private record Seen(Occurrence occurrence, CaseFile file, CaseRules rules) {}

    private List<Step> steps(Occurrence occurrence) {
        CaseFile file = cases.load(occurrence.number()).orElseThrow();
        Seen seen = new Seen(occurrence, file, rulebook.of(file).rules());
        Map<UnitKind, List<Recurrence>> byUnit = Recurrence.of(seen.rules(), file.type()).stream()
                .collect(Collectors.groupingBy(
                        recurrence -> recurrence.rule().per(), LinkedHashMap::new, Collectors.toList()));
        if (occurrence.mark().isPresent()) {
            UnitKind kind = byUnit.keySet().stream().findFirst().orElse(UnitKind.BRANCH);
            return List.of(
                    marked(seen, occurrence.mark().get(), unit(file, kind), byUnit.getOrDefault(kind, List.of())));
        }
        List<Step> steps = new ArrayList<>();
        if (Recurrence.counts(file)) {
            byUnit.forEach((kind, recurrences) ->
                    counted(seen, unit(file, kind), recurrences).ifPresent(steps::add));
        }
        return steps;
    }

    private Step marked(Seen seen, Occurrence.Mark mark, Unit unit, List<Recurrence> recurrences) {
        Entry entry = entry(seen, Way.MARKED);
        Optional<Improvement> open = store.open(seen.file().type(), unit.id());
        if (open.isPresent()) {
            return new Step.Join(open.get().code(), entry);
        }
        String who = staffing.find(mark.by()).map(Account::displayName).orElse(mark.by());
        Optional<String> role = recurrences.stream()
                .findFirst()
                .map(recurrence -> recurrence.rule().owner());
        return raise(raising(seen, unit, role).marked(mark.by(), who), List.of(entry));
    }

    private Optional<Step> counted(Seen seen, Unit unit, List<Recurrence> recurrences) {
        Optional<Improvement> open = store.open(seen.file().type(), unit.id());
        if (open.isPresent()) {
            return Optional.of(new Step.Join(open.get().code(), entry(seen, Way.JOINED)));
        }
        for (Recurrence recurrence : recurrences) {
            List<Counted> found = found(seen, unit, recurrence);
            if (found.size() >= recurrence.cases()) {
                Raising raising =
                        raising(seen, unit, Optional.of(recurrence.rule().owner()));
                return Optional.of(raise(
                        raising.counted(recurrence, found.size()),
                        found.stream().map(this::entry).toList()));
            }
        }
        return Optional.empty();
    }

    private static Step raise(Improvement item, List<Entry> entries) {
        return new Step.Raise(item, entries, ItemNotices.line(item, Raising.told(item), item.raisedAt()));
    }

    /** Those that were merged are looked for only where there would be enough: it takes reading each of them. */
    private List<Counted> found(Seen seen, Unit unit, Recurrence recurrence) {
        List<Counted> found = store.counted(
                seen.file().type(),
                units.branchesBelow(unit.id()),
                unit.id(),
                seen.occurrence().at().minus(Duration.ofDays(recurrence.days())),
                MOST_COUNTED);
        return found.size() < recurrence.cases()
                ? found
                : found.stream()
                        .filter(one -> cases.load(one.number())
                                .filter(Recurrence::counts)
                                .isPresent())
                        .toList();
    }

    private Raising raising(Seen seen, Unit unit, Optional<String> role) {
        Instant now = clock.now();
        String month = MONTH.format(now.atZone(unit.zone()));
        String code = "%s-I%s-%04d".formatted(unit.code(), month, cases.nextNumber(unit.code(), "I" + month));
        String type = seen.file().type();
        return new Raising(code, type, seen.rules().type(type).title(), unit.id(), owner(seen, unit, role), now);
    }

    /** The role that the rule names, else whoever manages there, nobody whom the case is about; at last the case's owner. */
    private String owner(Seen seen, Unit unit, Optional<String> role) {
        PersonFinder there = finder(seen, unit.id());
        PersonFinder atBranch = finder(seen, seen.file().branch());
        return role.flatMap(wanted -> there.findOrManager(wanted, Optional.empty())
                        .or(() -> atBranch.findOrManager(wanted, Optional.empty())))
                .or(there::manager)
                .or(atBranch::manager)
                .map(PersonFinder.Found::username)
                .or(() -> seen.file().ownership().owner())
                .orElse(seen.file().intake().firstReceiver());
    }

    private PersonFinder finder(Seen seen, String unit) {
        return new PersonFinder(seen.rules(), staffing, unit, seen.file().ownership()::excludes, clock.now());
    }

    /** The unit of that kind above the branch; where the tree has none, the next one up. */
    private Unit unit(CaseFile file, UnitKind kind) {
        return units.path(file.branch()).stream()
                .filter(unit -> unit.kind().compareTo(kind) <= 0)
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(Seen seen, Way way) {
        Occurrence occurrence = seen.occurrence();
        CaseFile file = seen.file();
        ImprovementCase shown = new ImprovementCase(
                file.number(),
                way,
                occurrence.at(),
                occurrence.mark().map(Occurrence.Mark::by).orElse(Raising.BY_RULE),
                occurrence.mark().map(Occurrence.Mark::text));
        return new Entry(UuidCreator.getTimeOrderedEpoch(), file.id(), shown);
    }

    private Entry entry(Counted counted) {
        ImprovementCase shown =
                new ImprovementCase(counted.number(), Way.COUNTED, clock.now(), Raising.BY_RULE, Optional.empty());
        return new Entry(UuidCreator.getTimeOrderedEpoch(), counted.caseId(), shown);
    }
}
