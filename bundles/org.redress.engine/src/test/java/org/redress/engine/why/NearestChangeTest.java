package org.redress.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.engine.why.Change.How;

/** What would have to be different is small, true, and something that people can do or could have been told. */
class NearestChangeTest {

    private static final Map<String, Object> NOW = Map.of(
            "case", Map.of("severity", "", "channel", "chat", "urgent", false, "repeat", 2L, "transfers", 1L),
            "demand", Map.of("made", true, "kind", "refund", "amount", 5000.0, "channel", "phone"),
            "offer", Map.of("made", false, "kind", "", "amount", 0.0, "channel", "", "state", ""),
            "negotiation", Map.of("rounds", 2L, "refused", 1L),
            "fields", Map.of("treated", "2026-11-01", "onset", "2026-11-12", "pieces", 3L, "colour", "red"),
            "settings", Map.of("days", 5L),
            "evidence", List.of("photo"),
            "tasks", List.of(),
            "accounts", List.of(),
            "today", "2026-11-20");

    private List<List<Change>> nearest(String source) {
        SmallPack pack = new SmallPack(List.of(source));
        return NearestChange.of(Question.of(pack.condition(0)), NOW, pack.type(), NearestChange.THOROUGH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "case.urgent | case.urgent IS true",
                "'receipt' in evidence | evidence INCLUDES receipt",
                "'photo' in evidence | evidence LACKS photo",
                "demand.amount > 8000.0 | demand.amount AT_LEAST 8000.01",
                "demand.amount > 3000.0 | demand.amount AT_MOST 3000.0",
                "case.repeat >= 3 | case.repeat AT_LEAST 3",
                "case.severity == 'major' | case.severity IS major",
                "case.severity != '' | case.severity FILLED ~",
                "fields.colour != 'red' | fields.colour IS_NOT [red]",
                "fields.colour in ['red', 'blue'] | fields.colour IS_NOT [red, blue]",
                "has(fields.price) | fields.price FILLED 0.0",
                "fields.price >= 99.5 | fields.price AT_LEAST 99.5",
                "fields.public | fields.public IS true",
                "has(fields.story) | fields.story FILLED ~",
                "'torn' in fields.faults | fields.faults INCLUDES torn",
                "size(evidence) == 0 | evidence LACKS photo",
                "days(fields.treated, fields.onset) <= settings.days | fields.onset AT_MOST 2026-11-06",
                "fields.pieces * 2 > 10 | fields.pieces AT_LEAST 6",
                "today >= '2026-12-01' | today AT_LEAST 2026-12-01"
            })
    void one_fact_is_moved_to_where_the_answer_turns(String source, String expected) {
        List<Change> best = nearest(source).get(0);
        assertThat(best).hasSize(1);
        Change change = best.get(0);
        assertThat(change.fact() + " " + change.how() + " " + change.value()).isEqualTo(expected);
    }

