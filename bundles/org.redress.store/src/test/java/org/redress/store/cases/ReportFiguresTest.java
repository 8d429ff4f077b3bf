package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.casework.CountedCases.Trait;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Remark;
import org.redress.api.money.Money;
import org.redress.store.EveryDatabase;
import org.redress.store.port.ReportFigures.Complaints;
import org.redress.store.port.ReportFigures.Deadlines;
import org.redress.store.port.ReportFigures.Graded;
import org.redress.store.port.ReportFigures.Grades;
import org.redress.store.port.ReportFigures.Lasting;
import org.redress.store.port.ReportFigures.Remedies;
import org.redress.store.port.ReportFigures.Scope;
import org.redress.store.port.ReportFigures.Subjects;
import org.redress.store.port.ReportFigures.Took;

/** What reports count, on every database; what is expected was counted by hand. */
class ReportFiguresTest extends EveryDatabase {

    private static final Instant END = Sample.START.plus(Duration.ofDays(30));
    private static final String TYPE = "clinic-chain/side-effect";

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    private final SqlReportFigures figures = new SqlReportFigures(opened.work());
    private final String branch = "b-" + UUID.randomUUID();
    private final CountedCases month = CountedCases.once(Sample.START, END);

    private Sample sample() {
        return new Sample().branch(branch);
    }

    private Sample written(Sample sample) {
        store.commit(sample.registration());
        return sample;
    }

    private Sample closed(Duration after) {
        Sample sample = sample();
        sample.state = CaseState.CLOSED;
        sample.stopped = true;
        sample.closing = Optional.of(new Closing("solved", Sample.START.plus(after), "manager", 0, false));
        return sample;
    }

    private Scope scope() {
        return scope(month, Optional.empty());
    }

    private Scope scope(CountedCases counted, Optional<String> viewer) {
        return new Scope(Set.of(branch), viewer, counted);
    }

    @Test
    void complaints_count_by_branch_type_and_state_in_the_period_of_receipt() {
        written(sample());
        written(closed(Duration.ofHours(2)));
        Sample other = sample();
        other.type = "clinic-chain/price";
        written(other);
        Sample inquiry = sample();
        inquiry.kind = CaseKind.INQUIRY;
        written(inquiry);
        written(sample().receivedAt(END));
        written(sample().receivedAt(Sample.START.minusNanos(1)));
        assertThat(figures.complaints(scope()))
                .containsExactly(
                        new Complaints(branch, "clinic-chain/price", CaseState.OPEN, 1),
                        new Complaints(branch, TYPE, CaseState.CLOSED, 1),
                        new Complaints(branch, TYPE, CaseState.OPEN, 1));
        assertThat(figures.channels(scope())).isEqualTo(Map.of("front-desk", 3));
        assertThat(figures.branches(scope())).isEqualTo(Map.of(branch, 3));
    }

    @Test
    void whoever_is_kept_out_of_a_case_does_not_count_it() {
        written(sample());
        Sample about = sample();
        about.involved = List.of("doctor.zhou");
        written(about);
        assertThat(figures.branches(scope(month, Optional.of("doctor.zhou")))).isEqualTo(Map.of(branch, 1));
        assertThat(figures.branches(scope(month, Optional.of("manager")))).isEqualTo(Map.of(branch, 2));
    }

    @Test
    void periods_follow_each_other_and_empty_ones_count_nothing() {
        written(sample());
        written(sample());
        written(sample().receivedAt(Sample.START.plus(Duration.ofDays(20))));
        Instant second = Sample.START.plus(Duration.ofDays(10));
        Instant third = Sample.START.plus(Duration.ofDays(20));
        assertThat(figures.periods(scope(), List.of(Sample.START, second, third)))
                .containsExactly(2, 0, 1);
        assertThat(figures.periods(scope(), List.of(Sample.START))).containsExactly(3);
    }

    @Test
    void times_count_to_the_minute_below_a_day_and_to_the_hour_above() {
        written(closed(Duration.ofMinutes(90).plusSeconds(59)));
        written(closed(Duration.ofHours(30).plusMinutes(59)));
        Sample answered = sample();
        answered.remarks = List.of(
                remark(1, Optional.of("phone"), true, Duration.ofMinutes(5)),
                remark(2, Optional.empty(), false, Duration.ofMinutes(6)),
                remark(3, Optional.of("phone"), false, Duration.ofMinutes(42)));
        written(answered);
        assertThat(figures.took(scope(), Lasting.UNTIL_CLOSED))
                .containsExactly(new Took(branch, 90, 1), new Took(branch, 1_800, 1));
        assertThat(figures.took(scope(), Lasting.UNTIL_ANSWERED))
                .containsExactly(new Took(branch, 42, 1), new Took(branch, 90, 1), new Took(branch, 1_800, 1));
    }

    private static Remark remark(int no, Optional<String> channel, boolean fromCustomer, Duration after) {
        return new Remark(no, "said", channel, fromCustomer, Sample.START.plus(after), "manager");
    }

