package org.redress.console.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Track;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.OutsideCard;
import org.redress.console.view.OutsideCard.TrackLine;
import org.redress.console.view.OutsideCard.VisitLine;

/** Tracks outside: which body, until when, what stands still. Visits: who, when, what came of them. */
final class OutsideCards {

    private final Opened opened;

    private OutsideCards(Opened opened) {
        this.opened = opened;
    }

    static OutsideCard card(Opened opened) {
        OutsideCards cards = new OutsideCards(opened);
        Outside outside = opened.file().dossier().outside();
        return new OutsideCard(
                outside.tracks().stream()
                        .sorted(Comparator.comparing(track -> !track.running()))
                        .map(cards::track)
                        .toList(),
                outside.visits().stream()
                        .sorted(Comparator.comparing((Appointment visit) -> !visit.booked())
                                .thenComparing(Appointment::from))
                        .map(cards::visit)
                        .toList(),
                Stream.of("schedule-visit", "start-external")
                        .flatMap(id -> opened.offer(id).stream())
                        .filter(offer -> offer.permitted() && offer.allowed())
                        .map(offer -> Acts.act(opened, offer))
                        .toList());
    }

    private TrackLine track(Track track) {
        List<String> line = new ArrayList<>();
        line.add(opened.words().code("body", track.body()));
        line.add(opened.say("track.reference", track.reference()));
        track.contact().map(contact -> opened.say("track.contact", contact)).ifPresent(line::add);
        Optional<Instant> due = due(track);
        return new TrackLine(
                opened.say(track.title()),
                String.join(" · ", line),
                track.running(),
                due.map(at -> opened.say("track.due", opened.moment(at)))
                        .orElse(track.running() ? opened.say("track.rests") : ""),
                due.map(at -> opened.times().tone(at)).orElse("rd-muted"),
                track.running() ? opened.say(track.standsStill() ? "track.still" : "track.goes") : "",
                track.ended().map(this::result).orElse(""),
                track.running() ? act("end-external", "?track=" + track.code()) : List.of());
    }

    /** The next of its own deadlines; none while it rests itself, for example for an expert opinion. */
    private Optional<Instant> due(Track track) {
        return track.running()
                ? track.own(opened.file().clocks())
                        .filter(CaseClock::running)
                        .map(CaseClock::dueAt)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private String result(Track.Ended ended) {
        String words = opened.say("track.ended", opened.moment(ended.at()), opened.say(ended.title()));
        return ended.text().map(text -> words + opened.say("list.colon") + text).orElse(words);
    }

    private VisitLine visit(Appointment visit) {
        boolean begun = !visit.from().isAfter(opened.times().now());
        String state = visit.booked() && begun ? "due" : visit.state().code();
        return new VisitLine(
                opened.moment(visit.from()),
                opened.person(visit.with()),
                Stream.concat(
                                Stream.of(opened.say(
                                        "visit.minutes", visit.length().toMinutes())),
                                Stream.concat(visit.place().stream(), visit.purpose().stream()))
                        .reduce((first, next) -> first + " · " + next)
                        .orElse(""),
                opened.say("visit." + state),
                tone(state),
                visit.text().orElse(""),
                visit.hindered().map(opened::say).orElse(""),
                acts(visit, begun));
    }

    private static String tone(String state) {
        return switch (state) {
            case "booked" -> "rd-badge-accent";
            case "due", "not-come" -> "rd-badge-amber";
            case "came" -> "rd-badge-green";
            default -> "rd-badge-line";
        };
    }

    private List<Act> acts(Appointment visit, boolean begun) {
        if (!visit.booked()) {
            return List.of();
        }
        String which = "?visit=" + visit.no();
        return begun
                ? act("record-visit", which)
                : Stream.of(act("move-visit", which), act("cancel-visit", which))
                        .flatMap(List::stream)
                        .toList();
    }

    private List<Act> act(String id, String query) {
        return opened.offer(id).filter(ActionOffer::permitted).stream()
                .map(offer -> new Act(id, opened.say(offer.title()), opened.actHref(id) + query, false))
                .toList();
    }
}
