package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.Outside;
import org.redress.api.casework.VisitCalendar.Line;
import org.redress.store.EveryDatabase;
import org.redress.store.port.Commit;

/** Calendars over all cases: the database itself lets nobody have two visits at once. */
class VisitStoreTest extends EveryDatabase {

    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration HALF = Duration.ofMinutes(30);

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    private final JpaVisitStore visits = new JpaVisitStore(opened.work());

    private static Appointment visit(int no, String with, Instant from) {
        return new Appointment(
                no,
                with,
                from,
                from.plus(HALF),
                Optional.of("二楼"),
                Optional.of("面谈"),
                Sample.START,
                "frontdesk.sh-jingan",
                Appointment.State.BOOKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Sample registered() {
        Sample sample = new Sample();
        assertThat(store.commit(sample.registration())).isEqualTo(new Commit.Written());
        return sample;
    }

    private static Sample with(Sample sample, Appointment... booked) {
        sample.outside = new Outside(List.of(), List.of(booked));
        return sample;
    }

    @Test
    void a_visit_comes_back_with_its_case_and_stands_on_the_calendar() {
        Sample sample = with(registered(), visit(1, "back", TEN));
        assertThat(store.commit(sample.change(1))).isEqualTo(new Commit.Written());
        assertThat(store.load(sample.number)).contains(sample.file(2));
        assertThat(calendar("back"))
                .containsExactly(new Line(
                        sample.number,
                        1,
                        "sh-jingan",
                        "back",
                        TEN,
                        TEN.plus(HALF),
                        Appointment.State.BOOKED,
                        Optional.of("王芳")));
        assertThat(visits.taken("back", TEN, TEN.plus(HALF))).hasSize(6);
        assertThat(visits.taken("back", TEN.plus(HALF), TEN.plus(Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void a_visit_that_overlaps_one_of_another_case_is_not_written() {
        assertThat(store.commit(with(registered(), visit(1, "busy", TEN)).change(1)))
                .isEqualTo(new Commit.Written());
        Sample later = with(registered(), visit(1, "busy", TEN.plus(Duration.ofMinutes(25))));
        assertThat(store.commit(later.change(1))).isEqualTo(new Commit.TimeTaken());
        assertThat(store.load(later.number).orElseThrow().version()).isEqualTo(1);
        with(later, visit(1, "busy", TEN.plus(HALF)));
        assertThat(store.commit(later.change(1))).isEqualTo(new Commit.Written());
    }

    @Test
    void moving_and_cancelling_free_the_time() {
        Sample sample = with(registered(), visit(1, "mover", TEN));
        store.commit(sample.change(1));
        with(sample, visit(1, "mover", TEN.plus(Duration.ofMinutes(15))));
        assertThat(store.commit(sample.change(2))).as("over its own time").isEqualTo(new Commit.Written());
        assertThat(visits.taken("mover", TEN, TEN.plus(Duration.ofMinutes(15)))).isEmpty();
        with(
                sample,
                visit(1, "mover", TEN.plus(Duration.ofMinutes(15)))
                        .decided(Appointment.State.CANCELLED, "改主意", Sample.START, "frontdesk.sh-jingan"));
        assertThat(store.commit(sample.change(3))).isEqualTo(new Commit.Written());
        assertThat(visits.taken("mover", TEN, TEN.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(calendar("mover")).isEmpty();
    }

    @Test
    void of_two_who_book_the_same_time_at_the_same_moment_one_is_told_that_it_is_taken() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                Instant from = TEN.plus(Duration.ofDays(round));
                CyclicBarrier barrier = new CyclicBarrier(2);
                List<Future<Commit>> futures = new ArrayList<>();
                for (int one = 0; one < 2; one++) {
                    Sample sample = with(registered(), visit(1, "popular", from.plus(Duration.ofMinutes(5L * one))));
                    futures.add(both.submit(() -> {
                        barrier.await();
                        return store.commit(sample.change(1));
                    }));
                }
                List<Commit> results = new ArrayList<>();
                for (Future<Commit> future : futures) {
                    results.add(future.get());
                }
                assertThat(results).containsExactlyInAnyOrder(new Commit.Written(), new Commit.TimeTaken());
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void a_calendar_leaves_out_cases_that_are_about_the_viewer_and_other_branches() {
        Sample about = with(registered(), visit(1, "seen", TEN));
        about.involved = List.of("curious");
        store.commit(about.change(1));
        assertThat(visits.find(Optional.empty(), Optional.of("seen"), "curious", TEN, TEN.plus(HALF), 10))
                .isEmpty();
        assertThat(visits.find(Optional.of(Set.of("sh-pudong")), Optional.of("seen"), "boss", TEN, TEN.plus(HALF), 10))
                .isEmpty();
        assertThat(visits.find(Optional.of(Set.of("sh-jingan")), Optional.empty(), "boss", TEN, TEN.plus(HALF), 10))
                .extracting(Line::number)
                .contains(about.number);
        assertThat(visits.find(Optional.of(Set.of()), Optional.empty(), "boss", TEN, TEN.plus(HALF), 10))
                .isEmpty();
    }

    private List<Line> calendar(String with) {
        return visits.find(
                Optional.empty(), Optional.of(with), "nobody", TEN.minus(HALF), TEN.plus(Duration.ofDays(1)), 100);
    }
}
