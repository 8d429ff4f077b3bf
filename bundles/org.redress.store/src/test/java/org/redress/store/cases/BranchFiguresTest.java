package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.notification.Notification;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;

/** What happened at branches, on every database. */
class BranchFiguresTest extends EveryDatabase {

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    private final SqlBranchFigures figures = new SqlBranchFigures(opened.work());
    private final String branch = "b-" + UUID.randomUUID();

    private Sample late() {
        Sample sample = new Sample().branch(branch);
        store.commit(sample.registration());
        sample.breached = true;
        store.commit(sample.change(1));
        return sample;
    }

    private Map<String, Integer> breaches(String plugin, Instant from, Instant until) {
        return figures.breaches(plugin, List.of(branch, "elsewhere"), from, until);
    }

    @Test
    void missed_deadlines_count_in_the_time_in_which_they_were_missed() {
        Instant due = late().dueAt;
        late();
        store.commit(new Sample().branch(branch).registration());
        assertThat(breaches("clinic-chain", due, due.plusSeconds(1))).isEqualTo(Map.of(branch, 2));
        assertThat(breaches("clinic-chain", due.plusNanos(1), due.plusSeconds(1)))
                .isEmpty();
        assertThat(breaches("clinic-chain", Sample.START, due)).isEmpty();
    }

    @Test
    void every_pack_that_has_a_part_in_the_case_is_concerned_and_no_other() {
        Instant due = late().dueAt;
        assertThat(breaches("law-cn", due, due.plusSeconds(1))).isEqualTo(Map.of(branch, 1));
        assertThat(breaches("hotel", due, due.plusSeconds(1))).isEmpty();
    }

    @Test
    void messages_about_the_cases_of_the_branch_count() {
        Sample sample = new Sample().branch(branch);
        sample.notifications = List.of(about(sample), about(sample));
        store.commit(sample.registration());
        Instant end = Sample.START.plusSeconds(1);
        assertThat(figures.told("clinic-chain", List.of(branch), Sample.START, end))
                .isEqualTo(Map.of(branch, 2));
        assertThat(figures.told("clinic-chain", List.of(), Sample.START, end)).isEmpty();
        assertThat(figures.told("hotel", List.of(branch), Sample.START, end)).isEmpty();
    }

    private static Notification about(Sample sample) {
        return new Notification(
                UUID.randomUUID(),
                "manager." + UUID.randomUUID(),
                Optional.of(sample.number),
                Optional.empty(),
                Optional.empty(),
                "deadline-missed",
                Text.of("超时", "late"),
                Sample.START,
                Sample.START,
                Optional.empty());
    }
}
