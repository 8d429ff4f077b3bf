package org.redress.engine.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Issue;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.Measure;
import org.redress.engine.rule.IssueWords;

/**
 * What a case holds about causes and measures, for reports such as the 8D (P06, P10): one line for each, in the language
 * of the document. Pure.
 */
final class MergeCorrections {

    private final Say say;
    private final CaseFile file;

    MergeCorrections(Say say) {
        this.say = say;
        this.file = say.snapshot().file();
    }

    /** Empty where there is none of it; but that no answer went back is an answer. */
    Optional<String> value(String field) {
        return switch (field) {
            case "team.members" -> Optional.of(team());
            case "issues.list" -> lines(file.issues(), this::issue);
            case "parts.causes" ->
                lines(
                        file.joint(),
                        part -> part.accepted() && part.cause().isPresent(),
                        part -> said(part, part.cause().orElseThrow()));
            case "parts.answers" ->
                lines(
                        file.joint(),
                        JointPart::accepted,
                        part -> said(part, part.answer().orElse("")));
            case "parts.returned" ->
                lines(file.joint(), part -> part.state().equals("returned"), this::returned)
                        .or(() -> Optional.of(say.words("无", "none")));
            case "measures.containment" -> planned(Measure.Kind.CONTAINMENT);
            case "measures.corrective" -> planned(Measure.Kind.CORRECTIVE);
            case "measures.preventive" -> planned(Measure.Kind.PREVENTIVE);
            case "measures.checks" ->
                lines(measures(), measure -> measure.check().isPresent(), this::checked);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<String> lines(List<T> all, Function<T, String> words) {
        return lines(all, one -> true, words);
    }

    private static <T> Optional<String> lines(List<T> all, Predicate<T> wanted, Function<T, String> words) {
        String lines = all.stream().filter(wanted).map(words).collect(Collectors.joining("\n"));
        return Optional.of(lines).filter(some -> !some.isEmpty());
    }

    /** The owner, and everybody who answers or answered for a part, carries out a measure or judged one. */
    private String team() {
        Set<String> lines = new LinkedHashSet<>();
        file.ownership().owner().ifPresent(owner -> lines.add(say.name(owner) + say.words("（主办）", " (lead)")));
        file.joint().stream()
                .filter(part -> part.withdrawnAt().isEmpty())
                .forEach(part -> lines.add(member(part.role(), part.person())));
        measures().forEach(measure -> lines.add(member(measure.role(), measure.person())));
        measures().stream()
                .flatMap(measure -> measure.check().stream())
                .forEach(check -> lines.add(say.name(check.by()) + say.words("（确认效果）", " (checks the effect)")));
        return String.join("\n", lines);
    }

    private String member(String role, String person) {
        return say.words("{role}：{who}", "{role}: {who}")
                .replace("{role}", say.code("person.role", role))
                .replace("{who}", say.name(person));
    }

    private String issue(Issue issue) {
        CaseRules rules = say.snapshot().rules();
        return issue.no() + ". "
                + Stream.of(
                                Optional.of(say.words(IssueWords.subject(rules, issue))),
                                IssueWords.service(rules, issue).map(say::words),
                                IssueWords.profession(rules, issue).map(say::words),
                                issue.outcome().map(result -> say.one(result, RecordWords.CODES)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(say.words("，", ", ")));
    }

    private String said(JointPart part, String words) {
        return member(part.role(), part.answeredBy().orElse(part.person())) + say.words("。", ". ") + words;
    }

    private String returned(JointPart part) {
        return said(part, part.answer().orElse(""))
                + part.verdict()
                        .flatMap(JointPart.Verdict::reason)
                        .map(reason -> say.words("（退回：", " (sent back: ") + reason + say.words("）", ")"))
                        .orElse("");
    }

    private List<Measure> measures() {
        return file.dossier().corrections().which(measure -> measure.withdrawnAt()
                .isEmpty());
    }

    private Optional<String> planned(Measure.Kind kind) {
        return lines(measures(), measure -> measure.kind() == kind, this::measure);
    }

    private String measure(Measure measure) {
        return measure.no() + ". " + measure.text()
                + say.words("（", " (") + member(measure.role(), measure.person())
                + say.words("，", ", ")
                + measure.done()
                        .map(done ->
                                say.words("已执行 ", "done ") + say.day(done.at()) + say.words("：", ": ") + done.text())
                        .orElse(say.words("期限 ", "due ") + say.day(measure.dueAt()))
                + say.words("）", ")");
    }

    private String checked(Measure measure) {
        return measure.check()
                .map(check -> measure.no() + ". "
                        + (check.effective() ? say.words("有效", "works") : say.words("没有效果", "does not work"))
                        + say.words("，", ", ") + say.name(check.by()) + say.words("，", ", ") + say.day(check.at())
                        + say.words("：", ": ") + check.text())
                .orElse("");
    }
}
