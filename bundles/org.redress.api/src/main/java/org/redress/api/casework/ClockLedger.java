package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;

/**
 * The ledger of clocks: what history tells of them against what the database runs, before and after a restart, an update
 * or a removal of plugins. Implemented by the engine; called by REST and shell, administrators only. Counts in the
 * database; blocks for as long as that takes. The attention clock is not in it: each act renews it.
 */
@ProviderType
public interface ClockLedger {

    /**
     * Clocks of one pack; {@code core} for promises and parts of departments.
     *
     * @param started by history
     * @param met stopped and never late
     * @param breached late, whether stopped since or not
     * @param warned warnings given
     */
    record Line(
            String pack, long started, long running, long paused, long dormant, long met, long breached, long warned) {}

    /** A clock of which history and database do not say the same. */
    record Difference(String caseNumber, String clock, Text what) {}

    /**
     * The two books at one moment.
     *
     * @param differences at most 200
     */
    record Sheet(Instant at, List<Line> lines, boolean balanced, List<Difference> differences) {
        public Sheet {
            lines = List.copyOf(lines);
            differences = List.copyOf(differences);
        }
    }

    Outcome<Sheet> read(Caller caller);
}
