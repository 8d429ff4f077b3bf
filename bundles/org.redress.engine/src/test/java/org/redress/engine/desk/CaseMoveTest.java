package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMove.Line;
import org.redress.api.plugin.CaseMove.State;
import org.redress.api.plugin.MoveOrder;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Fit;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.plugin.MoveRequest;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.Procedure;
import org.redress.engine.Packs;
import org.redress.engine.history.HistoryChain;

/** Open cases that go to another version of a pack that they run on, and back. */
class CaseMoveTest {

    private static final String PACK = """
            redress: 1
            pack:
              id: shop
              version: 1.0.0
              kind: procedure
              title: { zh: 门店流程, en: Shop }
              description: { zh: 测试, en: Test }
            roles:
              front-desk: { title: { zh: 前台, en: Front desk }, rights: [register, work, manage] }
              doctor: { title: { zh: 医生, en: Doctor }, rights: [work] }
              house-manager: { title: { zh: 总管, en: House manager }, rights: [work, manage] }
            authority:
              - { role: front-desk, remedy: gift, single: 60 }
              - { role: house-manager, remedy: gift, single: 1000 }
            remedies:
              refund: { title: { zh: 退款, en: Refund }, money: true }
              gift: { title: { zh: 礼品, en: Gift }, money: true }
            settings:
              answerHours:
                title: { zh: 答复, en: Answer }
                help: { zh: 答复, en: Answer }
                schema: { type: integer, minimum: 1 }
                default: 48
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone]
                form:
                  pieces: { title: { zh: 件数, en: Pieces }, kind: whole }
                  colour: { title: { zh: 颜色, en: Colour }, kind: text }
                remedies: [refund, gift]
                stages:
                  - id: check
                    title: { zh: 检查, en: Check }
                    purpose: { zh: 检查, en: Check }
                    role: front-desk
                    tasks:
                      - { id: look, title: { zh: 查看, en: Look }, role: front-desk }
                      - { id: ask, title: { zh: 询问, en: Ask }, role: front-desk }
                  - { id: settle, title: { zh: 解决, en: Settle }, purpose: { zh: 解决, en: Settle }, role: front-desk }
            clocks:
              answer:
                subject: answer
                title: { zh: 答复, en: Answer }
                start: registered
                amount: { setting: answerHours }
                unit: hours
                warn: [{ percent: 50 }]
                pause: { manual: true, limit: 6, unit: hours, why: { zh: 等, en: Wait } }
                stop: [closed]
                why: { zh: 答复, en: Answer }
              report:
                subject: report
                title: { zh: 报告, en: Report }
                start: registered
                amount: 90
                unit: hours
                stop: [closed]
                why: { zh: 报告, en: Report }
              inspect:
                subject: inspect
                title: { zh: 检查期限, en: Inspect }
                start: "stage-entered:check"
                amount: 30
                unit: hours
                stop: ["stage-completed:check", closed]
                why: { zh: 检查, en: Inspect }
            """;

    private static final String NEXT = PACK.replace("version: 1.0.0", "version: 2.0.0")
            .replace("default: 48", "default: 24")
            .replace("{ id: ask, title: { zh: 询问, en: Ask }", "{ id: call, title: { zh: 回电, en: Call }")
            .replace("      colour:", "      shade:")
            .replace("  inspect:\n    subject: inspect", "  survey:\n    subject: survey")
            .replace("amount: 30", "amount: 40");

    private static final String WITHOUT_GIFT = NEXT.replace("version: 2.0.0", "version: 3.0.0")
            .replace("  gift: { title: { zh: 礼品, en: Gift }, money: true }\n", "")
            .replace(
                    "  - { role: front-desk, remedy: gift, single: 60 }\n",
                    "  - { role: front-desk, remedy: refund, single: 60 }\n")
            .replace("  - { role: house-manager, remedy: gift, single: 1000 }\n", "")
            .replace("[refund, gift]", "[refund]");

    private static final String WITHOUT_CHECK = PACK.replace("version: 1.0.0", "version: 4.0.0")
            .replace("id: check\n", "id: verify\n")
            .replace("stage-entered:check", "stage-entered:verify")
            .replace("stage-completed:check", "stage-completed:verify");

