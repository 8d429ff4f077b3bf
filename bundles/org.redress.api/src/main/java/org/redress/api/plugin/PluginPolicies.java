package org.redress.api.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/**
 * Asks code of plugins about rows of the ladder. Implemented by the registry, which lends the code for the time of one call,
 * with a time limit; called by the engine while it decides, under no lock. Never throws. Thread-safe.
 */
@ProviderType
public interface PluginPolicies {

    /** Nobody can be asked. */
    PluginPolicies NONE =
            (pack, policy, asked) -> new Verdict.Unanswered(Text.of("没有可询问的代码", "there is no code to ask"));

    /**
     * @param pack of the row, as the case froze it; code of a newer version of the same major number answers too
     * @param policy its name in the row
     */
    Verdict ask(PackRef pack, String policy, Asked asked);

    /**
     * @param facts as conditions read them; may be worked out on demand, in the calling thread only
     */
    record Asked(String event, String detail, Map<String, Object> facts, Instant at) {}

    /** What came of it. */
    sealed interface Verdict {

        /** The row does not apply. */
        record Stay() implements Verdict {}

        /** The step is taken; what is empty is as in the row. Roles are as the code named them: unchecked. */
        record StepUp(Optional<String> lead, List<String> tell, Optional<Text> why) implements Verdict {
            public StepUp {
                tell = List.copyOf(tell);
            }
        }

        /** There is no code, or it failed; people have to decide. */
        record Unanswered(Text why) implements Verdict {}
    }
}
