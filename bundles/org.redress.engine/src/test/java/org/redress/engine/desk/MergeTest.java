package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.Relations;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;
import org.redress.engine.Packs;

/** Two cases about one matter go on as one; undone, each goes on as it was. */
class MergeTest {

    private static final String FEEDBACK = "law-cn/feedback-one-department";

    private final Clinic clinic = new Clinic(
            Packs.inTree("clinic-chain").procedure(), Packs.inTree("law-cn").procedure());
    private CaseFile earlier;
    private CaseFile later;

    @BeforeEach
    void the_customer_complained_twice() {
        earlier = clinic.register("frontdesk", "service", Map.of());
        clinic.now = clinic.now.plus(Duration.ofDays(1));
        later = clinic.register("frontdesk", "service", Map.of());
    }

    private void merge() {
        earlier = clinic.did("frontdesk", earlier, "merge", "into", later.number());
        later = clinic.reload(later);
    }

    private CaseClock clock(CaseFile file, String id) {
        return file.clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + id + " in " + file.clocks()));
    }

    @Test
    void the_merged_case_ends_and_says_where_it_is_dealt_with() {
        merge();
        assertThat(earlier.state()).isEqualTo(CaseState.CLOSED);
        assertThat(earlier.clocks()).noneMatch(CaseClock::running);
        assertThat(earlier.next().orElseThrow().action()).isEmpty();
        assertThat(later.state()).isEqualTo(CaseState.OPEN);
        assertThat(later.ownership()).isEqualTo(clinic.reload(later).ownership());
        assertThat(clinic.desk.related(as("frontdesk"), earlier))
                .extracting(RelatedCase::kind)
                .containsExactly(CaseLink.Kind.MERGED_INTO);
        assertThat(clinic.desk.related(as("frontdesk"), later))
                .extracting(RelatedCase::kind)
                .containsExactly(CaseLink.Kind.MERGED_FROM);
    }

    @Test
    void the_merged_case_can_be_read_and_not_worked() {
        merge();
        assertThat(clinic.act("frontdesk", earlier, "add-note", "text", "补充")).isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.act("frontdesk", earlier, "reopen", "newFacts", "新情况"))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.desk.open(as("consultant"), earlier.number())).isInstanceOf(Outcome.Done.class);
        assertThat(done(clinic.desk.worklist(as("frontdesk"), Worklist.MINE, 10, Optional.empty()))
                        .items())
                .extracting(line -> line.number())
                .containsExactly(later.number());
    }

    @Test
    void what_both_owe_counts_from_the_earlier_receipt_and_from_its_own_again_once_undone() {
        CaseClock own = clock(later, FEEDBACK);
        CaseClock first = clock(earlier, FEEDBACK);
        assertThat(first.dueAt()).isBefore(own.dueAt());
        merge();
        assertThat(clock(later, FEEDBACK).startedAt()).isEqualTo(first.startedAt());
        assertThat(clock(later, FEEDBACK).dueAt()).isEqualTo(first.dueAt());
        assertThat(later.next().orElseThrow().dueAt()).contains(first.dueAt());

        clinic.did("frontdesk", earlier, "unmerge");
        assertThat(clock(clinic.reload(later), FEEDBACK).dueAt()).isEqualTo(own.dueAt());
    }

    @Test
    void of_two_rules_about_one_duty_the_earlier_deadline_holds_for_both_until_the_merge_is_undone() {
        clinic.overlay("""
                redress: 1
                pack:
                  id: replies
                  version: 1.0.0
                  kind: overlay
                  title: { zh: 答复, en: Replies }
                  description: { zh: 测试, en: Test }
                clocks:
                  quick:
                    subject: written-reply
                    types: [treatment]
                    title: { zh: 治疗投诉的答复, en: Reply about a treatment }
                    start: registered
                    amount: 8
                    unit: hours
                    stop: [customer-contacted, closed]
                    why: { zh: 八小时, en: Eight hours }
                  slow:
                    subject: written-reply
                    types: [service]
                    title: { zh: 服务投诉的答复, en: Reply about service }
                    start: registered
                    amount: 80
                    unit: hours
                    stop: [customer-contacted, closed]
                    why: { zh: 八十小时, en: Eighty hours }
                """);
        earlier = clinic.register("frontdesk", "treatment", Map.of());
        later = clinic.register("frontdesk", "service", Map.of());
        Instant promised = clock(earlier, "replies/quick").dueAt();
        merge();
        assertThat(clock(later, "replies/quick").dueAt()).isEqualTo(promised);
        assertThat(later.outrunBy(clock(later, "replies/slow")))
                .map(CaseClock::id)
                .contains("replies/quick");

        clinic.did("frontdesk", earlier, "unmerge");
        later = clinic.reload(later);
        assertThat(clock(later, "replies/quick").open()).isFalse();
        assertThat(later.outrunBy(clock(later, "replies/slow"))).isEmpty();
    }

    @Test
    void complaints_dealt_with_as_one_are_one_until_the_merge_is_undone() {
        assertThat(clinic.repeats(later)).isEqualTo(1);
        merge();
        assertThat(clinic.repeats(later)).isZero();
        assertThat(clinic.repeats(earlier)).isZero();
        clinic.did("frontdesk", earlier, "unmerge");
        assertThat(clinic.repeats(later)).isEqualTo(1);
    }

    @Test
    void undone_the_case_is_open_in_the_stage_in_which_it_was_with_the_time_that_was_left() {
        String stage = earlier.stage();
        Instant due = clock(earlier, FEEDBACK).dueAt();
        merge();
        clinic.now = clinic.now.plus(Duration.ofDays(3));
        earlier = clinic.did("frontdesk", earlier, "unmerge");
        assertThat(earlier.state()).isEqualTo(CaseState.OPEN);
        assertThat(earlier.stage()).isEqualTo(stage);
        assertThat(earlier.closing()).isEmpty();
        assertThat(earlier.ownership().owner()).contains("frontdesk");
        assertThat(clock(earlier, FEEDBACK).stoppedByClosing()).isTrue();
        assertThat(clock(earlier, FEEDBACK + "/2").running()).isTrue();
        assertThat(clock(earlier, FEEDBACK + "/2").dueAt())
                .as("Friday to Monday: one working day did not count")
                .isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(clinic.reload(later).dossier().relations()).isEqualTo(Relations.NONE);
        assertThat(clinic.did("frontdesk", earlier, "add-note", "text", "继续").remarks())
                .hasSize(1);
    }

    @Test
    void nothing_that_is_owed_to_the_customer_is_lost_in_a_merge() {
        Instant due = clinic.now.plus(Duration.ofHours(3));
        clinic.did("frontdesk", earlier, "promise-reply", "dueAt", due.toString(), "text", "下午回电", "channel", "phone");
        assertThat(clinic.gates(clinic.act("frontdesk", earlier, "merge", "into", later.number())))
                .containsExactly("core/promises");
    }

    @Test
    void whom_the_merged_case_is_about_is_kept_out_of_the_other_until_the_merge_is_undone() {
        CaseFile about = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("consultant")), Optional.empty()));
        clinic.did("frontdesk", about, "merge", "into", later.number());
        assertThat(clinic.reload(later).ownership().excludes("consultant")).isTrue();
        clinic.did("frontdesk", about, "unmerge");
        assertThat(clinic.reload(later).ownership().excludes("consultant")).isFalse();
    }

    @Test
    void it_takes_a_right_in_both_cases_and_an_open_one_to_go_on_with() {
        CaseFile other = clinic.did("ops", later, "take-over", "reason", "接手");
        assertThat(clinic.act("frontdesk", earlier, "merge", "into", other.number()))
                .as("the other is somebody else's")
                .isInstanceOf(Outcome.Invalid.class);
        later = clinic.did("ops", later, "withdraw", "by", "客户", "reason", "不追究");
        assertThat(clinic.act("ops", earlier, "merge", "into", later.number())).isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.act("ops", earlier, "merge", "into", earlier.number()))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void a_case_into_which_others_were_merged_is_not_merged_itself() {
        merge();
        CaseFile third = clinic.register("frontdesk", "service", Map.of());
        assertThat(clinic.gates(clinic.act("frontdesk", later, "merge", "into", third.number())))
                .containsExactly("core/merged");
    }

    @Test
    void the_archive_takes_both_and_ends_the_time_in_which_it_can_be_undone() {
        merge();
        later = clinic.did("ops", later, "withdraw", "by", "客户", "reason", "不追究");
        later = clinic.doTasks("ops", later);
        later = clinic.did("ops", later, "complete-stage");
        later = clinic.did("frontdesk", later, "sign-off");
        later = clinic.did("ops", later, "sign-off");
        later = clinic.did("ops", later, "archive");
        assertThat(later.state()).isEqualTo(CaseState.ARCHIVED);
        earlier = clinic.reload(earlier);
        assertThat(earlier.state()).isEqualTo(CaseState.ARCHIVED);
        assertThat(earlier.ownership().owner()).isEmpty();
        assertThat(earlier.next()).isEmpty();
        assertThat(clinic.act("ops", earlier, "unmerge")).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void the_owner_of_a_merged_case_who_leaves_is_replaced_like_every_other() {
        merge();
        clinic.leaves("frontdesk");
        clinic.tick();
        assertThat(clinic.reload(earlier).ownership().owner()).isPresent().isNotEqualTo(Optional.of("frontdesk"));
        assertThat(clinic.reload(earlier).state()).isEqualTo(CaseState.CLOSED);
    }
}
