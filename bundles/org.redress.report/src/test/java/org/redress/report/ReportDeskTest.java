package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Outcome;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report;
import org.redress.api.report.Report.Cell;
import org.redress.api.report.Report.Figure;
import org.redress.api.report.Report.Kind;
import org.redress.api.report.Report.Row;
import org.redress.api.report.Report.Table;
import org.redress.api.report.ReportQuery;
import org.redress.api.unit.Unit;

/** Who reads which report, and what stands in it; expected numbers are worked out by hand from {@link Counted}. */
class ReportDeskTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-30");

    private final Counted counted = new Counted();
    private final ReportDesk desk =
            new ReportDesk(counted, House.accounts(), House.units(), House.catalog(), House.clock(), House.printer());

    private static Caller caller(String username) {
        return new Caller(username, Caller.Entry.REST, "zh", "r1");
    }

    private Outcome<Report> asked(String username, Kind kind, String unit) {
        return desk.read(caller(username), new ReportQuery(kind, Optional.ofNullable(unit), FIRST, LAST));
    }

    private Report read(String username, Kind kind) {
        return ((Outcome.Done<Report>) asked(username, kind, null)).value();
    }

    private static Table table(Report report, String id) {
        return report.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(Table table, String row) {
        Row found = table.rows().stream()
                .filter(one -> one.id().equals(row))
                .findFirst()
                .orElseThrow();
        return found.cells().stream()
                .map(cell -> cell.value().map(BigDecimal::toPlainString).orElse("-"))
                .toList();
    }

    @Test
    void who_manages_sees_the_units_below_and_who_does_not_is_told_why() {
        assertThat(desk.units(caller("hq"))).containsExactly(House.CHAIN, House.EAST, House.WEST);
        assertThat(desk.units(caller("manager"))).extracting(Unit::id).containsExactly("east");
        for (String none : List.of("desk", "admin", "nobody")) {
            assertThat(desk.units(caller(none))).isEmpty();
            assertThat(asked(none, Kind.OVERVIEW, null))
                    .isInstanceOfSatisfying(
                            Outcome.Forbidden.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("RD-RPT-001"));
        }
        for (String other : List.of("west", "chain", "nowhere")) {
            assertThat(asked("manager", Kind.OVERVIEW, other))
                    .isInstanceOfSatisfying(
                            Outcome.Forbidden.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("RD-RPT-002"));
        }
        assertThat(counted.asked).isEmpty();
    }

    @Test
    void only_the_unit_s_branches_are_counted_without_what_the_reader_is_kept_out_of() {
        assertThat(read("manager", Kind.TYPES).unit()).isEqualTo(House.EAST);
        assertThat(counted.asked.get(0).branches()).isEqualTo(Set.of("east"));
        assertThat(counted.asked.get(0).viewer()).contains("manager");
        assertThat(counted.asked.get(0).counted().once()).isTrue();
        assertThat(counted.asked.get(0).counted().from()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(counted.asked.get(0).counted().until()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
    }

    @Test
    void a_period_ends_after_it_begins_and_within_three_years() {
        assertThat(desk.read(caller("hq"), new ReportQuery(Kind.TYPES, Optional.empty(), LAST, FIRST)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(desk.read(caller("hq"), new ReportQuery(Kind.TYPES, Optional.empty(), FIRST, FIRST.plusDays(1_095))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.read(caller("hq"), new ReportQuery(Kind.TYPES, Optional.empty(), FIRST, FIRST.plusDays(1_096))))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void the_overview_compares_with_as_long_a_period_before() {
        Report report = read("hq", Kind.OVERVIEW);
        assertThat(counted.asked.get(1).counted().from()).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(report.figures())
                .extracting(
                        Figure::id,
                        one -> one.value().map(BigDecimal::toPlainString).orElse("-"))
                .containsExactly(
                        tuple("received", "10"),
                        tuple("open", "2"),
                        // Of ten times the fifth: 10, 10, 60, 60, 60.
                        tuple("answered", "60"),
                        tuple("closed", "60"),
                        // Six of seven.
                        tuple("deadlines", "85.7"),
                        tuple("promises", "50.0"),
                        tuple("repeated", "30.0"),
                        tuple("cost", "420.00"),
                        tuple("satisfaction", "3.67"),
                        tuple("process", "-"));
        assertThat(report.figures().get(0).before()).contains(BigDecimal.valueOf(5));
        assertThat(report.figures())
                .allSatisfy(one -> assertThat(one.note().byLanguage()).containsKeys("zh", "en"));
    }

    @Test
    void types_come_most_frequent_first_and_lead_to_their_cases() {
        Table types = table(read("hq", Kind.TYPES), "types");
        assertThat(types.rows()).extracting(Row::id).containsExactly(Counted.EFFECT, "pack/=1+1", Counted.PRICE);
        assertThat(numbers(types, Counted.EFFECT)).containsExactly("8", "0", "3", "5", "80.0");
        assertThat(numbers(types, Counted.PRICE)).containsExactly("1", "1", "0", "0", "100.0");
        Cell closed = types.rows().get(0).cells().get(2);
        assertThat(closed.cases())
                .contains(
                        CasesBehind.all("chain", FIRST, LAST).of(Counted.EFFECT).in(CaseState.CLOSED));
        assertThat(types.rows().get(0).cells().get(1).cases()).isEmpty();
    }

    @Test
    void a_complaint_counts_under_each_subject() {
        Table subjects = table(read("hq", Kind.TYPES), "subjects");
        assertThat(subjects.rows()).extracting(Row::id).containsExactly("swelling", "waiting");
        assertThat(numbers(subjects, "swelling")).containsExactly("3", "2", "0", "0", "1");
    }

    @Test
    void branches_have_rows_of_their_own_and_one_together() {
        Report report = read("hq", Kind.BRANCHES);
        assertThat(numbers(table(report, "branches"), "east"))
                .containsExactly("4", "1", "3", "0", "66.7", "50.0", "25.0", "3.50");
        assertThat(numbers(table(report, "branches"), "west"))
                .containsExactly("6", "1", "0", "5", "100.0", "-", "33.3", "4.00");
        assertThat(numbers(table(report, "branches"), "all"))
                .containsExactly("10", "2", "3", "5", "85.7", "50.0", "30.0", "3.67");
        // Nine of ten are done in an hour and a half; the last one took a day.
        assertThat(numbers(table(report, "times"), "all")).containsExactly("10", "60", "90", "10", "60", "90");
        assertThat(numbers(table(report, "heat"), "east")).containsExactly("3", "0", "1");
    }

    @Test
    void remedies_cost_by_kind_and_by_type_of_complaint() {
        Report report = read("hq", Kind.REMEDIES);
        assertThat(numbers(table(report, "remedies"), "refund")).containsExactly("3", "400.00", "133.33");
        assertThat(numbers(table(report, "costs"), Counted.EFFECT)).containsExactly("2", "119.50", "59.75");
    }

    @Test
    void deadlines_and_promises_count_apart() {
        Report report = read("hq", Kind.DEADLINES);
        assertThat(numbers(table(report, "deadlines"), "all")).containsExactly("6", "1", "3", "85.7");
        assertThat(numbers(table(report, "promises"), "all")).containsExactly("1", "1", "0", "50.0");
    }

    @Test
    void satisfaction_with_the_result_and_with_the_handling_stand_apart() {
        Report report = read("hq", Kind.SATISFACTION);
        assertThat(numbers(table(report, "satisfaction"), "east")).containsExactly("2", "3.50", "0", "-");
        assertThat(numbers(table(report, "grades"), "5")).containsExactly("1", "0");
    }

    @Test
    void the_quarterly_report_has_every_table_once() {
        assertThat(read("hq", Kind.QUARTERLY).tables())
                .extracting(Table::id)
                .containsExactly(
                        "months",
                        "types",
                        "branches",
                        "times",
                        "channels",
                        "subjects",
                        "heat",
                        "deadlines",
                        "promises",
                        "remedies",
                        "costs",
                        "satisfaction",
                        "grades");
    }

    @Test
    void months_begin_with_the_period_and_end_with_it() {
        assertThat(CountTables.months(LocalDate.parse("2026-09-15"), LocalDate.parse("2026-11-01")))
                .containsExactly(
                        LocalDate.parse("2026-09-15"), LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));
        assertThat(CountTables.months(FIRST, LAST)).containsExactly(FIRST);
    }
}
