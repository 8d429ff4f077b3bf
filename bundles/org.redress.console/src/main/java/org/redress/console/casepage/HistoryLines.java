package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.console.view.CaseView.Event;
import org.redress.console.view.CaseView.HistoryCard;

/** The history in words, newest first. */
final class HistoryLines {

    private static final int SHOWN = 12;
    private static final int MOST = 200;
    /** Details worth a line, in this order. */
    private static final List<String> TEXTS = List.of("text", "reason", "note", "result", "newFacts", "answer");

    /** What somebody should have seen to. */
    private static final Set<String> WARNINGS = Set.of(
            "clock-warned", "clock-breached", "target-missed", "escalated", "intervention-recorded", "left-unattended");

    private HistoryLines() {}

    static HistoryCard card(CaseDesk desk, Opened opened, boolean all) {
        long last = opened.file().history().seq();
        long after = Math.max(0, last - (all ? MOST : SHOWN));
        return new HistoryCard(
                last,
                events(desk, opened, after),
                after > 0 && !all ? Optional.of(opened.href() + "?history=all#history") : Optional.empty());
    }

    static List<Event> events(CaseDesk desk, Opened opened, long after) {
        Outcome<Page<HistoryEvent>> history =
                desk.history(opened.visit().caller(), opened.file().number(), after, MOST);
        if (!(history instanceof Outcome.Done<Page<HistoryEvent>> done)) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        done.value().items().forEach(event -> events.add(0, line(opened, event)));
        return events;
    }

    private static Event line(Opened opened, HistoryEvent event) {
        return new Event(
                opened.moment(event.at()),
                opened.name(event.actor()),
                action(opened, event.action()) + subject(opened, event),
                more(opened, event),
                WARNINGS.contains(event.action()) ? "rd-warn" : event.actor().equals("system") ? "" : "rd-on");
    }

    /** Events of plugins are named by the action they offer, where it has the same code. */
    private static String action(Opened opened, String code) {
        return opened.words().has("event." + code)
                ? opened.say("event." + code)
                : opened.offer(code).map(offer -> opened.say(offer.title())).orElse(code);
    }

    /** Whom or what it was about. */
    private static String subject(Opened opened, HistoryEvent event) {
        Map<String, Object> data = event.data();
        Optional<String> person = text(data, "to")
                .or(() -> text(data, "owner"))
                .or(() -> text(data, "user"))
                .or(() -> text(data, "with"));
        if (person.filter(who -> !who.equals(event.actor())).isPresent()) {
            return " → " + opened.name(person.get());
        }
        Optional<String> document = text(data, "template")
                .flatMap(code -> Optional.ofNullable(opened.rules().documents().get(code)))
                .map(template -> opened.say("event.of", opened.say(template.title())));
        if (document.isPresent()) {
            return document.get();
        }
        Optional<String> task = text(data, "task").flatMap(id -> opened.type().stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(TaskDecl::title)
                .map(opened::say));
        Optional<String> stage = text(data, "stage")
                .flatMap(opened.type()::stage)
                .map(Stage::title)
                .map(opened::say);
        Optional<String> track =
                text(data, "track").flatMap(opened.rules()::track).map(found -> opened.say(found.title()));
        Optional<String> clock = text(data, "clock").flatMap(id -> opened.file().clocks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> opened.say(one.title())));
        return task.or(() -> stage)
                .or(() -> track)
                .or(() -> clock)
                .or(() -> text(data, "case"))
                .or(() -> text(data, "value"))
                .map(title -> opened.say("event.of", title))
                .or(() -> text(data, "kind").filter(opened::isRemedy).map(kind -> " · " + opened.remedy(kind)))
                .orElse("");
    }

    private static String more(Opened opened, HistoryEvent event) {
        List<String> parts = new ArrayList<>();
        boolean coded = event.action().equals("follow-up-recorded");
        TEXTS.forEach(key -> text(event.data(), key)
                .map(found -> coded && key.equals("result") ? opened.words().code("follow", found) : found)
                .ifPresent(parts::add));
        event.reasons().forEach(reason -> parts.add(opened.say(reason.text())));
        return String.join(" · ", parts);
    }

    private static Optional<String> text(Map<String, Object> data, String key) {
        return data.get(key) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
