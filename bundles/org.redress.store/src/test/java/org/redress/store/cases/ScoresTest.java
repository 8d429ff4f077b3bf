package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.casework.ScoreLine;
import org.redress.store.EveryDatabase;

/** What cases count in a period, on every database. */
class ScoresTest extends EveryDatabase {

    private static final Instant END = Sample.START.plus(1, ChronoUnit.DAYS);

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    private final String branch = "b-" + UUID.randomUUID();

    private Sample graded(String grade, int score) {
        Sample sample = new Sample().branch(branch);
        sample.grade = Optional.of(grade);
        sample.score = Optional.of(score);
        store.commit(sample.registration());
        return sample;
    }

    private java.util.List<ScoreLine> scores(Instant from, Instant until) {
        return store.scores(Set.of(branch), from, until);
    }

    @Test
    void cases_of_a_class_add_up_and_those_that_count_nothing_are_told() {
        graded("major", 2);
        graded("major", 2);
        graded("other", 0);
        store.commit(new Sample().branch(branch).registration());
        assertThat(scores(Sample.START, END))
                .containsExactly(
                        new ScoreLine(branch, "clinic-chain/side-effect", "major", 2, 4),
                        new ScoreLine(branch, "clinic-chain/side-effect", "other", 1, 0));
    }

    @Test
    void a_case_counts_in_the_period_in_which_it_was_received() {
        graded("major", 2);
        assertThat(scores(Sample.START, Sample.START)).isEmpty();
        assertThat(scores(Sample.START.plusNanos(1), END)).isEmpty();
        assertThat(store.scores(Set.of("elsewhere"), Sample.START, END)).isEmpty();
    }

    @Test
    void what_is_classified_anew_counts_anew_and_what_is_withdrawn_no_more() {
        Sample sample = graded("major", 2);
        sample.grade = Optional.of("general");
        sample.score = Optional.of(1);
        store.commit(sample.change(1));
        assertThat(scores(Sample.START, END))
                .containsExactly(new ScoreLine(branch, "clinic-chain/side-effect", "general", 1, 1));
        sample.state = CaseState.CLOSED;
        sample.stopped = true;
        sample.closing = Optional.of(new Closing("taken back", Sample.START, "manager", 0, true));
        store.commit(sample.change(2));
        assertThat(scores(Sample.START, END)).isEmpty();
    }
}
