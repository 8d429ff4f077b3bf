package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A ground on which the complaint itself is not accepted, or sent elsewhere. The customer is told the reason and what other
 * ways there are (ISO 10002).
 *
 * @param id without its pack; of the same id in several packs of a case the procedure's counts
 * @param types local ids; empty means all
 * @param require must hold first; when its facts are missing it does not
 * @param reason what is missing while {@code require} does not hold; there whenever that is
 * @param redirect the complaint goes elsewhere; whereto is said when it is declined, unless {@code to} does
 * @param to where it goes unless somebody says otherwise
 * @param alternatives ways that stay open to the customer
 * @param basis full ids of texts of the library
 * @param letter code of the template of the letter that tells the customer
 * @param tell roles that are told
 */
public record DeclineGround(
        String id,
        Text title,
        Optional<Text> help,
        List<String> types,
        Optional<Condition> require,
        Optional<Text> reason,
        boolean redirect,
        Optional<Text> to,
        List<Text> alternatives,
        List<String> basis,
        Optional<String> letter,
        List<String> tell) {
    public DeclineGround {
        types = List.copyOf(types);
        alternatives = List.copyOf(alternatives);
        basis = List.copyOf(basis);
        tell = List.copyOf(tell);
    }
}
