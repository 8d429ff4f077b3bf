package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.procedure.Trigger;

/** What a pack may say of tracks outside the house, and what it may not. */
class TrackTest {

    private static final String TRACK = """
            tracks:
              mediation:
                title: { zh: 调解, en: Mediation }
                body: court
                clocks:
                  mediated:
                    subject: outside
                    title: { zh: 调解期限, en: Mediated }
                    amount: 30
                    unit: working-days
                    calendar: official
                    why: { zh: 三十天, en: Thirty days }
                results:
                  agreed: { title: { zh: 达成协议, en: Agreed }, settles: true }
                  failed: { title: { zh: 不成, en: Failed } }
                why: { zh: 调解, en: Mediation }
            """;

    private static Procedure compiled(String... changes) {
        return Packs.compiled(Packs.SMALL + changed(changes));
    }

    private static List<String> codes(String... changes) {
        return Packs.refusals(Packs.SMALL + changed(changes)).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private static String changed(String... changes) {
        String text = TRACK;
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    @Test
    void a_track_has_deadlines_of_its_own_that_start_and_stop_with_it() {
        Procedure pack = compiled();
        TrackDecl track = pack.handling().outside().tracks().get(0);
        assertThat(track.code()).isEqualTo("mediation");
        assertThat(track.keepsRunning()).isFalse();
        assertThat(track.clocks()).containsExactly("small/mediated");
        ClockDecl clock = pack.clocks().get(0);
        assertThat(clock.id()).isEqualTo("small/mediated");
        assertThat(clock.length().unit()).isEqualTo(Span.WORKING_DAYS);
        assertThat(clock.start()).extracting(Trigger::event).containsExactly("external-started");
        assertThat(clock.stop()).allMatch(trigger -> trigger.fits("external-ended", "mediation"));
        assertThat(track.results()).extracting(TrackDecl.Result::settles).containsExactly(true, false);
    }

    @Test
    void rules_speak_of_a_tracks_deadline_as_of_any_other() {
        String ladder = """
                ladder:
                  - { id: late, level: 1, on: ["clock-breached:mediated"], lead: clerk, why: { zh: 超时, en: Late } }
                """;
        assertThat(Packs.compiled(Packs.SMALL + TRACK + ladder).ladder()).hasSize(1);
        assertThat(Packs.refusals(Packs.SMALL + TRACK + ladder.replace("breached:mediated", "breached:mediatde")))
                .singleElement()
                .asString()
                .contains("RD-PCK-023");
    }

    @Test
    void it_may_ask_for_something_before_it_starts_and_says_why_not() {
        String asking =
                "    body: court\n    when: case.kind == \"complaint\"\n    otherwise: { zh: 咨询, en: Inquiry }\n";
        TrackDecl.Need need = compiled("    body: court\n", asking)
                .handling()
                .outside()
                .tracks()
                .get(0)
                .need()
                .orElseThrow();
        assertThat(need.when().test(Map.of("case", Map.of("kind", "inquiry")))).contains(false);
        assertThat(codes("    body: court\n", "    body: court\n    when: case.urgent\n"))
                .containsExactly("RD-PCK-011");
        assertThat(codes("    body: court\n", asking.replace("complaint", "complaimt")))
                .containsExactly("RD-PCK-055");
    }

    @Test
    void people_may_pause_a_tracks_deadline_where_the_law_itself_does_not_count() {
        String pause =
                "        unit: working-days\n        pause: { manual: true, limit: 60, unit: days, why: { zh: 鉴定, en: Expert } }\n"
                        + "        basis: { instrument: { zh: 法, en: Law }, confidence: verified }\n";
        ClockDecl clock =
                compiled("        unit: working-days\n", pause).clocks().get(0);
        assertThat(clock.pause().orElseThrow().manual()).isTrue();
        assertThat(clock.basis()).isPresent();
    }

    @Test
    void a_track_without_deadline_or_result_or_of_an_unknown_body_is_refused() {
        assertThat(codes("body: court", "body: tribunal")).containsExactly("RD-PCK-013");
        assertThat(codes(
                        "      agreed: { title: { zh: 达成协议, en: Agreed }, settles: true }\n",
                        "",
                        "      failed: { title: { zh: 不成, en: Failed } }\n",
                        ""))
                .isNotEmpty();
        int clocks = TRACK.indexOf("    clocks:");
        int results = TRACK.indexOf("    results:");
        assertThat(codes(TRACK.substring(clocks, results), "")).containsExactly("RD-PCK-011");
        assertThat(codes("        amount: 30\n", "")).containsExactly("RD-PCK-011");
    }

    @Test
    void ids_of_deadlines_are_unique_over_the_whole_pack() {
        String clocks = """
                clocks:
                  mediated:
                    { subject: aa, title: { zh: 甲, en: A }, start: registered, amount: 1, unit: days, stop: [closed], why: { zh: 甲, en: A } }
                """;
        assertThat(Packs.refusals(Packs.SMALL + clocks + TRACK))
                .singleElement()
                .asString()
                .contains("RD-PCK-025");
    }

    @Test
    void what_a_track_does_may_be_reacted_to_even_if_it_is_one_of_an_overlay() {
        String clocks = """
                clocks:
                  call:
                    { subject: aa, title: { zh: 甲, en: A }, start: "external-ended:people-mediation", amount: 1, unit: days,
                      stop: ["visit-recorded:came", closed], why: { zh: 甲, en: A } }
                """;
        assertThat(Packs.compiled(Packs.SMALL + clocks).clocks()).hasSize(1);
        assertThat(Packs.refusals(Packs.SMALL + clocks.replace("recorded:came", "recorded:comes")))
                .singleElement()
                .asString()
                .contains("RD-PCK-023");
    }
}
