package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Likeness;
import org.redress.api.casework.Likeness.Score;

/** While a complaint is typed in, cases that may be about the same matter are shown: who, when, in what words. */
class DuplicatesTest {

    private final Clinic clinic = new Clinic();
    private CaseFile known;

    @BeforeEach
    void a_case_two_days_ago() {
        known = clinic.register("frontdesk", "side-effect", Map.of());
        clinic.now = clinic.now.plus(Duration.ofDays(2));
    }

    private List<Likeness> typed(String user, String branch, String phone, String name, String summary) {
        return done(clinic.desk.duplicates(
                as(user),
                new Likeness.Query(
                        branch,
                        Optional.of(phone).filter(text -> !text.isEmpty()),
                        Optional.empty(),
                        Optional.of(name).filter(text -> !text.isEmpty()),
                        summary,
                        Optional.empty())));
    }

    private List<Score> scores(String phone, String name, String summary) {
        return typed("frontdesk", Clinic.BRANCH, phone, name, summary).stream()
                .map(Likeness::score)
                .toList();
    }

    @Test
    void the_same_phone_with_much_the_same_words_is_probably_the_same_matter() {
        List<Likeness> found = typed("frontdesk", Clinic.BRANCH, "138-0000-2107", "", "射频后红肿还未退");
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.score()).isEqualTo(Score.PROBABLE);
            assertThat(one.summary().number()).isEqualTo(known.number());
            assertThat(one.reasons()).extracting(text -> text.in("zh")).containsExactly("电话相同", "说法相近", "相隔 2 天");
        });
    }

    @Test
    void the_same_phone_within_a_few_days_is_possible_whatever_the_words() {
        assertThat(scores("13800002107", "", "多收了三百元")).containsExactly(Score.POSSIBLE);
        clinic.now = clinic.now.plus(Duration.ofDays(10));
        assertThat(scores("13800002107", "", "多收了三百元")).isEmpty();
        assertThat(scores("13800002107", "", "红肿一直没好")).isNotEmpty();
    }

    @Test
    void a_name_alone_needs_words_that_are_alike_because_names_repeat() {
        assertThat(scores("", "张女士", "多收了三百元")).isEmpty();
        assertThat(scores("", "张女士", "射频后红肿未消退")).containsExactly(Score.PROBABLE);
        assertThat(scores("", "王女士", "射频后红肿未退")).isEmpty();
    }

    @Test
    void before_anything_is_said_an_open_case_of_the_last_days_is_shown() {
        assertThat(scores("13800002107", "", "")).containsExactly(Score.POSSIBLE);
        clinic.now = clinic.now.plus(Duration.ofDays(20));
        assertThat(scores("13800002107", "", "")).isEmpty();
    }

    @Test
    void after_a_month_it_is_another_matter() {
        clinic.now = clinic.now.plus(Duration.ofDays(40));
        assertThat(scores("13800002107", "", "射频后红肿未退")).isEmpty();
    }

    @Test
    void nobody_learns_of_cases_of_other_branches_or_of_those_about_themselves() {
        assertThat(typed("elsewhere", Clinic.BRANCH, "13800002107", "", "射频后红肿未退"))
                .isEmpty();
        assertThat(typed("frontdesk", "sh-pudong", "13800002107", "", "射频后红肿未退"))
                .isEmpty();
        clinic.did("ops", known, "recuse", "user", "consultant", "reason", "亲属");
        assertThat(typed("consultant", Clinic.BRANCH, "13800002107", "", "射频后红肿未退"))
                .isEmpty();
    }
}
