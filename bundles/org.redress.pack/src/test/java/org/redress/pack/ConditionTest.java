package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.Condition;

/** What conditions say about facts, complete and incomplete ones. */
class ConditionTest {

    private static final Map<String, Object> FACTS = Map.of(
            "case", Map.of("urgent", true, "repeat", 2, "type", "goods"),
            "demand", Map.of("amount", 1000.5),
            "fields", Map.of("boughtOn", "2026-11-01", "brokenOn", "2026-11-19", "pieces", 3),
            "settings", Map.of("limit", 5L),
            "evidence", List.of("photo"),
            "today", "2026-11-21");

    private static final String FILES = "evidence:\n  photo: { zh: 照片, en: Photo }\n  video: { zh: 录像, en: Video }\n";

    private static Condition condition(String source) {
        String gate = "gates:\n  gg:\n    on: [close]\n    require: '" + source.replace("'", "''")
                + "'\n    reason: { zh: 因, en: Why }\n";
        return Packs.compiled(Packs.SMALL + FILES + gate).gates().get(0).require();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "case.urgent | true",
                "case.repeat >= 3 | false",
                "demand.amount > 1000 | true",
                "demand.amount > settings.limit * 200.0 | true",
                "fields.pieces == 3 | true",
                "'photo' in evidence | true",
                "'video' in evidence | false",
                "has(fields.colour) | false",
                "has(fields.colour) && fields.colour == 'red' | false",
                "days(fields.boughtOn, fields.brokenOn) == 18 | true",
                "days(fields.brokenOn, fields.boughtOn) == -18 | true",
                "days(fields.boughtOn, fields.boughtOn) == 0 | true",
                "days('2024-02-28', '2024-03-01') == 2 | true",
                "days(fields.boughtOn, today) > 14 | true",
                "fields.boughtOn < fields.brokenOn | true",
                "evidence.exists(kind, kind.startsWith('ph')) | true",
                "case.type.matches('^go+ds$') | true"
            })
    void facts_decide(String source, boolean expected) {
        assertThat(condition(source).test(FACTS)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields.colour == 'red'",
                "case.state == 'open'",
                "'ask' in tasks",
                "negotiation.rounds > 1",
                "days(fields.boughtOn, case.owner) > 1",
                "evidence[7] == 'photo'",
                "1 / (case.repeat - 2) == 0",
                "int(today) == 1",
                "fields.pieces + 9223372036854775807 > 0",
                "timestamp(today) > timestamp('x')"
            })
    void what_cannot_be_decided_yet_is_empty(String source) {
        assertThat(condition(source).test(FACTS)).isEmpty();
    }

    @Test
    void a_date_that_is_none_counts_as_missing() {
        Condition older = condition("days(fields.boughtOn, fields.brokenOn) > 7");
        for (String bad : List.of("", "yesterday", "2026-02-30", "2026-11-19T00:00:00Z", "19.11.2026")) {
            assertThat(older.test(Map.of("fields", Map.of("boughtOn", "2026-11-01", "brokenOn", bad))))
                    .as(bad)
                    .isEmpty();
        }
    }

    @Test
    void a_missing_fact_does_not_matter_where_the_rest_decides() {
        assertThat(condition("fields.colour == 'red' && false").test(FACTS)).contains(false);
        assertThat(condition("fields.colour == 'red' || case.urgent").test(FACTS))
                .contains(true);
        assertThat(condition("fields.colour == 'red' && case.urgent").test(FACTS))
                .isEmpty();
    }

    @Test
    void nothing_that_users_send_makes_a_condition_throw() {
        Condition condition = condition(
                "fields.pieces > 1 && days(fields.boughtOn, today) > 0 && 'photo' in evidence && case.urgent");
        for (Object odd :
                new Object[] {"x", -1, 1.5, Double.NaN, true, List.of(1), Map.of(), new Object(), Long.MAX_VALUE}) {
            Map<String, Object> facts = new HashMap<>(FACTS);
            facts.put("fields", odd);
            assertThat(condition.test(facts)).isNotEqualTo(Optional.of(true));
            facts.put("fields", Map.of("pieces", odd, "boughtOn", odd));
            assertThat(condition.test(facts)).isNotEqualTo(Optional.of(true));
            facts.put("evidence", odd);
            facts.put("case", odd);
            assertThat(condition.test(facts)).isNotEqualTo(Optional.of(true));
        }
        Map<String, Object> nulls = new HashMap<>();
        FACTS.keySet().forEach(name -> nulls.put(name, null));
        assertThat(condition.test(nulls)).isNotEqualTo(Optional.of(true));
    }

    @Test
    void loops_end() {
        Condition pairs = condition("evidence.all(a, evidence.all(b, evidence.all(c, a != b || b == c)))");
        List<String> many = IntStream.range(0, 500).mapToObj(i -> "same").toList();
        assertThat(pairs.test(Map.of("evidence", many))).isEmpty();
        assertThat(pairs.test(Map.of("evidence", List.of("same", "same")))).contains(true);
    }

    @Test
    void many_threads_may_ask_one_condition() throws Exception {
        Condition condition = condition("days(fields.boughtOn, today) > fields.pieces");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> asks = IntStream.range(0, 2000)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        Map<String, Object> fields = Map.of("boughtOn", "2026-11-01", "pieces", i % 40);
                        return condition
                                .test(Map.of("fields", fields, "today", "2026-11-21"))
                                .equals(Optional.of(20 > i % 40));
                    })
                    .toList();
            for (Future<Boolean> answer : pool.invokeAll(asks)) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_condition_keeps_its_words() {
        assertThat(condition("case.urgent  && true").source()).isEqualTo("case.urgent  && true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "case.urgent | case.urgent",
                "days(fields.boughtOn, today) > settings.limit | fields.boughtOn,settings.limit,today",
                "has(fields.colour) && 'photo' in evidence | evidence,fields.colour",
                "evidence.exists(kind, kind.startsWith('ph')) | evidence",
                "true | ``"
            })
    void a_condition_names_the_facts_that_it_reads(String source, String facts) {
        assertThat(String.join(",", condition(source).facts())).isEqualTo(facts);
    }

    @Test
    void a_condition_says_which_values_its_facts_are_compared_with() {
        assertThat(condition("case.repeat >= 3 && fields.colour != 'red'").constants())
                .isEqualTo(Map.of("case.repeat", Set.of(3L), "fields.colour", Set.of("red")));
        assertThat(condition("case.severity in ['general', 'major'] || demand.amount * 2.0 > 99.5")
                        .constants())
                .isEqualTo(Map.of("case.severity", Set.of("general", "major"), "demand.amount", Set.of(2.0, 99.5)));
        assertThat(condition("'photo' in evidence || evidence.exists(kind, kind == 'video')")
                        .constants())
                .isEqualTo(Map.of("evidence", Set.of("photo", "video")));
    }

    @Test
    void what_stands_in_no_comparison_has_no_values_beside_it() {
        assertThat(condition("case.urgent || fields.pieces > fields.pieces").constants())
                .isEmpty();
    }

    @Test
    void a_pattern_is_no_value() {
        assertThat(condition("case.type.matches('^go+ds$')").constants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'customer' in accounts;true",
                "'staff' in accounts;false",
                "'customer' in accounts && case.urgent;?",
                "'staff' in accounts && case.urgent;false",
                "case.urgent && 'staff' in accounts;false",
                "'customer' in accounts || has(fields.colour);true",
                "has(fields.colour) || 'customer' in accounts;true",
                "has(fields.colour);?",
                "!has(fields.colour);?",
                "has(fields.colour) && 'staff' in accounts;false",
                "has(fields.colour) || 'staff' in accounts;?",
                "case.type == 'goods';true",
                "case.type == 'goods' && 'photo' in evidence;?",
                "case.urgent ? 'staff' in accounts : 'staff' in accounts;?",
                "settings.limit > 3.0;?",
                "true;true",
            })
    void what_is_settled_does_not_depend_on_facts_that_nobody_has_said(String source, String expected) {
        Map<String, Object> known = Map.of("case", Map.of("type", "goods"), "accounts", List.of("customer"));
        assertThat(condition(source).settled(known))
                .as(source)
                .isEqualTo(expected.equals("?") ? Optional.empty() : Optional.of(Boolean.valueOf(expected)));
    }
}