    private static final String WITHOUT_DOCTOR = NEXT.replace("version: 2.0.0", "version: 5.0.0")
            .replace("  doctor: { title: { zh: 医生, en: Doctor }, rights: [work] }\n", "");

    private static final String CITY = """
            redress: 1
            pack:
              id: city-law
              version: 1.0.0
              kind: overlay
              title: { zh: 地方规定, en: City law }
              description: { zh: 测试, en: Test }
            clocks:
              notice:
                subject: notice
                title: { zh: 告知, en: Notice }
                start: registered
                amount: 60
                unit: hours
                stop: [closed]
                why: { zh: 告知, en: Notice }
            """;

    private static final Procedure FIRST = Packs.of(PACK).procedure();

    private final Clinic clinic = new Clinic(FIRST);
    private CaseFile file;

    @BeforeEach
    void a_case_on_the_first_version() {
        Stream.of(NEXT, WITHOUT_GIFT, WITHOUT_CHECK, WITHOUT_DOCTOR)
                .map(text -> Packs.of(text).procedure())
                .forEach(clinic.beside::add);
        file = clinic.register("frontdesk", "goods", Map.of("pieces", 3L, "colour", "红"));
        clinic.now = clinic.now.plus(Duration.ofHours(2));
    }

    @Test
    void a_plan_says_what_maps_and_what_does_not_and_changes_nothing() {
        Fit fit = fit("2.0.0", file);

        assertThat(fit.movable()).isTrue();
        assertThat(fit.from()).contains(FIRST.ref());
        assertThat(fit.same())
                .containsEntry(Kind.STAGE, 1)
                .containsEntry(Kind.FIELD, 1)
                .containsEntry(Kind.TASK, 1)
                .containsEntry(Kind.CLOCK, 1);
        assertThat(fit.differences())
                .extracting(Difference::kind, Difference::change, Difference::id)
                .containsExactlyInAnyOrder(
                        found(Kind.SETTING, Change.CHANGED, "answerHours"),
                        found(Kind.TASK, Change.GONE, "ask"),
                        found(Kind.TASK, Change.NEW, "call"),
                        found(Kind.FIELD, Change.GONE, "colour"),
                        found(Kind.CLOCK, Change.CHANGED, "shop/answer"),
                        found(Kind.CLOCK, Change.GONE, "shop/inspect"),
                        found(Kind.CLOCK, Change.NEW, "shop/survey"));
        assertThat(clinic.reload(file)).isEqualTo(file);
        assertThat(clinic.moved.newest()).isEmpty();
    }