    @Test
    void what_can_be_done_comes_before_what_would_have_been_different() {
        List<List<Change>> found =
                nearest("'receipt' in evidence || days(fields.treated, fields.onset) <= settings.days");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).get(0).fact()).isEqualTo("evidence");
        assertThat(found.get(1).get(0).fact()).isEqualTo("fields.onset");
    }

    @Test
    void a_setting_is_named_only_where_the_case_itself_gives_nothing() {
        assertThat(nearest("days(fields.treated, fields.onset) <= settings.days"))
                .noneMatch(changes -> changes.stream().anyMatch(c -> c.fact().startsWith("settings")));
        assertThat(nearest("settings.days > 7").get(0).get(0).fact()).isEqualTo("settings.days");
    }

    @Test
    void what_nobody_can_change_is_named_only_when_there_is_nothing_else() {
        assertThat(nearest("case.channel == 'phone' || case.urgent"))
                .allMatch(changes -> changes.get(0).fact().equals("case.urgent"));
        assertThat(nearest("case.channel == 'phone'").get(0).get(0).fact()).isEqualTo("case.channel");
    }

    @Test
    void two_facts_are_changed_where_one_does_not_do() {
        List<Change> pair =
                nearest("case.severity == 'major' && demand.amount > 8000.0").get(0);
        assertThat(pair).extracting(Change::fact).containsExactly("case.severity", "demand.amount");
        assertThat(pair).extracting(Change::value).containsExactly("major", 8000.01);
    }

    @Test
    void all_that_is_left_to_do_is_named_and_nothing_more() {
        List<Change> deeds = nearest("'receipt' in evidence && 'letter' in evidence && 'photo' in evidence"
                        + " && 'call' in tasks && ('tell' in tasks || 'photo' in evidence)")
                .get(0);
        assertThat(deeds)
                .extracting(change -> change.fact() + " " + change.value())
                .containsExactlyInAnyOrder("evidence receipt", "evidence letter", "tasks call");
    }

    @Test
    void where_nothing_turns_the_answer_nothing_is_claimed() {
        assertThat(nearest("demand.amount < 0.0")).isEmpty();
        assertThat(nearest("false")).isEmpty();
    }

    @Test
    void the_rule_is_not_asked_more_often_than_allowed() {
        AtomicInteger asked = new AtomicInteger();
        Question never = new Question(
                facts -> {
                    asked.incrementAndGet();
                    return false;
                },
                NOW.keySet().stream().map(group -> group + ".x").collect(java.util.stream.Collectors.toSet()),
                Map.of("case.x", java.util.Set.of("a", "b", 1L, 2L)));
        SmallPack pack = new SmallPack(List.of("true"));
        NearestChange.of(never, NOW, pack.type(), NearestChange.THOROUGH);
        // One more to know the answer as it is.
        assertThat(asked.get()).isLessThanOrEqualTo(NearestChange.THOROUGH + 1);
    }

    /** The property that makes explanations trustworthy, over conditions and facts put together at random. */
    @Test
    void every_change_that_is_named_really_turns_the_answer() {
        Random random = new Random(26);
        List<String> parts = List.of(
                "case.urgent",
                "case.severity == 'major'",
                "case.channel in ['chat', 'web']",
                "case.repeat >= 2",
                "case.transfers > 3",
                "demand.amount >= 5000.0",
                "demand.amount * 2.0 < 9000.0",
                "negotiation.refused + negotiation.rounds > 4",
                "'photo' in evidence",
                "'receipt' in evidence",
                "size(tasks) > 1",
                "evidence.exists(e, e.startsWith('let'))",
                "has(fields.price)",
                "(has(fields.price) && fields.price > 20.5)",
                "fields.colour != 'blue'",
                "'torn' in fields.faults",
                "days(fields.treated, fields.onset) > settings.days",
                "days(fields.onset, today) >= 0",
                "fields.pieces == 7",
                "fields.public");
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String source = pick(random, parts);
            for (int more = random.nextInt(3); more > 0; more--) {
                String part = random.nextBoolean() ? pick(random, parts) : "!(" + pick(random, parts) + ")";
                source = "(" + source + (random.nextBoolean() ? " && " : " || ") + part + ")";
            }
            sources.add(source);
        }
        SmallPack pack = new SmallPack(sources);
        int explained = 0;
        for (int i = 0; i < sources.size(); i++) {
            Map<String, Object> facts = facts(random);
            Question question = Question.of(pack.condition(i));
            boolean now = question.holds(facts);
            for (List<Change> changes : NearestChange.of(question, facts, pack.type(), NearestChange.THOROUGH)) {
                explained++;
                Map<String, Object> changed = facts;
                for (Change change : changes) {
                    Object value = change.how() == How.INCLUDES && !(change.whole() instanceof List<?>)
                            ? plus(FactValues.of(changed, change.fact()).orElse(List.of()), change.value())
                            : change.whole();
                    changed = FactValues.with(changed, change.fact(), value);
                }
                assertThat(question.holds(changed))
                        .as("%s with %s: %s", sources.get(i), facts, changes)
                        .isEqualTo(!now);
            }
        }
        // The rest are always true or always false.
        assertThat(explained).isGreaterThan(270);
    }

    private static List<Object> plus(Object list, Object code) {
        List<Object> more = new ArrayList<>((List<?>) list);
        more.add(code);
        return more;
    }

    private static Map<String, Object> facts(Random random) {
        Map<String, Object> fields = new HashMap<>(Map.of("treated", "2026-11-01", "onset", "2026-11-12"));
        if (random.nextBoolean()) {
            fields.put("pieces", (long) random.nextInt(9));
            fields.put("colour", pick(random, List.of("red", "blue", "green")));
        }
        if (random.nextBoolean()) {
            fields.put("price", random.nextInt(60) / 1.5);
            fields.put("faults", List.of("wet"));
        }
        return Map.of(
                "case",
                Map.of(
                        "severity", pick(random, List.of("", "general", "major")),
                        "channel", pick(random, List.of("chat", "phone")),
                        "urgent", random.nextBoolean(),
                        "repeat", (long) random.nextInt(4),
                        "transfers", (long) random.nextInt(6)),
                "demand",
                Map.of("made", true, "kind", "refund", "amount", random.nextInt(10) * 1000.0, "channel", ""),
                "negotiation",
                Map.of("rounds", (long) random.nextInt(4), "refused", (long) random.nextInt(3)),
                "fields",
                fields,
                "settings",
                Map.of("days", (long) random.nextInt(20)),
                "evidence",
                random.nextBoolean() ? List.of("photo") : List.of("receipt", "letter"),
                "tasks",
                random.nextBoolean() ? List.of() : List.of("call", "tell"),
                "today",
                "2026-11-" + (10 + random.nextInt(15)));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
