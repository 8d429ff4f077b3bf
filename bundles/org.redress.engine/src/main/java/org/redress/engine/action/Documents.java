package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseDocument.Print;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.document.Merging;
import org.redress.engine.evidence.PaperNames;

/** What actions on documents have in common. */
final class Documents {

    private static final InputField DOCUMENT = InputField.whole("document", "文件", "Document");

    private Documents() {}

    static List<CaseDocument> all(Snapshot snapshot) {
        return snapshot.file().dossier().papers().documents();
    }

    /** A choice among documents. */
    static InputField field(List<CaseDocument> documents) {
        return DOCUMENT.offering(documents.stream()
                .map(document -> new FormField.Option(String.valueOf(document.no()), title(document)))
                .toList());
    }

    static Text title(CaseDocument document) {
        return Text.of("{no} · {title}", "{no} · {title}")
                .with("no", document.no())
                .with("title", document.title());
    }

    static Optional<CaseDocument> chosen(Snapshot snapshot, Input input) {
        return input.whole("document")
                .flatMap(no -> snapshot.file().dossier().papers().document(no));
    }

    static List<FieldError> unknown(Input input) {
        return Candidates.error(
                "document", Text.of("没有文件 {who}", "There is no document {who}"), input.text("document"));
    }

    /** Only documents that fit. */
    static List<FieldError> errors(Snapshot snapshot, Input input, Predicate<CaseDocument> fits, Text otherwise) {
        Optional<CaseDocument> document = chosen(snapshot, input);
        if (document.isEmpty()) {
            return unknown(input);
        }
        return document.filter(fits).isPresent()
                ? List.of()
                : Candidates.error("document", otherwise, input.text("document"));
    }

    /** The text must be the one whose hash stands in the history. */
    static Optional<Blocker> tampered(CaseDocument document) {
        return Merging.sha256(document.wording()).equals(document.textSha256())
                ? Optional.empty()
                : Optional.of(new Blocker(
                        "core/document-text",
                        Text.of(
                                        "文件 {no} 的文本与签发时的哈希不符，不能再使用。请重新出具，并告知管理员",
                                        "The text of document {no} is not the one whose hash was recorded. Issue it again, and tell an administrator")
                                .with("no", document.no()),
                        "issue-document"));
    }

    static void put(CaseDraft draft, CaseDocument document) {
        draft.papers = draft.papers.with(document);
    }

    /** May be handed out from now on; without signers it counts at once. */
    static void released(Snapshot snapshot, CaseDraft draft, CaseDocument document) {
        draft.happened("document-issued", document.template());
        if (document.complete()) {
            counts(snapshot, draft, document);
        }
    }

    /** Becomes evidence of the kind that its template names. */
    static void counts(Snapshot snapshot, CaseDraft draft, CaseDocument document) {
        document.countsAs().ifPresent(kind -> {
            EvidenceFile file = evidence(snapshot, document, kind);
            draft.evidence.add(file);
            draft.event(
                    file.by(),
                    "evidence-added",
                    Map.of(
                            "evidence",
                            file.id().toString(),
                            "kind",
                            kind,
                            "sha256",
                            file.sha256(),
                            "size",
                            file.size(),
                            "document",
                            document.no(),
                            "name",
                            new Personal(file.name())));
            draft.happened("evidence-added", kind);
        });
    }

    private static EvidenceFile evidence(Snapshot snapshot, CaseDocument document, String kind) {
        Print print = document.latest();
        return new EvidenceFile(
                PaperNames.id(snapshot.file().id(), document.no()),
                kind,
                PaperNames.file(snapshot.file().number(), document),
                "application/pdf",
                print.size(),
                print.sha256(),
                snapshot.now(),
                snapshot.actor().username());
    }
}
