package org.redress.console.worklist;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.console.text.SeverityWords;
import org.redress.console.text.Times;
import org.redress.console.text.Words;
import org.redress.console.view.Row;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** Makes lines of lists, and groups them by how much time is left. */
final class Rows {

    private final Visit visit;
    private final Pages pages;
    private final Times times;
    private final Words words;

    Rows(Visit visit, Pages pages) {
        this.visit = visit;
        this.pages = pages;
        this.times = pages.times(visit);
        this.words = visit.words();
    }

    /** Overdue, today, later; empty groups are left out. */
    List<Row.Group> grouped(List<CaseSummary> cases) {
        List<Row> late = new ArrayList<>();
        List<Row> today = new ArrayList<>();
        List<Row> later = new ArrayList<>();
        for (CaseSummary one : cases) {
            boolean isLate = one.dueAt().filter(times::late).isPresent();
            boolean isToday = one.dueAt()
                    .filter(due -> times.today(due, pages.zone(one.branch())))
                    .isPresent();
            (isLate ? late : isToday ? today : later).add(row(one));
        }
        List<Row.Group> groups = new ArrayList<>();
        add(groups, "overdue", "alert", "rd-red", late);
        add(groups, "today", "clock", "", today);
        add(groups, "later", "inbox", "", later);
        return groups;
    }

    private void add(List<Row.Group> groups, String id, String icon, String tone, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Row.Group(id, words.get("group." + id), icon, tone, rows));
        }
    }

    List<Row> flat(List<CaseSummary> cases) {
        return cases.stream().map(this::row).toList();
    }

    private Row row(CaseSummary one) {
        ZoneId zone = pages.zone(one.branch());
        return new Row(
                "/cases/" + one.number(),
                due(one, zone),
                dueMore(one, zone),
                one.dueAt().map(times::tone).orElse(""),
                one.summary(),
                one.number(),
                one.customerName().orElse(""),
                words.of(one.typeTitle()),
                one.urgent(),
                SeverityWords.brief(words, one.severity(), one.proposed()).orElse(""),
                one.next().map(words::of).orElse(""),
                one.clock().map(words::of).orElse(""),
                marks(one),
                words.of(one.stageTitle()),
                one.owner().map(owner -> pages.person(visit, owner)));
    }

    private String due(CaseSummary one, ZoneId zone) {
        if (one.state() != CaseState.OPEN) {
            return words.get("state." + one.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        return one.dueAt()
                .map(due -> times.late(due) ? times.remaining(due) : times.moment(due, zone))
                .orElse("");
    }

    private String dueMore(CaseSummary one, ZoneId zone) {
        if (one.state() != CaseState.OPEN || one.dueAt().isEmpty()) {
            return words.get("row.received", times.day(one.receivedAt(), zone));
        }
        return one.dueAt()
                .map(due -> times.late(due) ? words.get("row.was.due", times.moment(due, zone)) : times.remaining(due))
                .orElse("");
    }

    private static List<String> marks(CaseSummary one) {
        List<String> marks = new ArrayList<>();
        boolean over = one.state() != CaseState.OPEN;
        for (int stage = 1; stage <= Math.min(one.stageCount(), 12); stage++) {
            marks.add(over || stage < one.stageNo() ? "rd-on" : stage == one.stageNo() ? "rd-now" : "");
        }
        return marks;
    }

    Optional<Row.Group> all(String title, List<CaseSummary> cases) {
        return cases.isEmpty() ? Optional.empty() : Optional.of(new Row.Group("all", title, "inbox", "", flat(cases)));
    }
}
