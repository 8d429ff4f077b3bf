package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.plugin.MoveOrder;
import org.redress.engine.Packs;

/** Whatever people and time do with a case, its history accounts for every clock, and an open case has one next deadline. */
class ClockBalanceTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: house-clocks
              version: 1.0.0
              kind: overlay
              title: { zh: 时限, en: Clocks }
              description: { zh: 测试, en: Test }
            clocks:
              general:
                subject: feedback
                title: { zh: 一般, en: General }
                start: registered
                while: case.severity != "major"
                amount: 3
                unit: working-days
                warn: [{ percent: 50 }]
                stop: ["customer-contacted:us", closed]
                why: { zh: 一般, en: General }
              major:
                subject: feedback
                title: { zh: 重大, en: Major }
                start: registered
                while: case.severity == "major"
                amount: 12
                unit: working-hours
                pause: { when: case.urgent, limit: 5, unit: hours, why: { zh: 等, en: Wait } }
                stop: ["customer-contacted:us", closed]
                why: { zh: 重大, en: Major }
              answer:
                subject: answer
                title: { zh: 书面答复, en: Answer }
                start: registered
                amount: 30
                unit: hours
                warn: [{ percent: 50 }, { before: 1, unit: hours }]
                pause: { manual: true, limit: 6, unit: hours, why: { zh: 等, en: Wait } }
                stop: [closed]
                why: { zh: 三十小时, en: Thirty hours }
            """;

    /** Another length, another condition, no pause by hand, other warnings; one clock less and one more. */
    private static final String NEXT = OVERLAY.replace("version: 1.0.0", "version: 2.0.0")
            .replace("amount: 3\n", "amount: 2\n")
            .replace("while: case.severity == \"major\"", "while: case.severity != \"general\"")
            .replace("pause: { manual: true, limit: 6", "pause: { when: case.urgent, limit: 6")
            .replace("warn: [{ percent: 50 }, { before: 1, unit: hours }]", "warn: [{ percent: 80 }]")
            .replace("  major:\n", "  grave:\n");

    /** One thing that somebody does, or time that passes; refusals are part of life. */
    enum Step {
        MAJOR,
        GENERAL,
        PAUSE,
        RESUME,
        PROMISE,
        CONTACT,
        ASK,
        NOTE,
        HOUR,
        HALF_DAY,
        FOUR_DAYS,
        WITHDRAW,
        REOPEN,
        MOVE,
        MOVE_ON,
        BACK
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(tries = 60)
    void history_accounts_for_every_clock(@ForAll("lives") List<Step> life) {
        Clinic clinic = new Clinic();
        clinic.overlay(OVERLAY);
        clinic.beside.add(Packs.of(NEXT).procedure());
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        for (Step step : life) {
            take(clinic, file, step);
            CaseFile now = clinic.reload(file);
            Balance.holds(clinic, now);
            if (now.state() == CaseState.OPEN) {
                String next = now.next().orElseThrow().clock().orElseThrow();
                assertThat(now.clocks())
                        .filteredOn(clock -> clock.id().equals(next))
                        .singleElement()
                        .satisfies(clock -> assertThat(clock.running()).isTrue());
            }
        }
    }

    private static void take(Clinic clinic, CaseFile file, Step step) {
        String soon = clinic.now.plus(Duration.ofHours(2)).toString().replace("Z", "+00:00");
        switch (step) {
            case MAJOR -> clinic.act("ops", file, "set-severity", "severity", "major", "reason", "媒体关注");
            case GENERAL -> clinic.act("ops", file, "set-severity", "severity", "general", "reason", "核实");
            case PAUSE -> clinic.act("ops", file, "pause-clock", "clock", "house-clocks/answer", "reason", "等材料");
            case RESUME -> clinic.act("ops", file, "resume-clock", "clock", "house-clocks/answer");
            case PROMISE -> clinic.act("ops", file, "promise-reply", "dueAt", soon, "text", "回复", "channel", "phone");
            case CONTACT -> clinic.act("ops", file, "contact-customer", "channel", "phone", "text", "说明");
            case ASK -> clinic.act("ops", file, "ask-department", "role", "doctor", "text", "请说明", "dueAt", soon);
            case NOTE -> clinic.act("ops", file, "add-note", "text", "记录");
            case HOUR -> pass(clinic, Duration.ofHours(1));
            case HALF_DAY -> pass(clinic, Duration.ofHours(12));
            case FOUR_DAYS -> pass(clinic, Duration.ofDays(4));
            case WITHDRAW -> clinic.act("ops", file, "withdraw", "by", "客户", "reason", "误会");
            case MOVE -> move(clinic, file, "2.0.0");
            case MOVE_ON -> move(clinic, file, "1.0.0");
            case BACK ->
                clinic.reload(file)
                        .dossier()
                        .moved()
                        .ifPresent(moved -> clinic.moves.reverse(Clinic.as("admin"), moved.move(), List.of(), "弄错了"));
            case REOPEN -> clinic.act("ops", file, "reopen", "newFacts", "有新情况");
        }
    }

    private static void move(Clinic clinic, CaseFile file, String version) {
        MoveOrder.Chosen chosen =
                new MoveOrder.Chosen(file.number(), clinic.reload(file).version());
        clinic.moves.move(
                Clinic.as("admin"), new MoveOrder("house-clocks", version, List.of(chosen), "新规定", Optional.empty()));
    }

    private static void pass(Clinic clinic, Duration time) {
        clinic.now = clinic.now.plus(time);
        clinic.watch.perform();
        assertThat(clinic.store.due(clinic.now, java.util.Optional.empty(), 10))
                .as("nothing that is due is left")
                .isEmpty();
    }
}
