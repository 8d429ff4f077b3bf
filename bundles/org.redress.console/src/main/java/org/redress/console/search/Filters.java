package org.redress.console.search;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.CaseState;
import org.redress.api.search.HitKind;
import org.redress.api.search.SearchQuery;
import org.redress.console.text.Words;
import org.redress.console.view.Found.Choice;
import org.redress.console.view.Found.Filter;
import org.redress.console.view.Found.Kept;
import org.redress.console.view.Shell;

/** What a search is narrowed by: read from the address, and shown as links that keep the rest of it. */
record Filters(
        String q, Optional<HitKind> kind, Optional<CaseState> state, Optional<String> unit, Optional<String> cursor) {

    static final String UNIT = "unit";
    private static final String KIND = "kind";
    private static final String STATE = "state";
    private static final int PAGE = 20;

    static Filters of(MultivaluedMap<String, String> asked) {
        return new Filters(
                value(asked, "q").orElse(""),
                value(asked, KIND).flatMap(code -> find(HitKind.values(), code)),
                value(asked, STATE).flatMap(code -> find(CaseState.values(), code)),
                value(asked, UNIT),
                value(asked, "cursor"));
    }

    private static Optional<String> value(MultivaluedMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String code) {
        return Stream.of(all).filter(one -> code(one).equals(code)).findFirst();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    SearchQuery query() {
        return new SearchQuery(q, kind, unit, state, Optional.empty(), Optional.empty(), PAGE, cursor);
    }

    List<Kept> kept() {
        return values().entrySet().stream()
                .filter(one -> !one.getKey().equals("q"))
                .map(one -> new Kept(one.getKey(), one.getValue()))
                .toList();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", q);
        kind.ifPresent(one -> values.put(KIND, code(one)));
        state.ifPresent(one -> values.put(STATE, code(one)));
        unit.ifPresent(one -> values.put(UNIT, one));
        return values;
    }

    /** The same search, narrowed otherwise; from the first page on. */
    private String href(String name, String value) {
        Map<String, String> values = values();
        if (value.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        return href(values);
    }

    private static String href(Map<String, String> values) {
        UriBuilder address = UriBuilder.fromPath("/search");
        List<Object> bound = new ArrayList<>();
        values.forEach((name, value) -> {
            address.queryParam(name, "{" + name + "}");
            bound.add(value);
        });
        return address.build(bound.toArray()).toString();
    }

    String next(String cursor) {
        Map<String, String> values = values();
        values.put("cursor", cursor);
        return href(values);
    }

    List<Filter> groups(Words words, List<Shell.Link> units) {
        List<Filter> groups = new ArrayList<>();
        groups.add(group(
                words.get("found.kind"),
                KIND,
                kind.map(Filters::code),
                words.get("found.kind.all"),
                codes(HitKind.values(), words, "found.kind.")));
        groups.add(group(
                words.get("cases.state"),
                STATE,
                state.map(Filters::code),
                words.get("cases.state.all"),
                codes(CaseState.values(), words, "state.")));
        if (units.size() > 1) {
            Map<String, String> names = new LinkedHashMap<>();
            units.forEach(one -> names.put(one.href(), one.title()));
            groups.add(group(words.get("cases.branch"), UNIT, unit, words.get("cases.branch.all"), names));
        }
        return groups;
    }

    private static Map<String, String> codes(Enum<?>[] all, Words words, String prefix) {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.of(all).forEach(one -> titles.put(code(one), words.get(prefix + code(one))));
        return titles;
    }

    private Filter group(String title, String name, Optional<String> chosen, String all, Map<String, String> values) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(href(name, ""), all, chosen.isEmpty()));
        values.forEach((value, words) -> choices.add(new Choice(
                href(name, value), words, chosen.filter(value::equals).isPresent())));
        String now = choices.stream()
                .filter(Choice::on)
                .map(Choice::title)
                .findFirst()
                .orElse(all);
        return new Filter(title, now, name.equals(UNIT), choices);
    }
}
