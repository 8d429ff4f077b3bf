package org.redress.console.improvements;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.casework.ActionOffer;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.procedure.FormField;
import org.redress.console.text.Times;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.ImprovementList;
import org.redress.console.view.ImprovementPage;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** Improvement items in the words of a reader. */
final class ItemWords {

    private static final String CORE = "core";
    private static final String SYSTEM = "system";

    private final Visit visit;
    private final Pages pages;
    private final Times times;

    ItemWords(Visit visit, Pages pages) {
        this.visit = visit;
        this.pages = pages;
        this.times = pages.times(visit);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    ImprovementList.Line line(Improvement item) {
        ZoneId zone = pages.zone(item.unit());
        return new ImprovementList.Line(
                item.code(),
                visit.words().of(item.title()),
                pages.unitName(visit, item.unit()),
                times.moment(item.raisedAt(), zone),
                say("improvement.state." + code(item.state())),
                tone(item.state()),
                pages.person(visit, item.owner()),
                item.dueAt().map(due -> times.moment(due, zone)).orElse(""),
                item.late(times.now()));
    }

    private static String tone(Improvement.State state) {
        return switch (state) {
            case OPEN -> "rd-badge-accent";
            case DONE -> "rd-badge-green";
            case DROPPED -> "rd-badge-line";
        };
    }

    ImprovementPage page(ImprovementFile file, List<ActionOffer> offers) {
        Improvement item = file.item();
        ZoneId zone = pages.zone(item.unit());
        return new ImprovementPage(
                line(item),
                visit.words().of(item.reason().text()),
                item.reason().source().equals(CORE)
                        ? ""
                        : item.reason().rule() + " · " + item.reason().source(),
                file.cases().stream().map(one -> joined(one, zone)).toList(),
                file.total()
                        - (int) file.cases().stream()
                                .map(ImprovementCase::number)
                                .distinct()
                                .count(),
                item.end().map(end -> end(end, offers, zone)),
                item.changes().stream().map(change -> event(change, zone)).toList(),
                offers.stream()
                        .filter(ActionOffer::allowed)
                        .map(offer -> new Act(
                                offer.id(),
                                visit.words().of(offer.title()),
                                "/improvements/" + item.code() + "/actions/" + offer.id(),
                                false))
                        .toList());
    }

    private ImprovementPage.Joined joined(ImprovementCase one, ZoneId zone) {
        String way = one.way() == ImprovementCase.Way.MARKED
                ? say("improvement.way.marked", name(one.by()))
                : say("improvement.way." + code(one.way()));
        return new ImprovementPage.Joined(
                one.number(), way, times.moment(one.at(), zone), one.text().orElse(""));
    }

    private ImprovementPage.End end(Change end, List<ActionOffer> offers, ZoneId zone) {
        return new ImprovementPage.End(
                say("improvement.end." + code(end.kind())),
                end.text().orElse(""),
                end.guide().map(guide -> guide(guide, offers)).orElse(""),
                name(end.by()) + " · " + times.moment(end.at(), zone));
    }

    /** By the title that the packs give it now; a guide that is gone keeps its id. */
    private String guide(String id, List<ActionOffer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.input().stream())
                .filter(field -> field.name().equals("guide"))
                .map(FormField::options)
                .flatMap(List::stream)
                .filter(option -> option.value().equals(id))
                .map(option -> visit.words().of(option.title()))
                .findFirst()
                .orElse(id);
    }

    private ImprovementPage.Event event(Change change, ZoneId zone) {
        List<String> words = new ArrayList<>();
        words.add(say(
                "improvement.change." + code(change.kind()),
                change.owner().map(this::name).orElse("")));
        change.dueAt().ifPresent(due -> words.add(say("improvement.change.due", times.moment(due, zone))));
        return new ImprovementPage.Event(
                times.moment(change.at(), zone),
                name(change.by()),
                String.join(" · ", words),
                change.text().orElse(""),
                change.by().equals(SYSTEM) ? "" : "rd-on");
    }

    private String name(String username) {
        return pages.person(visit, username).name();
    }

    private String say(String key, Object... values) {
        return visit.words().get(key, values);
    }

    /** The same for whoever asks for one action only. */
    static Optional<ActionOffer> offer(List<ActionOffer> offers, String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }
}