    @Test
    void a_plan_says_when_deadlines_are_due_before_and_after() {
        Difference answer = fit("2.0.0", file).differences().stream()
                .filter(one -> one.id().equals("shop/answer"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.before())
                .contains(file.intake().receivedAt().plus(Duration.ofHours(48)).toString());
        assertThat(answer.after())
                .contains(file.intake().receivedAt().plus(Duration.ofHours(24)).toString());
    }

    @Test
    void what_would_be_late_at_once_is_said_beforehand() {
        clinic.now = clinic.now.plus(Duration.ofHours(26));
        clinic.watch.perform();
        assertThat(fit("2.0.0", file).differences())
                .filteredOn(one -> one.id().equals("shop/answer"))
                .singleElement()
                .satisfies(one -> assertThat(one.words().in("en")).contains("late at once"));
    }

    @Test
    void a_case_that_is_moved_runs_on_the_other_version_with_its_tasks_and_deadlines() {
        assertThat(move("2.0.0", file).counts()).containsExactly(Map.entry(State.MOVED, 1));

        CaseFile moved = clinic.reload(file);
        assertThat(moved.procedure().pack()).isEqualTo(version("2.0.0").ref());
        assertThat(moved.procedure().settings()).containsEntry("answerHours", 24L);
        assertThat(moved.fields())
                .as("what the form does not ask for any more stays")
                .isEqualTo(file.fields());
        assertThat(moved.dossier().former())
                .as("and keeps its title")
                .singleElement()
                .satisfies(field -> assertThat(field.title().in("zh")).isEqualTo("颜色"));
        assertThat(moved.tasks()).extracting(CaseTask::id).containsExactlyInAnyOrder("look", "call");
        assertThat(clock(moved, "answer").dueAt())
                .isEqualTo(file.intake().receivedAt().plus(Duration.ofHours(24)));
        assertThat(clock(moved, "report")).isEqualTo(clock(file, "report"));
        assertThat(clock(moved, "inspect").stoppedAt()).contains(clinic.now);
        assertThat(clock(moved, "survey").dueAt())
                .as("from when the stage was entered, as if the version had held then")
                .isEqualTo(moved.stages().get(0).enteredAt().plus(Duration.ofHours(40)));
        assertThat(moved.next().orElseThrow().dueAt())
                .contains(clock(moved, "answer").dueAt());
        Balance.holds(clinic, moved);
    }

    @Test
    void a_move_stands_in_the_history_with_who_decided_it_and_why() {
        move("2.0.0", file);

        HistoryEvent event = clinic.last(file, "version-moved");
        assertThat(event.actor()).isEqualTo("admin");
        assertThat(event.data())
                .containsEntry("plugin", "shop")
                .containsEntry("from", "1.0.0")
                .containsEntry("to", "2.0.0")
                .containsEntry("reason", "新规定");
        assertThat(event.reasons().get(0).text().in("zh")).contains("门店流程").contains("2.0.0");
        assertThat(HistoryChain.firstBroken(clinic.store.committedHistory(file.id(), 0, 500)))
                .isEmpty();
        assertThat(clinic.administration).anyMatch(line -> line.startsWith("admin plugin.move-cases"));
    }

    @Test
    void after_a_move_the_case_is_worked_by_the_new_rules() {
        move("2.0.0", file);
        CaseFile worked = clinic.did("frontdesk", file, "complete-task", "task", "look");
        worked = clinic.did("frontdesk", worked, "complete-task", "task", "call");
        worked = clinic.did("frontdesk", worked, "complete-stage");
        assertThat(worked.stage()).isEqualTo("settle");
        assertThat(clock(worked, "survey").open()).isFalse();
        Balance.holds(clinic, worked);
    }

    @Test
    void a_move_can_be_reversed_and_everything_is_as_it_was() {
        file = clinic.did("frontdesk", file, "pause-clock", "clock", "shop/answer", "reason", "等材料");
        CaseMove move = move("2.0.0", file);
        clinic.now = clinic.now.plus(Duration.ofMinutes(20));

        CaseMove reversed = Clinic.done(clinic.moves.reverse(admin(), move.id(), List.of(), "弄错了"));

        assertThat(reversed.counts()).containsExactly(Map.entry(State.REVERSED, 1));
        CaseFile back = clinic.reload(file);
        assertThat(back.packs()).isEqualTo(file.packs());
        assertThat(back.clocks()).isEqualTo(file.clocks());
        assertThat(back.tasks()).isEqualTo(file.tasks());
        assertThat(back.dossier()).isEqualTo(file.dossier());
        assertThat(back.next().orElseThrow().dueAt())
                .isEqualTo(file.next().orElseThrow().dueAt());
        assertThat(clinic.last(file, "version-restored").data()).containsEntry("to", "1.0.0");
        Balance.holds(clinic, back);
    }

    @Test
    void what_was_reversed_can_be_moved_again() {
        Clinic.done(clinic.moves.reverse(admin(), move("2.0.0", file).id(), List.of(), "弄错了"));
        move("2.0.0", clinic.reload(file));
        CaseFile moved = clinic.reload(file);
        assertThat(clock(moved, "survey").running()).isTrue();
        Balance.holds(clinic, moved);
    }

    @Test
    void the_next_change_ends_the_way_back() {
        CaseMove move = move("2.0.0", file);
        CaseFile changed = clinic.did("frontdesk", file, "add-note", "text", "客户来电");

        CaseMove after = Clinic.done(clinic.moves.reverse(admin(), move.id(), List.of(), "弄错了"));

        assertThat(after.lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(State.MOVED);
            assertThat(line.why().orElseThrow().in("en")).contains("has changed since");
        });
        assertThat(clinic.reload(file)).isEqualTo(changed);
        assertThat(changed.dossier().moved()).isEmpty();
    }

