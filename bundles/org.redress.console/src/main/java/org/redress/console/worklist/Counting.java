package org.redress.console.worklist;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.casework.CountedCases.Trait;
import org.redress.console.view.CountedView;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** The cases behind a figure, asked for in the address: {@code from} and {@code to}, and what narrows them. */
record Counting(CountedCases counted, LocalDate first, LocalDate last, Map<String, String> asked) {

    private static final List<String> NAMES =
            List.of("from", "to", "pack", "class", "only", "channel", "remedy", "subject", "once");

    static Optional<Counting> of(MultivaluedMap<String, String> parameters, Pages pages, Visit visit) {
        Map<String, String> asked = new LinkedHashMap<>();
        NAMES.forEach(name -> CasesPage.value(parameters, name).ifPresent(value -> asked.put(name, value)));
        Optional<LocalDate> first = date(asked.get("from"));
        Optional<LocalDate> last = date(asked.get("to"));
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Optional.empty();
        }
        ZoneId zone = CasesPage.value(parameters, "branch").map(pages::zone).orElseGet(() -> pages.zone(visit));
        CountedCases counted = new CountedCases(
                Optional.ofNullable(asked.get("pack")),
                first.get().atStartOfDay(zone).toInstant(),
                last.get().plusDays(1).atStartOfDay(zone).toInstant(),
                Optional.ofNullable(asked.get("class")),
                only(asked.get("only")),
                trait(asked),
                "true".equals(asked.get("once")));
        return Optional.of(new Counting(counted, first.get(), last.get(), asked));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Only> only(String code) {
        return Stream.of(Only.values())
                .filter(some -> some.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /** One at a time: a figure counts what has one of them. */
    private static Optional<Trait> trait(Map<String, String> asked) {
        return Stream.of(Trait.Of.values())
                .filter(of -> asked.containsKey(code(of)))
                .findFirst()
                .map(of -> new Trait(of, asked.get(code(of))));
    }

    private static String code(Trait.Of of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    CountedView view(Visit visit) {
        String what = counted.only()
                .map(some -> "cases.counted." + some.name().toLowerCase(Locale.ROOT))
                .orElse("cases.counted");
        String words = visit.words().get(what, first, last);
        return new CountedView(
                counted.trait()
                        .map(trait -> visit.words()
                                .get(
                                        "cases.counted." + code(trait.of()),
                                        words,
                                        visit.words().code(code(trait.of()), trait.code())))
                        .orElse(words),
                asked);
    }
}
