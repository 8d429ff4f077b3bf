package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A ground on which a service may be refused; on no other may it (P01).
 *
 * @param id without its pack; of the same id in several packs of a case the procedure's counts
 * @param say words that staff may say
 * @param types local ids; empty means all
 * @param require must hold first; when its facts are missing it does not
 * @param reason what is missing while {@code require} does not hold; there whenever that is
 * @param basis full ids of texts of the library
 * @param tell roles that are told
 */
public record RefusalGround(
        String id,
        Text title,
        Optional<Text> help,
        Optional<Text> say,
        List<String> types,
        Optional<Condition> require,
        Optional<Text> reason,
        List<String> basis,
        List<String> tell) {
    public RefusalGround {
        types = List.copyOf(types);
        basis = List.copyOf(basis);
        tell = List.copyOf(tell);
    }
}