    @Test
    void a_deadline_is_kept_missed_or_running_and_a_target_is_none() {
        Sample kept = sample();
        kept.stopped = true;
        kept.state = CaseState.CLOSED;
        kept.closing = closed(Duration.ofHours(1)).closing;
        written(kept);
        Sample missed = sample();
        missed.breached = true;
        written(missed);
        written(sample());
        Sample promised = sample();
        promised.clock = "promise/1";
        promised.breached = true;
        written(promised);
        Sample target = sample();
        target.breached = true;
        target.target = true;
        written(target);
        assertThat(figures.deadlines(scope()))
                .containsExactly(new Deadlines(branch, false, 1, 1, 1), new Deadlines(branch, true, 0, 1, 0));
        assertThat(figures.branches(scope(month.narrowed(Only.LATE), Optional.empty())))
                .isEqualTo(Map.of(branch, 2));
        assertThat(listed(month.narrowed(Only.BROKEN))).containsExactly(promised.number);
    }

    @Test
    void a_promise_of_which_the_customer_wants_nothing_more_is_neither_kept_nor_broken() {
        Sample sample = closed(Duration.ofHours(1));
        sample.clock = "promise/1";
        Promise made = new Promise(
                1, sample.dueAt, "a call", "phone", Sample.START, "manager", Optional.empty(), Optional.empty());
        sample.promises = List.of(made.withdrawn(Sample.START.plusSeconds(60)));
        written(sample);
        assertThat(figures.deadlines(scope())).containsExactly(new Deadlines(branch, true, 0, 0, 0));
        sample.promises = List.of(made.kept(Sample.START.plusSeconds(60)));
        store.commit(sample.change(1));
        assertThat(figures.deadlines(scope())).containsExactly(new Deadlines(branch, true, 1, 0, 0));
    }

    private List<String> listed(CountedCases counted) {
        CaseQuery all = new CaseQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(counted),
                Optional.empty(),
                "number",
                50,
                Optional.empty());
        return store.find(all, Set.of(branch), Optional.empty()).items().stream()
                .map(row -> row.number())
                .toList();
    }

    private List<String> having(Trait.Of of, String code) {
        return listed(new CountedCases(
                Optional.empty(),
                Sample.START,
                END,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Trait(of, code)),
                true));
    }

    @Test
    void remedies_cost_what_was_booked_else_what_was_granted() {
        Sample one = sample();
        one.offers = List.of(
                Sample.offer(1, "refund", "800.00", Offer.State.ACCEPTED)
                        .fulfilled(new Offer.Fulfilment(
                                Sample.START, "manager", Optional.of(Money.cny("650.50")), Optional.empty())),
                Sample.offer(2, "gift", "50.00", Offer.State.REFUSED));
        written(one);
        Sample two = sample();
        two.offers = List.of(
                Sample.offer(1, "refund", "100.00", Offer.State.ACCEPTED)
                        .fulfilled(new Offer.Fulfilment(Sample.START, "manager", Optional.empty(), Optional.empty())),
                Sample.offer(2, "gift", "20.00", Offer.State.OPEN));
        written(two);
        assertThat(figures.remedies(scope()))
                .containsExactly(new Remedies(TYPE, "refund", 2, new BigDecimal("750.50")));
        assertThat(having(Trait.Of.REMEDY, "refund")).containsExactly(one.number, two.number);
        assertThat(having(Trait.Of.REMEDY, "gift")).isEmpty();
    }

    @Test
    void the_last_word_of_a_customer_counts() {
        Sample sample = sample();
        sample.aftercare = new Aftercare(
                List.of(asked(1, Optional.of(1), Optional.of(4)), asked(2, Optional.of(2), Optional.empty())),
                List.of());
        written(sample);
        written(sample());
        assertThat(figures.grades(scope(), Graded.RESULT)).containsExactly(new Grades(branch, 2, 1));
        assertThat(figures.grades(scope(), Graded.PROCESS)).containsExactly(new Grades(branch, 4, 1));
        assertThat(listed(month.narrowed(Only.UNSATISFIED))).containsExactly(sample.number);
        assertThat(listed(month.narrowed(Only.GRADED))).containsExactly(sample.number);
    }

    private static FollowUp asked(int no, Optional<Integer> result, Optional<Integer> process) {
        return new FollowUp(no, FollowUp.Result.SETTLED, result, process, "phone", "said", Sample.START, "manager");
    }

    @Test
    void a_complaint_counts_under_each_subject_and_follows_its_outcome() {
        Sample sample = sample();
        sample.issues = List.of(issue(1, "swelling"), issue(2, "waiting"));
        written(sample);
        Sample other = sample();
        other.issues = List.of(issue(1, "swelling"));
        written(other);
        assertThat(figures.subjects(scope(), 10))
                .containsExactly(
                        new Subjects("swelling", Optional.empty(), 2), new Subjects("waiting", Optional.empty(), 1));
        sample.issues = List.of(issue(1, "swelling").ended(Issue.Result.UPHELD));
        store.commit(sample.change(1));
        assertThat(figures.subjects(scope(), 10))
                .containsExactlyInAnyOrder(
                        new Subjects("swelling", Optional.empty(), 1),
                        new Subjects("swelling", Optional.of(Issue.Result.UPHELD), 1));
        assertThat(having(Trait.Of.SUBJECT, "waiting")).isEmpty();
        assertThat(having(Trait.Of.SUBJECT, "swelling")).containsExactly(sample.number, other.number);
        assertThat(having(Trait.Of.CHANNEL, "phone")).isEmpty();
    }

    private static Issue issue(int no, String subject) {
        return new Issue(no, subject, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
