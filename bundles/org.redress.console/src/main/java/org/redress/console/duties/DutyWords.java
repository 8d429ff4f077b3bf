package org.redress.console.duties;

import jakarta.ws.rs.core.UriBuilder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.Done;
import org.redress.api.routine.RoutineFigures;
import org.redress.console.text.Times;
import org.redress.console.view.DutyList;
import org.redress.console.view.DutySheet;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** Routine duties in the words of a reader. */
final class DutyWords {

    private final Visit visit;
    private final Pages pages;
    private final Times times;

    DutyWords(Visit visit, Pages pages) {
        this.visit = visit;
        this.pages = pages;
        this.times = pages.times(visit);
    }

    static String code(RoutineDuty.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    DutyList.Line line(RoutineDuty duty) {
        ZoneId zone = pages.zone(duty.key().unit());
        return new DutyList.Line(
                "/duties/" + duty.key().text(),
                visit.words().of(duty.title()),
                visit.words().of(duty.period().title()),
                pages.unitName(visit, duty.key().unit()),
                visit.words().of(duty.roleTitle()),
                duty.done()
                        .map(done -> say(
                                "duty.recorded", pages.person(visit, done.by()).name(), times.moment(done.at(), zone)))
                        .orElseGet(
                                () -> say("duty.until", times.date(duty.period().last()))),
                say("duty.state." + code(duty.state())),
                tone(duty.state()),
                duty.late());
    }

    private static String tone(RoutineDuty.State state) {
        return switch (state) {
            case DUE -> "rd-badge-accent";
            case MISSED -> "rd-badge-red";
            case DONE -> "rd-badge-green";
        };
    }

    DutySheet.Recorded recorded(RoutineDuty duty, Done done) {
        return new DutySheet.Recorded(
                pages.person(visit, done.by()),
                times.moment(done.at(), pages.zone(duty.key().unit())),
                done.answers().stream()
                        .map(answer -> new DutySheet.Line(
                                visit.words().of(answer.title()), visit.words().of(answer.shown())))
                        .toList(),
                done.note().orElse(""),
                done.improvements().stream()
                        .map(code -> new DutySheet.Link(code, "/improvements/" + code))
                        .toList());
    }

    /** Each figure leads to the cases that it counts. */
    List<DutySheet.Figure> figures(RoutineDuty duty, RoutineFigures figures) {
        List<DutySheet.Figure> shown = new ArrayList<>();
        shown.add(new DutySheet.Figure(say("duty.figure.cases"), figures.cases(), cases(duty)));
        figures.types()
                .forEach(count -> shown.add(new DutySheet.Figure(
                        visit.words().of(count.title()), count.cases(), cases(duty, "type", count.code()))));
        figures.classes()
                .forEach(count -> shown.add(new DutySheet.Figure(
                        say("duty.figure.class", visit.words().of(count.title())),
                        count.cases(),
                        cases(duty, "class", count.code()))));
        shown.add(
                new DutySheet.Figure(say("duty.figure.repeated"), figures.repeated(), cases(duty, "only", "repeated")));
        shown.add(new DutySheet.Figure(say("duty.figure.late"), figures.late(), cases(duty, "only", "late")));
        shown.add(new DutySheet.Figure(
                say("duty.figure.improvements"),
                figures.improvements(),
                UriBuilder.fromPath("/improvements")
                        .queryParam("state", "all")
                        .queryParam("unit", "{unit}")
                        .build(duty.key().unit())
                        .toString()));
        return shown;
    }

    private static String cases(RoutineDuty duty, String... narrowed) {
        UriBuilder address = UriBuilder.fromPath("/cases")
                .queryParam("branch", "{branch}")
                .queryParam("pack", "{pack}")
                .queryParam("from", duty.period().first())
                .queryParam("to", duty.period().last());
        for (int i = 0; i < narrowed.length; i += 2) {
            address.queryParam(narrowed[i], "{narrowed}");
        }
        return narrowed.length == 0
                ? address.build(duty.key().unit(), duty.key().pack()).toString()
                : address.build(duty.key().unit(), duty.key().pack(), narrowed[1])
                        .toString();
    }

    private String say(String key, Object... values) {
        return visit.words().get(key, values);
    }
}
