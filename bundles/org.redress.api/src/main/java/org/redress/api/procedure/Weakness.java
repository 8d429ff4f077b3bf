package org.redress.api.procedure;

import org.redress.api.text.Text;

/**
 * Where a case could get stuck in packs that work together. Found by {@link ProcedureProof}, shown to administrators.
 *
 * @param code stable code, as the pack language lists them
 * @param place type and what it lies at; with the code it tells one weakness from another
 * @param message the way that leads there, and what is wrong at its end
 */
public record Weakness(String code, String place, Text message) {

    /** Whether it is the same trap, however it is reached. */
    public boolean same(Weakness other) {
        return code.equals(other.code) && place.equals(other.place);
    }
}