    @Test
    void a_version_that_is_lost_meanwhile_is_not_given_back() {
        CaseMove move = move("2.0.0", file);
        CaseFile moved = clinic.reload(file);
        clinic.lost.add("shop");
        CaseMove after = Clinic.done(clinic.moves.reverse(admin(), move.id(), List.of(), "弄错了"));
        assertThat(after.counts()).containsExactly(Map.entry(State.MOVED, 1));
        assertThat(clinic.reload(file)).isEqualTo(moved);
    }

    @Test
    void one_case_of_a_move_can_be_reversed_alone() {
        CaseFile other = clinic.register("frontdesk", "goods", Map.of("pieces", 1L));
        CaseMove move = move("2.0.0", file, other);
        CaseMove after = Clinic.done(clinic.moves.reverse(admin(), move.id(), List.of(other.number()), "弄错了"));
        assertThat(after.counts()).containsOnly(Map.entry(State.MOVED, 1), Map.entry(State.REVERSED, 1));
        assertThat(clinic.reload(file).procedure().pack().version()).isEqualTo("2.0.0");
        assertThat(clinic.reload(other).procedure().pack().version()).isEqualTo("1.0.0");
    }

    @Test
    void a_case_that_changed_since_it_was_planned_is_left_and_told_and_the_others_move() {
        CaseFile other = clinic.register("frontdesk", "goods", Map.of("pieces", 1L));
        List<Fit> planned = plan(MoveRequest.of("shop", "2.0.0", List.of(file.number(), other.number())))
                .cases();
        clinic.did("frontdesk", file, "add-note", "text", "客户来电");

        CaseMove move = Clinic.done(clinic.moves.move(
                admin(),
                order(
                        "2.0.0",
                        planned.stream()
                                .map(fit -> new MoveOrder.Chosen(fit.number(), fit.version()))
                                .toList())));

        assertThat(move.lines())
                .extracting(Line::number, Line::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(file.number(), State.REFUSED),
                        org.assertj.core.groups.Tuple.tuple(other.number(), State.MOVED));
        assertThat(clinic.reload(file).procedure().pack().version()).isEqualTo("1.0.0");
    }

    @Test
    void the_present_stage_has_to_be_in_the_version() {
        assertBlocked("4.0.0", Kind.STAGE, "check");
    }

    @Test
    void an_offer_that_stands_has_to_be_of_a_remedy_of_the_version() {
        file = clinic.did(
                "frontdesk",
                file,
                "offer-remedy",
                "kind",
                "gift",
                "amount",
                Map.of("amount", "50.00", "currency", "CNY"),
                "channel",
                "phone");
        assertBlocked("3.0.0", Kind.REMEDY, "gift");

        file = clinic.did("frontdesk", file, "answer-offer", "offer", 1L, "answer", "refused");
        assertThat(fit("3.0.0", file).movable())
                .as("what is over stays in the record")
                .isTrue();
    }

    @Test
    void an_approval_that_waits_has_to_be_about_a_remedy_of_the_version() {
        file = clinic.did(
                "frontdesk",
                file,
                "request-approval",
                "subject",
                "remedy",
                "kind",
                "gift",
                "amount",
                "500",
                "reason",
                "补偿");
        assertBlocked("3.0.0", Kind.APPROVAL, "gift");
        file = clinic.did("house", file, "reject", "approval", 1L, "reason", "太多");
        assertThat(fit("3.0.0", file).movable()).isTrue();
    }

    @Test
    void a_part_that_is_open_has_to_be_of_a_role_of_the_version() {
        file = clinic.did("frontdesk", file, "ask-department", "role", "doctor", "text", "请说明", "dueAt", soon());
        assertBlocked("5.0.0", Kind.PART, "doctor");
        file = clinic.did("frontdesk", file, "withdraw-part", "part", 1L, "reason", "不需要了");
        assertThat(fit("5.0.0", file).movable()).isTrue();
    }

    @Test
    void a_measure_that_is_open_has_to_be_of_a_role_of_the_version() {
        file = clinic.did(
                "frontdesk",
                file,
                "plan-measure",
                "kind",
                "corrective",
                "text",
                "改进",
                "role",
                "doctor",
                "dueAt",
                soon());
        assertBlocked("5.0.0", Kind.MEASURE, "doctor");
    }

