package org.redress.engine.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseDocument.Print;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.MergeVocabulary;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.document.DocumentSheet;
import org.redress.engine.document.Merging;
import org.redress.engine.document.SignatureTitles;
import org.redress.engine.document.Templates;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.rule.Reviews;

/**
 * Issues a document: the text is frozen, printed and kept. Where the template says so somebody has to agree to this very
 * text before it leaves (P17: written admissions, public statements, confidentiality, recordings).
 */
final class IssueDocument extends SimpleAction implements Printing {

    private static final InputField TEMPLATE = InputField.choice("template", "文件", "Document");
    private static final InputField DATA =
            InputField.structure("data", "填写内容", "Values").asOptional();
    private static final InputField LANGUAGE = InputField.choice(
                    "language", "语言", "Language", "zh", "中文", "Chinese", "en", "英文", "English")
            .asOptional();
    private static final Problem NOTHING =
            Problem.of("RD-CASE-160", "现在没有可以出具的文件", "There is no document that could be issued now");

    private final Optional<Print> print;

    IssueDocument() {
        this(Optional.empty());
    }

    private IssueDocument(Optional<Print> print) {
        super("issue-document", "出具文件", "Issue document");
        this.print = print;
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                TEMPLATE.offering(Templates.available(snapshot).stream()
                        .map(template -> new FormField.Option(template.code(), template.title()))
                        .toList()),
                LANGUAGE,
                DATA);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Templates.available(snapshot).isEmpty() ? Optional.of(NOTHING) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        Optional<DocumentTemplate> found = Templates.available(snapshot, input.text("template"));
        if (found.isEmpty()) {
            return Candidates.error(
                    "template", Text.of("现在不能出具「{who}」", "“{who}” cannot be issued now"), input.text("template"));
        }
        DocumentTemplate template = found.get();
        List<FieldError> errors = new ArrayList<>(dataErrors(template, input));
        if (template.review().filter(role -> reviewer(snapshot, role).isEmpty()).isPresent()) {
            errors.addAll(Candidates.error(
                    "template",
                    Text.of("须由「{who}」审核，但现在没有其他人可以审核", "“{who}” has to review it, and nobody else is there who could"),
                    template.review().get()));
        }
        return errors;
    }

    private static List<FieldError> dataErrors(DocumentTemplate template, Input input) {
        Object given = input.values().getOrDefault("data", Map.of());
        if (!(given instanceof Map<?, ?>)) {
            return List.of(new FieldError("/data", Text.of("应为 JSON 对象", "A JSON object is expected")));
        }
        Map<String, Object> data = input.object("data");
        if (template.data().isEmpty()) {
            return data.isEmpty()
                    ? List.of()
                    : List.of(new FieldError("/data", Text.of("这份文件不需要填写内容", "This document asks for no values")));
        }
        List<FieldError> errors = new ArrayList<>();
        template.data()
                .get()
                .missing(data)
                .forEach(field -> errors.add(new FieldError(
                        "/data/" + field.name(),
                        Text.of("请填写「{title}」", "Fill in “{title}”").with("title", field.title()))));
        template.data().get().check(data).stream()
                .map(error -> new FieldError(error.pointer().replaceFirst("^/fields/", "/data/"), error.message()))
                .forEach(errors::add);
        return errors;
    }

    private static Optional<Found> reviewer(Snapshot snapshot, String role) {
        return Reviews.reviewer(
                snapshot,
                snapshot.file().ownership()::excludes,
                role,
                snapshot.actor().username());
    }

    /** What has to be there before anybody signs it. */
    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return template(snapshot, input)
                .map(template -> merged(snapshot, template, input).required())
                .filter(required -> !required.isEmpty())
                .map(required -> List.of(new Blocker(
                        "core/document-values",
                        Text.of("还缺少：{what}", "Still missing: {what}").with("what", joined(required)),
                        supply(required.get(0).field()))))
                .orElse(List.of());
    }

    private static Text joined(List<Merging.Lack> lacks) {
        return Text.of(
                lacks.stream().map(lack -> lack.title().in("zh")).collect(Collectors.joining("、")),
                lacks.stream().map(lack -> lack.title().in("en")).collect(Collectors.joining(", ")));
    }

    /** The action by which a value comes into the case. */
    private static String supply(DocumentTemplate.Field field) {
        return switch (field.group()) {
            case MergeVocabulary.FIELDS -> "complete-intake";
            case "case" ->
                field.name().equals("class") || field.name().equals("score") ? "classify" : "complete-intake";
            case "issues" -> "add-issue";
            case "parts" -> "ask-department";
            case "measures" -> field.name().equals("checks") ? "check-measure" : "plan-measure";
            case "account" -> "record-account";
            case "demand" -> "record-demand";
            case "offer" -> "offer-remedy";
            case "finding" -> "classify-fault";
            default -> "";
        };
    }

    @Override
    public Order order(Snapshot snapshot, Input input) {
        DocumentTemplate template = template(snapshot, input).orElseThrow();
        Merging.Merged merged = merged(snapshot, template, input);
        return new Order(
                Optional.of(DocumentSheet.of(
                        snapshot,
                        no(snapshot),
                        merged.wording(),
                        Merging.sha256(merged.wording()),
                        SignatureTitles.open(snapshot, template),
                        snapshot.now())),
                List.of());
    }

    @Override
    public CaseAction printed(Optional<Print> made) {
        return new IssueDocument(made);
    }

    private static int no(Snapshot snapshot) {
        return Documents.all(snapshot).size() + 1;
    }

    private static Optional<DocumentTemplate> template(Snapshot snapshot, Input input) {
        return Templates.available(snapshot, input.text("template"));
    }

    private static Merging.Merged merged(Snapshot snapshot, DocumentTemplate template, Input input) {
        return Merging.merge(
                snapshot,
                template,
                input.object("data"),
                input.optional("language").orElse("zh"));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        DocumentTemplate template = template(snapshot, input).orElseThrow();
        Merging.Merged merged = merged(snapshot, template, input);
        Optional<CaseDocument.Review> review = template.review()
                .flatMap(role -> reviewer(snapshot, role))
                .map(found ->
                        new CaseDocument.Review(template.review().orElseThrow(), found.username(), Optional.empty()));
        CaseDocument document = new CaseDocument(
                no(snapshot),
                template.code(),
                template.title(),
                merged.wording(),
                Merging.sha256(merged.wording()),
                merged.missing(),
                review.isPresent() ? CaseDocument.State.IN_REVIEW : CaseDocument.State.ISSUED,
                review,
                SignatureTitles.open(snapshot, template),
                template.countsAs(),
                print.orElseThrow(),
                Optional.empty(),
                snapshot.now(),
                by,
                Optional.empty());
        Documents.put(draft, document);
        draft.event(by, "document-issued", data(document, input));
        if (document.inReview()) {
            review.ifPresent(asked -> tell(snapshot, draft, asked.asked()));
        } else {
            Documents.released(snapshot, draft, document);
        }
    }

    private static Map<String, Object> data(CaseDocument document, Input input) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "document", document.no(),
                "template", document.template(),
                "language", document.wording().language(),
                "textSha256", document.textSha256(),
                "sha256", document.print().sha256(),
                "size", document.print().size(),
                "data", new Personal(new HashMap<>(input.object("data"))),
                "unprintable", new Personal(String.join("", document.print().unprintable()))));
        document.review().ifPresent(review -> {
            data.put("review", review.role());
            data.put("asked", review.asked());
        });
        return data;
    }

    /** No words of the document: inboxes keep them. */
    private static void tell(Snapshot snapshot, CaseDraft draft, String person) {
        draft.tell(
                person,
                "document-review",
                Text.of("{who}请您审核投诉单 {number} 的一份文件", "{who} asks you to review a document of case {number}")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number()));
    }
}
