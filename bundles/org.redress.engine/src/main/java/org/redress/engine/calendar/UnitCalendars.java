package org.redress.engine.calendar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.unit.Units;
import org.redress.store.port.CalendarStore;

/**
 * Knows the calendar of every unit as it holds now, from memory. Called by whatever of this bundle counts deadlines, from
 * any thread.
 */
@Component(service = UnitCalendars.class, configurationPid = "org.redress.engine")
@Designate(ocd = UnitCalendars.Config.class)
public final class UnitCalendars {

    /** Working hours that deadlines count by where no unit on the way up says anything else. */
    @ObjectClassDefinition(name = "Redress engine", description = "How deadlines are counted")
    public @interface Config {

        @AttributeDefinition(description = "Working days, as English names")
        String[] workingDays() default {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};

        @AttributeDefinition(
                description = "Working hours of such a day, local time of the branch: 09:00-18:00, or several as"
                        + " 09:00-12:00,13:00-18:00; a day's deadline falls due when the last ends")
        String shifts() default "09:00-18:00";
    }

    /** A calendar as it was resolved, with all that went into it. */
    private record Resolved(
            ZoneId zone, List<WorkingTime> decided, List<HolidayCalendar> holidays, BranchCalendar calendar) {

        boolean from(ZoneId otherZone, List<WorkingTime> otherDecided, List<HolidayCalendar> otherHolidays) {
            return zone.equals(otherZone) && decided.equals(otherDecided) && holidays.equals(otherHolidays);
        }
    }

    private final Units units;
    private final ProcedureCatalog catalog;
    private final CalendarResolver resolver;
    private final DecisionCache decisions;
    private final Map<String, Resolved> resolved = new ConcurrentHashMap<>();

    @Activate
    public UnitCalendars(
            @Reference Units units,
            @Reference ProcedureCatalog catalog,
            @Reference CalendarStore store,
            Config config) {
        this(
                units,
                catalog,
                store,
                new CalendarResolver(DefaultWeek.of(config.workingDays(), config.shifts())),
                System::nanoTime);
    }

    public UnitCalendars(
            Units units, ProcedureCatalog catalog, CalendarStore store, CalendarResolver resolver, LongSupplier nanos) {
        this.units = units;
        this.catalog = catalog;
        this.resolver = resolver;
        this.decisions = new DecisionCache(store, nanos);
    }

    /** What holds at a unit now. */
    public BranchCalendar of(String unit) {
        ZoneId zone = units.find(unit).orElseThrow().zone();
        List<WorkingTime> decided = decided(unit, decisions.byUnit());
        List<HolidayCalendar> holidays = catalog.holidays(unit);
        Resolved known = resolved.get(unit);
        if (known == null || !known.from(zone, decided, holidays)) {
            known = new Resolved(zone, decided, holidays, resolver.resolve(zone, decided, holidays));
            resolved.put(unit, known);
        }
        return known.calendar();
    }

    /**
     * What would hold at a unit if one on its way up, or it itself, decided this.
     *
     * @throws IllegalArgumentException when no deadline could be counted on it
     */
    public BranchCalendar ofIf(String decider, WorkingTime time, String unit) {
        Map<String, WorkingTime> changed = new HashMap<>(decisions.byUnit());
        changed.put(decider, time);
        return resolver.resolve(units.find(unit).orElseThrow().zone(), decided(unit, changed), catalog.holidays(unit));
    }

    /** What was decided at this very unit. */
    public Optional<WorkingTime> decided(String unit) {
        return Optional.ofNullable(decisions.byUnit().get(unit));
    }

    /** To be called after a decision was stored, so that it holds on this node at once. */
    public void decisionsChanged() {
        decisions.reload();
    }

    /** Decisions of the unit and of those above it, nearest first. */
    private List<WorkingTime> decided(String unit, Map<String, WorkingTime> byUnit) {
        return units.path(unit).stream()
                .map(above -> byUnit.get(above.id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