    @Test
    void a_track_outside_that_runs_has_to_be_known_to_the_version() {
        String tracks = """
                tracks:
                  inspection:
                    title: { zh: 送检, en: Inspection }
                    body: other
                    clocks:
                      inspected:
                        { subject: outside, title: { zh: 检测, en: Inspected }, amount: 40, unit: hours, why: { zh: 检测, en: Inspected } }
                    results:
                      clean: { title: { zh: 合格, en: Clean } }
                    why: { zh: 送检, en: Sent away }
                """;
        clinic.overlay(CITY + tracks);
        clinic.beside.add(
                Packs.of(CITY.replace("version: 1.0.0", "version: 1.1.0")).procedure());
        file = clinic.register("frontdesk", "goods", Map.of());
        file = clinic.did("frontdesk", file, "start-external", "track", "inspection", "reference", "118");

        Fit fit = plan(MoveRequest.of("city-law", "1.1.0", List.of(file.number())))
                .cases()
                .get(0);
        assertThat(fit.differences())
                .filteredOn(Difference::blocking)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.TRACK);
                    assertThat(one.id()).isEqualTo("inspection");
                });
    }

    @Test
    void a_case_with_another_pack_that_cannot_be_read_stays() {
        clinic.overlay(CITY);
        file = clinic.register("frontdesk", "goods", Map.of());
        clinic.lost.add("city-law");
        assertBlocked("2.0.0", Kind.PACK, "shop");
    }

    @Test
    void a_version_that_is_no_procedure_any_more_takes_no_case() {
        clinic.beside.add(Packs.of(CITY.replace("id: city-law", "id: shop").replace("version: 1.0.0", "version: 6.0.0"))
                .procedure());
        assertBlocked("6.0.0", Kind.PACK, "shop");
    }

    @Test
    void a_version_whose_key_does_not_count_at_the_branch_takes_no_case_there() {
        clinic.inactive.add(Clinic.BRANCH);
        assertBlocked("2.0.0", Kind.PACK, "shop");
    }

    private String soon() {
        return clinic.now.plus(Duration.ofHours(3)).toString().replace("Z", "+00:00");
    }

    @Test
    void a_case_that_runs_on_the_version_or_not_on_the_plugin_is_not_moved() {
        move("2.0.0", file);
        file = clinic.reload(file);
        assertBlocked("2.0.0", Kind.CASE, file.number());
        clinic.beside.add(Packs.of(PACK.replace("id: shop", "id: other")).procedure());
        Fit fit = plan(MoveRequest.of("other", "1.0.0", List.of(file.number())))
                .cases()
                .get(0);
        assertThat(fit.movable()).isFalse();
        assertThat(fit.from()).isEmpty();
    }

    @Test
    void a_case_that_is_closed_stays_on_what_it_ran_on() {
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "误会");
        assertThat(fit("2.0.0", file).movable()).isFalse();
    }

    @Test
    void overlays_move_like_procedures() {
        clinic.overlay(CITY);
        file = clinic.register("frontdesk", "goods", Map.of());
        clinic.beside.add(
                Packs.of(CITY.replace("version: 1.0.0", "version: 1.1.0").replace("amount: 60", "amount: 20"))
                        .procedure());

        MoveOrder order = new MoveOrder(
                "city-law",
                "1.1.0",
                List.of(new MoveOrder.Chosen(file.number(), file.version())),
                "新规定",
                Optional.empty());
        assertThat(Clinic.done(clinic.moves.move(admin(), order)).counts()).containsKey(State.MOVED);

        CaseFile moved = clinic.reload(file);
        assertThat(moved.packs()).extracting(use -> use.pack().version()).containsExactly("1.0.0", "1.1.0");
        assertThat(moved.tasks()).isEqualTo(file.tasks());
        assertThat(moved.clocks().stream()
                        .filter(clock -> clock.id().equals("city-law/notice"))
                        .findFirst()
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(file.intake().receivedAt().plus(Duration.ofHours(20)));
        Balance.holds(clinic, moved);
    }

    @Test
    void a_unit_is_planned_page_by_page_without_cases_that_run_on_the_version() {
        CaseFile second = clinic.register("frontdesk", "goods", Map.of());
        CaseFile third = clinic.register("frontdesk", "goods", Map.of());
        move("2.0.0", second);

        MovePlan first = plan(MoveRequest.at("shop", "2.0.0", "lanhu", Optional.empty(), 1));
        assertThat(first.cases()).extracting(Fit::number).containsExactly(file.number());
        MovePlan rest = plan(MoveRequest.at("shop", "2.0.0", "lanhu", first.next(), 1));
        assertThat(rest.cases()).extracting(Fit::number).containsExactly(third.number());
        assertThat(rest.next()).isEmpty();
        assertThat(plan(MoveRequest.at("shop", "2.0.0", "sh-pudong", Optional.empty(), 10))
                        .cases())
                .isEmpty();
    }

    @Test
    void a_move_that_broke_off_is_gone_on_with_and_moves_nothing_twice() {
        CaseFile other = clinic.register("frontdesk", "goods", Map.of());
        String id = UUID.randomUUID().toString();
        MoveOrder order = new MoveOrder(
                "shop",
                "2.0.0",
                Stream.of(file, other)
                        .map(one -> new MoveOrder.Chosen(one.number(), one.version()))
                        .toList(),
                "新规定",
                Optional.of(id));
        clinic.moved.dying = true;
        assertThatThrownBy(() -> clinic.moves.move(admin(), order)).hasMessage("the node is gone");
        clinic.moved.dying = false;
        assertThat(Clinic.done(clinic.moves.find(admin(), id)).counts()).containsEntry(State.WAITING, 2);

        CaseMove done = Clinic.done(clinic.moves.move(admin(), order));

        assertThat(done.counts()).containsExactly(Map.entry(State.MOVED, 2));
        assertThat(clinic.store.committedHistory(file.id(), 0, 500).stream()
                        .filter(event -> event.action().equals("version-moved")))
                .hasSize(1);
        assertThat(Clinic.done(clinic.moves.move(admin(), order)).counts()).containsExactly(Map.entry(State.MOVED, 2));
    }

    @Test
    void only_administrators_move_cases_and_only_to_versions_that_are_live() {
        MoveRequest request = MoveRequest.of("shop", "2.0.0", List.of(file.number()));
        assertThat(clinic.moves.plan(Clinic.as("ops"), request)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.moves.all(Clinic.as("ops"))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.moves.plan(admin(), MoveRequest.of("shop", "9.0.0", List.of(file.number()))))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.moves.plan(admin(), MoveRequest.of("shop", "2.0.0", List.of())))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.moves.move(admin(), new MoveOrder("shop", "2.0.0", List.of(), "", Optional.of("x"))))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.moves.reverse(admin(), "none", List.of(), "弄错了")).isInstanceOf(Outcome.NotFound.class);
    }

    private void assertBlocked(String version, Kind kind, String id) {
        Fit fit = fit(version, file);
        assertThat(fit.differences())
                .filteredOn(Difference::blocking)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(kind);
                    assertThat(one.id()).isEqualTo(id);
                });
        CaseMove move = move(version, file);
        assertThat(move.lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(State.REFUSED);
            assertThat(line.why()).isPresent();
        });
        assertThat(clinic.reload(file)).isEqualTo(file);
    }

    private static org.assertj.core.groups.Tuple found(Kind kind, Change change, String id) {
        return org.assertj.core.groups.Tuple.tuple(kind, change, id);
    }

    private Fit fit(String version, CaseFile one) {
        return plan(MoveRequest.of("shop", version, List.of(one.number())))
                .cases()
                .get(0);
    }

    private MovePlan plan(MoveRequest request) {
        return Clinic.done(clinic.moves.plan(admin(), request));
    }

    private CaseMove move(String version, CaseFile... files) {
        return Clinic.done(clinic.moves.move(
                admin(),
                order(
                        version,
                        Arrays.stream(files)
                                .map(one -> new MoveOrder.Chosen(one.number(), one.version()))
                                .toList())));
    }

    private static MoveOrder order(String version, List<MoveOrder.Chosen> cases) {
        return new MoveOrder("shop", version, cases, "新规定", Optional.empty());
    }

    private Procedure version(String version) {
        return clinic.beside.stream()
                .filter(pack -> pack.ref().version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static CaseClock clock(CaseFile file, String id) {
        return file.clocks().stream()
                .filter(clock -> clock.id().equals("shop/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static org.redress.api.account.Caller admin() {
        return Clinic.as("admin");
    }
}
