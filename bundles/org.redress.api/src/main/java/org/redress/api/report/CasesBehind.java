package org.redress.api.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.casework.CountedCases.Trait;

/**
 * The cases that a number counts, as lists of cases are asked for them. Every complaint counts once.
 *
 * @param unit id; a region or chain means its branches
 * @param from first day of receipt
 * @param to last day of receipt
 */
public record CasesBehind(
        String unit,
        LocalDate from,
        LocalDate to,
        Optional<String> type,
        Optional<CaseState> state,
        Optional<Only> only,
        Optional<Trait> trait) {

    /** All that were received at a unit in a period. */
    public static CasesBehind all(String unit, LocalDate from, LocalDate to) {
        return new CasesBehind(unit, from, to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public CasesBehind at(String other) {
        return new CasesBehind(other, from, to, type, state, only, trait);
    }

    public CasesBehind within(LocalDate first, LocalDate last) {
        return new CasesBehind(unit, first, last, type, state, only, trait);
    }

    public CasesBehind of(String wanted) {
        return new CasesBehind(unit, from, to, Optional.of(wanted), state, only, trait);
    }

    public CasesBehind in(CaseState wanted) {
        return new CasesBehind(unit, from, to, type, Optional.of(wanted), only, trait);
    }

    public CasesBehind only(Only wanted) {
        return new CasesBehind(unit, from, to, type, state, Optional.of(wanted), trait);
    }

    public CasesBehind having(Trait wanted) {
        return new CasesBehind(unit, from, to, type, state, only, Optional.of(wanted));
    }

    /** Names and values that REST and console take for such a list, in order; values are not encoded. */
    public Map<String, String> parameters() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("branch", unit);
        names.put("from", from.toString());
        names.put("to", to.toString());
        names.put("once", "true");
        type.ifPresent(value -> names.put("type", value));
        state.ifPresent(value -> names.put("state", code(value)));
        only.ifPresent(value -> names.put("only", code(value)));
        trait.ifPresent(value -> names.put(code(value.of()), value.code()));
        return names;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
