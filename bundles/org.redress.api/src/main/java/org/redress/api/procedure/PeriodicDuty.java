package org.redress.api.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;
import org.redress.api.unit.UnitKind;

/**
 * A duty of the house that comes round, beside the cases (P11: the group meets regularly; P09: the manager looks at causes
 * and trends).
 *
 * @param id with its pack
 * @param purpose what is to be done, shown to whoever does it
 * @param every how often, or the setting that says so
 * @param role has it done and records it
 * @param per units that have it, each for itself: branches, regions or the chain
 * @param record what is asked when it is recorded
 * @param tell roles that are told, besides, when a period went by without it
 * @param why sentence for people
 */
public record PeriodicDuty(
        String id,
        Text title,
        Text purpose,
        Every every,
        String role,
        UnitKind per,
        Optional<Form> record,
        List<String> tell,
        Text why) {
    public PeriodicDuty {
        tell = List.copyOf(tell);
    }

    /** Written in the pack, or chosen by units: exactly one of the two. */
    public record Every(Optional<Rhythm> fixed, Optional<String> setting) {

        /** With the settings of the pack; the compiler has seen to it that each value of the setting is a rhythm. */
        public Rhythm in(Map<String, Object> settings) {
            return fixed.or(() -> setting.flatMap(name -> Rhythm.of(String.valueOf(settings.get(name)))))
                    .orElseThrow();
        }
    }
}
