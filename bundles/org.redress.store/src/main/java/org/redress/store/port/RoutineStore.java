package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.casework.CountedCases;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;

/** Duties that come round: what was missed or recorded, and what is watched. */
@ProviderType
public interface RoutineStore {

    /**
     * A duty that was seen to be on at a unit.
     *
     * @param duty id with its pack
     * @param owed code of the next period that is missed when it goes by
     * @param idleSince since when it was not seen to be on; empty while it is
     */
    record Watched(String duty, String unit, String owed, Optional<Instant> idleSince) {}

    /**
     * What complaints count.
     *
     * @param types how many, by full id of the type
     * @param classes how many, by confirmed class
     */
    record Sums(Map<String, Integer> types, Map<String, Integer> classes, int repeated, int late) {}

    List<Watched> watched();

    /** Puts it there, or in the place of what was watched for the same duty and unit. */
    void watch(Watched watched);

    Optional<RoutineDuty> load(DutyKey key);

    /** Texts of the keys that are recorded of units, of periods that have not ended by then. */
    Set<String> recorded(Set<String> units, Instant now);

    /** Missed or recorded ones of units, ended last first. */
    Page<RoutineDuty> find(Set<String> units, RoutineDuty.State state, int limit, Optional<String> cursor);

    /**
     * Notes that a period went by, with who is told.
     *
     * @return false when it is noted or recorded already
     */
    boolean miss(RoutineDuty missed, List<Notification> told);

    /**
     * Keeps what was recorded.
     *
     * @return false when it is recorded already
     */
    boolean record(RoutineDuty done);

    /** What complaints at branches count. */
    Sums sums(Set<String> branches, CountedCases counted);

    /** How many improvement items were raised for units. */
    int improvements(Set<String> units, Instant from, Instant until);
}
