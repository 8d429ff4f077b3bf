package org.redress.demo.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.demo.chain.DemoPeople;
import org.redress.demo.complaint.Story.Step;
import org.redress.demo.fake.RealPacks;

class StoriesTest {

    private static final Map<String, ComplaintType> TYPES = types();

    private static Map<String, ComplaintType> types() {
        Map<String, ComplaintType> types = new HashMap<>();
        RealPacks.all().forEach(pack -> types.putAll(pack.types()));
        return types;
    }

    static Stream<Story> stories() {
        return Stories.all().stream();
    }

    @Test
    void there_are_a_dozen_numbered_in_order() {
        assertThat(Stories.all()).extracting(Story::no).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_form_of_the_real_type_has_no_error_and_misses_nothing(Story story) {
        assertThat(story.forms()).isNotEmpty();
        for (Story.Form form : story.forms()) {
            Map<String, Object> fields = form.fields().apply(LocalDate.of(2026, 11, 21));
            ComplaintType type = TYPES.get(form.type());

            assertThat(type).as(form.type()).isNotNull();
            assertThat(type.channels()).contains(story.channel());
            assertThat(type.form().check(fields)).isEmpty();
            assertThat(type.form().missing(fields)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whoever_acts_is_on_the_staff_and_demands_what_the_type_allows(Story story) {
        for (Step step : story.steps()) {
            assertThat(DemoPeople.all()).anyMatch(person -> person.username().equals(step.by() + ".sh-jingan"));
            if (step.action().equals("record-demand")) {
                Object kind = step.input().at(Instant.EPOCH, "sh-jingan").get("kind");
                assertThat(story.forms())
                        .allSatisfy(form ->
                                assertThat(TYPES.get(form.type()).remedies()).contains((String) kind));
            }
        }
    }

    @Test
    void phones_are_invented_and_tell_everybody_apart() {
        assertThat(Stream.of(1, 2, 3, 4, 5)
                        .flatMap(branch -> Stories.all().stream().map(story -> story.phone(branch))))
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("1380000\\d{4}"));
    }
}
