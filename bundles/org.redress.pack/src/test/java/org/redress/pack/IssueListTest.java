package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.api.procedure.IssueCodes;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

/** What a pack offers to count issues under, and what its rules may say of what a case is about. */
class IssueListTest {

    private static final String LISTS = """
            issues:
              subjects:
                waiting: { zh: 等候, en: Waiting }
                attitude: { zh: 态度, en: Attitude }
              professions:
                nurse: { zh: 护士, en: Nurse }
            """;

    private static final String LADDER = """
            ladder:
              - id: device
                level: 1
                on: ["reference-added:device-batch"]
                when: '"device-batch" in references && issues.open > 0'
                tell: [clerk]
                why: { zh: 涉及设备, en: A device is concerned }
            """;

    @Test
    void lists_keep_the_order_of_the_pack_and_a_list_left_out_is_empty() {
        IssueCodes codes = Packs.compiled(Packs.SMALL + LISTS).handling().issues();
        assertThat(codes.subjects().keySet()).containsExactly("waiting", "attitude");
        assertThat(codes.subjects().get("attitude").in("en")).isEqualTo("Attitude");
        assertThat(codes.services()).isEmpty();
        assertThat(codes.professions().keySet()).containsExactly("nurse");
        assertThat(Packs.compiled(Packs.SMALL).handling().issues()).isEqualTo(IssueCodes.NONE);
    }

    @Test
    void a_list_or_a_code_that_cannot_be_is_an_error_at_its_place() {
        PackError unknown = Packs.refusals(
                        PackSource.single("p.yaml", Packs.SMALL + LISTS.replace("subjects:", "subject:")))
                .get(0);
        assertThat(unknown.column()).isEqualTo(3);
        assertThat(unknown.message().in("en")).contains("subjects");
        assertThat(Packs.refusals(Packs.SMALL + LISTS.replace("waiting:", "Waiting!:")))
                .isNotEmpty();
    }

    @Test
    void rules_may_ask_what_a_case_is_about_and_a_kind_that_cannot_be_is_refused() {
        assertThat(Packs.compiled(Packs.SMALL + LADDER).ladder()).hasSize(1);
        assertThat(Packs.refusals(Packs.SMALL + LADDER.replace("added:device-batch", "added:device")))
                .isNotEmpty();
        assertThat(Packs.refusals(Packs.SMALL + LADDER.replace("\"device-batch\" in", "\"device\" in")))
                .isNotEmpty();
    }
}
