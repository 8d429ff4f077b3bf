package org.redress.engine.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.document.Sheet.Table;
import org.redress.api.money.Money;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Stage;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.IssueWords;

/** The history on paper: each entry with what it was about, the words that were written, and its hash. */
final class RecordHistory {

    /** Words of an event that are worth a line, by their name in its data. */
    private static final List<String> WORDS = List.of("text", "reason", "note", "result", "newFacts", "answer");

    /** Where a code in the data of an event stands for one of the facts that packs speak of. */
    private static final Map<String, Coded> FACTS = Map.of(
            "evidence-added", new Coded("kind", "evidence"),
            "protocol-step", new Coded("step", "conduct.steps"),
            "fault-classified", new Coded("class", "case.fault"),
            "follow-up-recorded", new Coded("result", "followUps.last"),
            "severity-set", new Coded("severity", "case.severity"),
            "intervention-recorded", new Coded("body", "case.bodies"),
            "reference-added", new Coded("kind", "references"));

    private record Coded(String name, String fact) {}

    private final Say say;
    private final Snapshot snapshot;

    RecordHistory(Say say) {
        this.say = say;
        this.snapshot = say.snapshot();
    }

    Table table(List<HistoryEvent> history) {
        return new Table(
                List.of(6, 17, 12, 32, 33),
                List.of(
                        say.words("序号", "No."),
                        say.words("时间", "When"),
                        say.words("谁", "Who"),
                        say.words("做了什么", "What"),
                        "SHA-256"),
                history.stream().map(this::event).toList());
    }

    private List<String> event(HistoryEvent event) {
        Map<String, Object> data = event.data();
        String what = say.words(RecordWords.event(event.action(), snapshot));
        List<String> lines = new ArrayList<>();
        lines.add(
                subject(event).map(about -> what + say.words("：", ": ") + about).orElse(what));
        WORDS.stream()
                .filter(name -> !(event.action().equals("follow-up-recorded") && name.equals("result")))
                .forEach(name -> text(data, name).ifPresent(lines::add));
        event.reasons().forEach(reason -> lines.add(say.words(reason.text())));
        return List.of(
                String.valueOf(event.seq()),
                say.at(event.at()),
                say.name(event.actor()),
                String.join("\n", lines),
                event.hash());
    }

    /** Whom or what an entry is about, as far as its data names it. */
    private Optional<String> subject(HistoryEvent event) {
        Map<String, Object> data = event.data();
        Optional<String> about = Stream.of(
                        fact(event),
                        money(event),
                        text(data, "side")
                                .map(side -> side.equals("customer")
                                        ? say.words("客户", "customer")
                                        : say.words("员工", "staff")),
                        text(data, "template").map(this::document),
                        text(data, "task").map(this::task),
                        text(data, "stage").map(this::stage),
                        text(data, "clock").map(this::clock),
                        text(data, "track").map(track -> say.code("case.tracks", track)),
                        issue(data),
                        text(data, "items").map(items -> items.replace("\n", say.words("、", ", "))),
                        text(data, "case"),
                        text(data, "value"))
                .flatMap(Optional::stream)
                .findFirst();
        List<String> parts =
                Stream.of(about, person(event)).flatMap(Optional::stream).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private Optional<String> fact(HistoryEvent event) {
        return Optional.ofNullable(FACTS.get(event.action()))
                .flatMap(coded -> text(event.data(), coded.name()).map(code -> say.code(coded.fact(), code)));
    }

    /** What was demanded, offered or granted. */
    private Optional<String> money(HistoryEvent event) {
        if (!List.of("demand-recorded", "offer-made", "remedy-carried-out", "approval-requested")
                .contains(event.action())) {
            return Optional.empty();
        }
        return text(event.data(), "kind").map(kind -> {
            String title = say.code(event.action().startsWith("demand") ? "demand.kind" : "offer.kind", kind);
            return event.data().get("amount") instanceof Map<?, ?> amount
                    ? title + " "
                            + Figures.money(
                                    new Money(
                                            new BigDecimal(String.valueOf(amount.get("amount"))),
                                            String.valueOf(amount.get("currency"))),
                                    say.language())
                    : title;
        });
    }

    private Optional<String> person(HistoryEvent event) {
        return Stream.of("to", "owner", "user", "with", "responsible")
                .flatMap(name -> text(event.data(), name).stream())
                .findFirst()
                .filter(who -> !who.equals(event.actor()))
                .map(who -> "→ " + say.name(who));
    }

    private String document(String template) {
        Optional<Text> title =
                Optional.ofNullable(snapshot.rules().documents().get(template)).map(DocumentTemplate::title);
        return title.map(say::words).orElse(template);
    }

    private String task(String id) {
        return snapshot.type().stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(declared -> declared.id().equals(id))
                .findFirst()
                .map(declared -> say.words(declared.title()))
                .orElse(id);
    }

    private String stage(String id) {
        return snapshot.type().stage(id).map(Stage::title).map(say::words).orElse(id);
    }

    private Optional<String> issue(Map<String, Object> data) {
        return snapshot.file().issues().stream()
                .filter(issue -> data.get("issue") instanceof Number no && no.intValue() == issue.no())
                .findFirst()
                .map(issue -> say.words(IssueWords.subject(snapshot.rules(), issue)));
    }

    private String clock(String id) {
        return snapshot.file().clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .map(clock -> say.words(clock.title()))
                .orElse(id);
    }

    private static Optional<String> text(Map<String, Object> data, String name) {
        return data.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
