package org.redress.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.redress.api.time.BusinessClock;

/**
 * The machine's time, or time that stands still until it is moved ({@code REDRESS_CLOCK=simulated:<instant>}).
 * Milliseconds: what both databases keep exactly.
 */
@Component(
        service = {BusinessClock.class, BusinessTime.class},
        configurationPid = "org.redress.node")
public final class BusinessTime implements BusinessClock {

    private static final String SIMULATED = "simulated:";

    private final Clock machineTime = Clock.systemUTC();
    private final AtomicReference<Instant> simulated = new AtomicReference<>();

    /** A wrong setting stops the node from becoming ready rather than judging cases by the wrong time. */
    @Activate
    public BusinessTime(Map<String, Object> node) {
        String setting = String.valueOf(node.getOrDefault("clock", "system")).strip();
        if (setting.startsWith(SIMULATED)) {
            simulated.set(
                    OffsetDateTime.parse(setting.substring(SIMULATED.length())).toInstant());
        } else if (!setting.isEmpty() && !setting.equals("system")) {
            throw new IllegalArgumentException(
                    "RD-CLK-001 REDRESS_CLOCK must be 'system' or 'simulated:<instant with offset>', not '" + setting
                            + "'");
        }
    }

    @Override
    public Instant now() {
        Instant standing = simulated.get();
        return (standing == null ? machineTime.instant() : standing).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public boolean simulated() {
        return simulated.get() != null;
    }

    /** Moves simulated time; never back. */
    public void moveTo(Instant to) {
        simulated.updateAndGet(standing -> to.isAfter(standing) ? to : standing);
    }
}
