package org.redress.console.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.portal.CustomerView;
import org.redress.api.portal.CustomerView.Progress;
import org.redress.console.text.Times;
import org.redress.console.text.Words;
import org.redress.console.view.CustomerSheet;
import org.redress.console.view.CustomerSheet.Step;
import org.redress.console.view.Person;
import org.redress.console.view.Refusal;
import org.redress.console.web.Visit;

/** Puts into words how a case stands, for its customer. */
final class CustomerSheets {

    private static final List<Progress> STEPS =
            List.of(Progress.UNDERSTANDING, Progress.DECIDING, Progress.CARRYING_OUT, Progress.CLOSED);

    private final Words words;
    private final Times times;
    private final Instant now;
    private final CustomerView seen;

    private CustomerSheets(Visit visit, Instant now, CustomerView seen) {
        this.words = visit.words();
        this.times = new Times(words, now);
        this.now = now;
        this.seen = seen;
    }

    static CustomerSheet of(
            Visit visit, Instant now, String action, CustomerView seen, String text, Optional<Refusal> refusal) {
        return new CustomerSheets(visit, now, seen).sheet(action, text, refusal);
    }

    private CustomerSheet sheet(String action, String text, Optional<Refusal> refusal) {
        return new CustomerSheet(
                seen.number(),
                words.of(seen.branch()),
                action,
                words.get("customer.now." + code(seen.progress())),
                promise(),
                seen.contact().map(name -> Person.of(name, name)),
                seen.phone(),
                steps(),
                seen.survey(),
                seen.answered(),
                text,
                times.day(seen.until(), seen.zone()),
                refusal);
    }

    private String promise() {
        if (seen.promised().isPresent()) {
            Instant due = seen.promised().get();
            return words.get(due.isAfter(now) ? "customer.promised" : "customer.promise.late", moment(due));
        }
        return switch (seen.progress()) {
            case CLOSED -> words.get("customer.closed.more");
            case TOGETHER -> words.get("customer.together.more");
            default -> words.get("customer.unpromised");
        };
    }

    private String moment(Instant at) {
        return times.moment(at, seen.zone());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(1, words.get("customer.step.received"), moment(seen.receivedAt()), "done"));
        if (seen.progress() == Progress.TOGETHER) {
            steps.add(new Step(2, words.get("customer.step.together"), "", "now"));
            return steps;
        }
        int reached = STEPS.indexOf(seen.progress());
        for (int i = 0; i < STEPS.size(); i++) {
            boolean closed = STEPS.get(i) == Progress.CLOSED;
            String state = i < reached || closed && i == reached ? "done" : i == reached ? "now" : "";
            String more = closed ? seen.closedAt().map(this::moment).orElse("") : "";
            steps.add(new Step(i + 2, words.get("customer.step." + code(STEPS.get(i))), more, state));
        }
        return steps;
    }

    private static String code(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
