package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Reason;
import org.redress.api.casework.Worklist;
import org.redress.api.notification.Notification;

/** A case whose packs cannot be read any more: nothing is lost, nobody is shut out, and being late is still told. */
class CaretakerTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: house-clocks
              version: 1.0.0
              kind: overlay
              title: { zh: 时限, en: Clocks }
              description: { zh: 测试, en: Test }
            clocks:
              answer:
                subject: answer
                title: { zh: 书面答复, en: Written answer }
                start: registered
                amount: 2
                unit: hours
                stop: [closed]
                why: { zh: 两小时, en: Two hours }
            """;

    private final Clinic clinic = new Clinic();
    private CaseFile file;

    @BeforeEach
    void register() {
        clinic.overlay(OVERLAY);
        file = clinic.register("frontdesk", "service", Map.of());
    }

    @Test
    void a_due_clock_of_a_lost_pack_still_fires_and_says_who_took_its_place() {
        clinic.lost.add("house-clocks");
        clinic.lost.add("clinic-chain");
        clinic.at("2026-11-19T12:00:00+08:00");
        assertThat(clinic.reload(file).clocks())
                .filteredOn(clock -> clock.id().equals("house-clocks/answer"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.breachedAt()).isPresent());
        assertThat(clinic.store.committedHistory(file.id(), 0, 100))
                .filteredOn(event -> event.action().equals("clock-breached"))
                .flatExtracting(HistoryEvent::reasons)
                .extracting(Reason::rule)
                .containsExactly("core/caretaker");
        assertThat(clinic.store.notifications)
                .filteredOn(line -> line.kind().equals("clock-breached"))
                .extracting(Notification::recipient)
                .contains("frontdesk")
                .hasSizeGreaterThan(1);
    }

    @Test
    void it_can_be_read_noted_and_handed_over() {
        clinic.lost.add("clinic-chain");
        file = done(clinic.desk.open(as("frontdesk"), file.number()));
        assertThat(clinic.desk.rules(file).type(file.type()).title().in("en")).isEqualTo(file.type());
        assertThat(done(clinic.desk.actions(as("frontdesk"), file.number()))).isNotEmpty();
        assertThat(done(clinic.desk.worklist(as("frontdesk"), Worklist.MINE, 10, Optional.empty()))
                        .items())
                .hasSize(1);
        file = clinic.did("frontdesk", file, "add-note", "text", "规则包不见了");
        file = clinic.did("frontdesk", file, "hand-over", "to", "ops");
        file = clinic.did("ops", file, "accept-hand-over");
        assertThat(file.ownership().owner()).contains("ops");
    }

    @Test
    void it_can_be_worked_to_its_end() {
        clinic.lost.add("clinic-chain");
        for (var task : file.tasks()) {
            if (task.blocks()) {
                file = clinic.did("frontdesk", file, "complete-task", "task", task.id());
            }
        }
        file = clinic.did("ops", file, "complete-stage");
        file = clinic.did("ops", file, "close", "result", "已当面说明");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.clocks()).noneMatch(CaseClock::open);
    }

    @Test
    void without_an_overlay_the_procedure_goes_on_as_before() {
        clinic.lost.add("house-clocks");
        file = clinic.did("frontdesk", file, "add-note", "text", "照常");
        assertThat(clinic.desk.rules(file).type(file.type()).title().in("en")).isNotEqualTo(file.type());
        assertThat(clinic.offer("frontdesk", file, "close").allowed())
                .as("the gates and stages of the procedure still hold")
                .isFalse();
    }

    @Test
    void when_the_source_is_back_so_are_the_rules() {
        clinic.lost.add("clinic-chain");
        clinic.did("frontdesk", file, "add-note", "text", "规则包不见了");
        clinic.lost.clear();
        assertThat(clinic.desk.rules(clinic.reload(file)).type(file.type()).stages())
                .hasSizeGreaterThan(1);
    }
}
