package org.redress.console.plugins;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.api.procedure.PackKind;
import org.redress.console.web.Posted;

/**
 * Which part of the matrix is looked at; lives in the address, so that it can be passed on and survives each step.
 *
 * @param unit words of names of units; empty for all
 * @param plugin words of names of plugins; empty for all
 * @param own only units that decided something themselves
 * @param open units whose branches are shown; empty when nobody opened or folded anything yet
 * @param from number of the first row
 */
record MatrixQuery(
        String unit,
        String plugin,
        Optional<PackKind> kind,
        State state,
        boolean own,
        Optional<Set<String>> open,
        int from) {

    static final String PAGE = "/admin/plugins";

    private static final int MAX_WORDS = 100;
    private static final int MAX_OPEN = 50;
    private static final int MAX_ROWS = 100_000;
    private static final String NOTHING_OPEN = "-";

    /** Which plugins are shown. */
    enum State {
        /** There, or switched on all the same. */
        PRESENT,
        USED,
        /** Quarantined, changed after it was signed, or off although it is switched on. */
        ATTENTION,
        PARKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static MatrixQuery of(Posted asked) {
        return new MatrixQuery(
                cut(asked.text("q")),
                cut(asked.text("find")),
                List.of(PackKind.values()).stream()
                        .filter(kind -> kind.name().equalsIgnoreCase(asked.text("kind")))
                        .findFirst(),
                List.of(State.values()).stream()
                        .filter(state -> state.code().equals(asked.text("show")))
                        .findFirst()
                        .orElse(State.PRESENT),
                asked.ticked("own"),
                asked.sent("open")
                        ? Optional.of(asked.all("open").stream()
                                .filter(id -> !id.equals(NOTHING_OPEN))
                                .limit(MAX_OPEN)
                                .collect(LinkedHashSet::new, Set::add, Set::addAll))
                        : Optional.empty(),
                number(asked.text("from")));
    }

    /** Reads what {@link #address()} wrote. */
    static MatrixQuery of(String address) {
        return of(Posted.parse(address));
    }

    private static String cut(String words) {
        return words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words;
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Math.min(Integer.parseInt(digits), MAX_ROWS) : 0;
    }

    boolean narrows() {
        return !unit.isEmpty() || own;
    }

    boolean filters() {
        return narrows() || !plugin.isEmpty() || kind.isPresent() || state != State.PRESENT;
    }

    MatrixQuery from(int row) {
        return new MatrixQuery(unit, plugin, kind, state, own, open, row);
    }

    /** With one unit opened or folded. */
    MatrixQuery toggled(String id, Set<String> nowOpen) {
        Set<String> changed = new TreeSet<>(nowOpen);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return new MatrixQuery(unit, plugin, kind, state, own, Optional.of(changed), 0);
    }

    /** The query of the address, without question mark; empty when it is all as at first. */
    String address() {
        StringBuilder address = new StringBuilder();
        add(address, "q", unit);
        add(address, "find", plugin);
        kind.ifPresent(one -> add(address, "kind", one.name().toLowerCase(Locale.ROOT)));
        add(address, "show", state == State.PRESENT ? "" : state.code());
        add(address, "own", own ? "1" : "");
        open.ifPresent(units -> {
            if (units.isEmpty()) {
                add(address, "open", NOTHING_OPEN);
            }
            units.forEach(id -> add(address, "open", id));
        });
        add(address, "from", from == 0 ? "" : String.valueOf(from));
        return address.toString();
    }

    String page() {
        String address = address();
        return address.isEmpty() ? PAGE : PAGE + "?" + address;
    }

    /** The decision about a plugin at a unit, beside the matrix. */
    String cell(String plugin, String unit) {
        String address = address();
        return PAGE + "?" + (address.isEmpty() ? "" : address + "&") + "plugin=" + plugin + "&unit=" + unit;
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
