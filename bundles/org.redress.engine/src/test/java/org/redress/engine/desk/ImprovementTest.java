package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementCase.Way;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.notification.Notification;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;

/** Types of complaint that recur are to be improved (P01). Three within 30 days at a branch, unless a branch says otherwise. */
class ImprovementTest {

    private final Clinic clinic = new Clinic();

    private CaseFile complaint(String type) {
        return clinic.register("frontdesk", type, Map.of());
    }

    private List<Improvement> items() {
        return List.copyOf(clinic.improved.items.values());
    }

    private Improvement item() {
        assertThat(items()).hasSize(1);
        return items().get(0);
    }

    private ImprovementFile open(String username) {
        return done(clinic.improvements.open(as(username), item().code()));
    }

    private Outcome<ImprovementFile> act(String username, String action, Object... input) {
        return act(username, Optional.empty(), action, input);
    }

    private Outcome<ImprovementFile> act(String username, Optional<Long> seen, String action, Object... input) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < input.length; i += 2) {
            values.put((String) input[i], input[i + 1]);
        }
        return clinic.improvements.perform(
                as(username), item().code(), new ActionRequest(action, values, seen, Optional.empty()));
    }

    private List<Notification> told(String kind) {
        return clinic.store.notifications.stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private List<Way> ways(ImprovementFile file) {
        return file.cases().stream().map(ImprovementCase::way).toList();
    }

    @Test
    void two_complaints_of_a_type_are_no_recurrence_and_the_third_raises_the_item_once() {
        complaint("service");
        complaint("service");
        complaint("treatment");
        assertThat(items()).isEmpty();

        complaint("service");

        assertThat(item().type()).isEqualTo("clinic-chain/service");
        assertThat(item().unit()).isEqualTo("sh-jingan");
        assertThat(item().code()).isEqualTo("SHJA-I2611-0001");
        assertThat(ways(open("ops"))).containsExactly(Way.COUNTED, Way.COUNTED, Way.COUNTED);
    }

    @Test
    void the_item_belongs_to_the_role_that_the_rule_names_and_they_are_told() {
        for (int i = 0; i < 3; i++) {
            complaint("service");
        }
        assertThat(item().owner()).isEqualTo("ops");
        assertThat(told("improvement-raised")).singleElement().satisfies(line -> {
            assertThat(line.recipient()).isEqualTo("ops");
            assertThat(line.improvement()).contains(item().code());
        });
    }

    @Test
    void the_item_says_by_which_rule_and_for_which_cases_it_was_raised() {
        List<CaseFile> all = List.of(complaint("service"), complaint("service"), complaint("service"));

        assertThat(item().reason().rule()).isEqualTo("clinic-chain/recurring");
        assertThat(item().reason().source()).startsWith("clinic-chain ");
        assertThat(item().reason().text().in("zh")).contains("30 天内登记了 3 件", "达到 3 件");
        assertThat(item().reason().text().in("en")).contains("3 complaints", "within 30 days");
        assertThat(open("ops").cases())
                .extracting(ImprovementCase::number)
                .containsExactlyElementsOf(all.stream().map(CaseFile::number).toList());
    }

    @Test
    void later_complaints_join_the_item_while_it_is_open_and_nobody_is_told_again() {
        for (int i = 0; i < 5; i++) {
            complaint("service");
        }
        assertThat(ways(open("ops"))).containsExactly(Way.COUNTED, Way.COUNTED, Way.COUNTED, Way.JOINED, Way.JOINED);
        assertThat(told("improvement-raised")).hasSize(1);
    }

    @Test
    void after_the_item_has_ended_it_takes_as_many_complaints_again() {
        for (int i = 0; i < 4; i++) {
            complaint("service");
        }
        done(act("ops", "finish", "text", "候诊超过二十分钟由前台主动告知"));
        complaint("service");
        complaint("service");
        assertThat(items()).hasSize(1);
        complaint("service");
        assertThat(items())
                .extracting(Improvement::state)
                .containsExactly(Improvement.State.DONE, Improvement.State.OPEN);
    }

    @Test
    void complaints_of_more_than_the_days_ago_do_not_count() {
        complaint("service");
        complaint("service");
        clinic.now = clinic.now.plus(java.time.Duration.ofDays(31));
        complaint("service");
        assertThat(items()).isEmpty();
    }

    @Test
    void figures_are_those_that_the_branch_has_set() {
        clinic.settings.put("recurrenceCases", 2);
        complaint("service");
        complaint("service");
        assertThat(item().reason().text().in("zh")).contains("达到 2 件");
    }

    @Test
    void inquiries_do_not_count_until_they_become_complaints() {
        CaseFile inquiry = complaint("service");
        clinic.did("supervisor", inquiry, "convert", "kind", "inquiry");
        complaint("service");
        complaint("service");
        assertThat(items()).isEmpty();
        clinic.did("supervisor", clinic.now(inquiry), "convert", "kind", "complaint");
        assertThat(open("ops").total()).isEqualTo(3);
    }

    @Test
    void what_was_merged_into_another_case_is_counted_there_only() {
        CaseFile first = complaint("service");
        CaseFile second = complaint("service");
        clinic.did("supervisor", second, "merge", "into", first.number());
        complaint("service");
        assertThat(items()).isEmpty();
        complaint("service");
        assertThat(open("ops").cases()).extracting(ImprovementCase::number).doesNotContain(second.number());
    }

    @Test
    void whoever_works_cases_marks_one_and_it_makes_an_item_at_once() {
        CaseFile file = complaint("service");
        clinic.did("consultant", file, "mark-for-improvement", "text", "候诊时间没有人说明");

        assertThat(item().owner()).isEqualTo("ops");
        assertThat(item().reason().rule()).isEqualTo("core/marked");
        assertThat(open("ops").cases()).singleElement().satisfies(one -> {
            assertThat(one.way()).isEqualTo(Way.MARKED);
            assertThat(one.by()).isEqualTo("consultant");
            assertThat(one.text()).contains("候诊时间没有人说明");
        });
        assertThat(clinic.last(file, "marked-for-improvement").data()).containsEntry("text", "候诊时间没有人说明");
        assertThat(clinic.improvements.ofCase(as("ops"), clinic.now(file))).containsExactly(item());
    }

    @Test
    void front_desk_staff_who_only_register_do_not_mark() {
        CaseFile file = complaint("service");
        clinic.staff("second", "吴月", "front-desk", "sh-jingan");
        assertThat(clinic.act("second", file, "mark-for-improvement", "text", "等太久"))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void a_marked_case_joins_the_open_item_of_its_type_also_when_it_belongs_to_it() {
        complaint("service");
        complaint("service");
        CaseFile third = complaint("service");
        clinic.did("consultant", third, "mark-for-improvement", "text", "候诊时间没有人说明");
        assertThat(ways(open("ops"))).containsExactly(Way.COUNTED, Way.COUNTED, Way.COUNTED, Way.MARKED);
        assertThat(open("ops").total()).isEqualTo(3);
    }

    @Test
    void nobody_owns_the_item_of_a_complaint_about_themselves() {
        CaseFile file = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("ops")), Optional.empty()));
        clinic.did("supervisor", file, "mark-for-improvement", "text", "态度");
        assertThat(item().owner()).isEqualTo("house");
    }

    @Test
    void whoever_may_not_see_a_case_does_not_learn_its_number_from_the_item() {
        complaint("service");
        complaint("service");
        done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("doctor")), Optional.empty()));
        assertThat(open("ops").cases()).hasSize(3);
        ImprovementFile seen = open("doctor");
        assertThat(seen.cases()).hasSize(2);
        assertThat(seen.total()).isEqualTo(3);
    }

    @Test
    void other_branches_see_neither_the_item_nor_its_list() {
        CaseFile file = complaint("service");
        clinic.did("consultant", file, "mark-for-improvement", "text", "候诊");
        assertThat(clinic.improvements.open(as("elsewhere"), item().code())).isInstanceOf(Outcome.NotFound.class);
        assertThat(clinic.improvements.open(as("admin"), item().code())).isInstanceOf(Outcome.NotFound.class);
        ImprovementQuery all =
                new ImprovementQuery(Optional.empty(), Optional.empty(), Optional.empty(), 50, Optional.empty());
        assertThat(done(clinic.improvements.list(as("elsewhere"), all)).items()).isEmpty();
        assertThat(done(clinic.improvements.list(as("exec"), all)).items()).hasSize(1);
    }

    @Test
    void a_unit_lists_its_own_items_those_below_and_those_above() {
        CaseFile file = complaint("service");
        clinic.did("consultant", file, "mark-for-improvement", "text", "候诊");
        for (String unit : List.of("sh-jingan", "east", "lanhu")) {
            ImprovementQuery query =
                    new ImprovementQuery(Optional.of(unit), Optional.empty(), Optional.empty(), 50, Optional.empty());
            assertThat(done(clinic.improvements.list(as("exec"), query)).items())
                    .hasSize(1);
        }
        ImprovementQuery other = new ImprovementQuery(
                Optional.of("sh-pudong"), Optional.empty(), Optional.empty(), 50, Optional.empty());
        assertThat(done(clinic.improvements.list(as("exec"), other)).items()).isEmpty();
    }

    @Test
    void a_rule_may_count_over_the_whole_chain() {
        clinic.overlay("""
                redress: 1
                pack:
                  id: chain-watch
                  version: 1.0.0
                  kind: overlay
                  title: { zh: 全连锁, en: Chain }
                  description: { zh: 全连锁一起计算, en: Counted over the chain }
                roles:
                  executive: { title: { zh: 高管, en: Executive }, rights: [work, manage] }
                recurrence:
                  everywhere:
                    types: [service]
                    cases: 2
                    days: 90
                    per: chain
                    owner: executive
                    why: { zh: 两家分店都遇到, en: Two branches met it }
                """);
        complaint("service");
        complaint("service");
        assertThat(item().unit()).isEqualTo("lanhu");
        assertThat(item().owner()).isEqualTo("exec");
        assertThat(item().reason().rule()).isEqualTo("chain-watch/everywhere");
        complaint("service");
        assertThat(items()).extracting(Improvement::unit).containsExactlyInAnyOrder("lanhu", "sh-jingan");
    }

    @Test
    void what_could_not_be_taken_up_at_once_is_taken_up_by_the_next_tick_and_only_once() {
        complaint("service");
        complaint("service");
        clinic.improved.failures = 1;
        complaint("service");
        assertThat(items()).isEmpty();
        assertThat(clinic.improved.waiting).hasSize(1);

        clinic.tick();
        clinic.tick();

        assertThat(clinic.improved.waiting).isEmpty();
        assertThat(open("ops").total()).isEqualTo(3);
    }

    @Test
    void the_owner_and_managers_lead_the_item_and_others_may_add_a_note() {
        CaseFile file = complaint("service");
        clinic.did("consultant", file, "mark-for-improvement", "text", "候诊");
        assertThat(done(clinic.improvements.actions(as("consultant"), item().code())).stream()
                        .filter(ActionOffer::allowed)
                        .map(ActionOffer::id))
                .containsExactly("add-note");
        assertThat(act("consultant", "finish", "text", "x")).isInstanceOf(Outcome.Forbidden.class);
        assertThat(act("frontdesk", "add-note", "text", "x")).isInstanceOf(Outcome.Forbidden.class);
        done(act("consultant", "add-note", "text", "周六下午最明显"));

        done(act("ops", "assign", "to", "consultant", "dueAt", "2026-12-10T18:00:00+08:00", "reason", "熟悉前台流程"));

        assertThat(item().owner()).isEqualTo("consultant");
        assertThat(told("improvement-assigned")).singleElement().satisfies(line -> assertThat(line.recipient())
                .isEqualTo("consultant"));
        done(act("consultant", "drop", "reason", "设备已更换"));
        assertThat(item().state()).isEqualTo(Improvement.State.DROPPED);
        assertThat(item().changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.RAISED, Change.Kind.NOTED, Change.Kind.ASSIGNED, Change.Kind.DROPPED);
        assertThat(item().changes())
                .extracting(Change::by)
                .containsExactly("consultant", "consultant", "ops", "consultant");
    }

    @Test
    void an_item_goes_to_nobody_who_is_away_elsewhere_or_unknown_and_its_day_lies_ahead() {
        CaseFile file = complaint("service");
        clinic.did("consultant", file, "mark-for-improvement", "text", "候诊");
        clinic.away("house", 3);
        for (String nobody : List.of("house", "elsewhere", "frontdesk", "nobody")) {
            Outcome<ImprovementFile> outcome = act("ops", "assign", "to", nobody);
            assertThat(((Outcome.Invalid<ImprovementFile>) outcome).errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/to");
        }
        Outcome<ImprovementFile> past = act("ops", "assign", "to", "ops", "dueAt", "2026-11-01T18:00:00+08:00");
        assertThat(((Outcome.Invalid<ImprovementFile>) past).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/dueAt");
    }

    @Test
    void finishing_takes_the_guideline_and_nothing_is_done_with_an_item_that_has_ended() {
        CaseFile file = complaint("service");
        clinic.did("consultant", file, "mark-for-improvement", "text", "候诊");
        assertThat(act("ops", "finish")).isInstanceOf(Outcome.Invalid.class);
        assertThat(act("ops", "finish", "text", "按指南", "guide", "clinic-chain/none"))
                .isInstanceOf(Outcome.Invalid.class);
        String guide = done(clinic.improvements.actions(as("ops"), item().code())).stream()
                .filter(offer -> offer.id().equals("finish"))
                .flatMap(offer -> offer.input().stream())
                .flatMap(field -> field.options().stream())
                .findFirst()
                .orElseThrow()
                .value();

        done(act("ops", "finish", "text", "按指南统一处理", "guide", guide));

        assertThat(item().end().orElseThrow().guide()).contains(guide);
        assertThat(act("ops", "add-note", "text", "还有")).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void whoever_has_seen_an_older_version_is_told_so() {
        CaseFile file = complaint("service");
        clinic.did("consultant", file, "mark-for-improvement", "text", "候诊");
        done(act("ops", Optional.of(1L), "add-note", "text", "一"));
        assertThat(act("ops", Optional.of(1L), "add-note", "text", "二")).isInstanceOf(Outcome.Stale.class);
        assertThat(item().version()).isEqualTo(2);
    }
}
