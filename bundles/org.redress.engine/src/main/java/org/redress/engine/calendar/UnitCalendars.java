package org.redress.engine.calendar;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Knows the calendar of every unit as it holds now. Called by whatever of this bundle counts deadlines. */
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

    private final Units units;
    private final ProcedureCatalog catalog;
    private final CalendarResolver resolver;

    @Activate
    public UnitCalendars(@Reference Units units, @Reference ProcedureCatalog catalog, Config config) {
        this(units, catalog, new CalendarResolver(DefaultWeek.of(config.workingDays(), config.shifts())));
    }

    public UnitCalendars(Units units, ProcedureCatalog catalog, CalendarResolver resolver) {
        this.units = units;
        this.catalog = catalog;
        this.resolver = resolver;
    }

    /** What holds at a unit now. */
    public BranchCalendar of(String unit) {
        Unit found = units.find(unit).orElseThrow();
        return resolver.resolve(found.zone(), List.of(), catalog.holidays(unit));
    }
}
