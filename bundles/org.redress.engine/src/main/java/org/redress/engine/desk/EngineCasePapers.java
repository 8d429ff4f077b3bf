package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.document.CasePapers;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.document.Merging;
import org.redress.engine.document.RecordSheet;
import org.redress.engine.document.Templates;
import org.redress.engine.evidence.PaperNames;
import org.redress.engine.history.Hashes;
import org.redress.engine.history.HistoryChain;
import org.redress.engine.rule.Reviews;
import org.redress.store.port.CaseStore;
import org.redress.store.port.EvidenceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the paper of cases, once it is proven to be what the history says it is. */
@Component(service = CasePapers.class)
public final class EngineCasePapers implements CasePapers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineCasePapers.class);
    /** Entries of the history that a printed record holds; more would take minutes to lay out. */
    static final int MOST_EVENTS = 600;

    private static final Problem NO_DOCUMENT = Problem.of("RD-DOC-404", "没有这份文件", "There is no such document");
    private static final Problem NO_TEMPLATE =
            Problem.of("RD-DOC-405", "现在不能出具这份文件", "This document cannot be issued now");
    private static final Problem NO_LANGUAGE = Problem.of("RD-DOC-422", "语言应为 zh 或 en", "The language is zh or en");
    private static final Problem TAMPERED = Problem.of(
            "RD-DOC-409",
            "这份文件与历史中的哈希不符，不能使用。请告知管理员",
            "This document is not the one whose hash was recorded, and cannot be used. Tell an administrator");
    private static final Problem TOO_LONG = Problem.of("RD-DOC-413", "内容过多，无法打印", "There is too much to be printed");

    private final Workshop workshop;
    private final CaseStore cases;
    private final EvidenceStore vault;

    @Activate
    public EngineCasePapers(@Reference Workshop workshop, @Reference CaseStore cases, @Reference EvidenceStore vault) {
        this.workshop = workshop;
        this.cases = cases;
        this.vault = vault;
    }

    private Outcome<Snapshot> read(Caller caller, String number) {
        return workshop.reader().read(caller, number);
    }

    @Override
    public Outcome<List<DocumentTemplate>> templates(Caller caller, String number) {
        return read(caller, number).map(Templates::available);
    }

    @Override
    public Outcome<Preview> preview(
            Caller caller, String number, String template, String language, Map<String, Object> data) {
        Outcome<Snapshot> read = read(caller, number);
        if (!(read instanceof Outcome.Done<Snapshot> done)) {
            return read.map(snapshot -> null);
        }
        if (!Merging.LANGUAGES.contains(language)) {
            return Outcome.invalid("/language", NO_LANGUAGE);
        }
        Optional<DocumentTemplate> found = Templates.available(done.value(), template);
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(NO_TEMPLATE);
        }
        Merging.Merged merged = Merging.merge(done.value(), found.get(), data, language);
        return Outcome.done(new Preview(
                merged.wording(),
                merged.missing(),
                merged.required().stream().map(Merging.Lack::title).toList()));
    }

    @Override
    public Outcome<Print> document(Caller caller, String number, int no) {
        Outcome<Snapshot> read = read(caller, number);
        if (!(read instanceof Outcome.Done<Snapshot> done)) {
            return read.map(snapshot -> null);
        }
        Snapshot snapshot = done.value();
        Optional<CaseDocument> found = snapshot.file().dossier().papers().document(no);
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(NO_DOCUMENT);
        }
        CaseDocument document = found.get();
        if (!document.mayLeave() && !Reviews.mayReview(snapshot.actor(), document)) {
            return new Outcome.Blocked<>(CaseProblems.BLOCKED, List.of(held(document)));
        }
        if (snapshot.file()
                .dossier()
                .papers()
                .sealed(PaperNames.id(snapshot.file().id(), no))) {
            return new Outcome.Conflict<>(StoredEvidenceVault.SEALED);
        }
        byte[] pdf = workshop.press().read(document.latest().sha256());
        if (!genuine(snapshot, document, pdf)) {
            LOG.error(
                    "RD-DOC-409 document {} of case {} is not the one whose hash its history holds; compare with a backup",
                    no,
                    number);
            return new Outcome.Conflict<>(TAMPERED);
        }
        logAccess(caller, snapshot, PaperNames.id(snapshot.file().id(), no));
        return Outcome.done(
                new Print(PaperNames.file(number, document), document.latest().sha256(), pdf));
    }

    private static Blocker held(CaseDocument document) {
        return document.inReview()
                ? new Blocker(
                        "core/document-review",
                        Text.of(
                                        "文件 {no} 还在审核，审核人同意这份文本之前不能交付",
                                        "Document {no} is under review; it may not leave before this text is agreed to")
                                .with("no", document.no()),
                        "review-document")
                : new Blocker(
                        "core/document-final",
                        Text.of("文件 {no} 没有通过审核或已作废，不能交付", "Document {no} was rejected or is void; it may not leave")
                                .with("no", document.no()),
                        "issue-document");
    }

    /** Bytes, their hash in the case, and text must all be those that the history holds, and it must be unbroken. */
    private boolean genuine(Snapshot snapshot, CaseDocument document, byte[] pdf) {
        List<HistoryEvent> history = events(cases::committedHistory, snapshot, 0, Integer.MAX_VALUE);
        String sha256 = Hashes.sha256(pdf);
        Set<Object> recorded = new HashSet<>();
        Set<Object> texts = new HashSet<>();
        for (HistoryEvent event : history) {
            if (Objects.equals(number(event), document.no())
                    && (event.action().equals("document-issued")
                            || event.action().equals("document-signed"))) {
                recorded.add(event.data().getOrDefault("sha256", ""));
                texts.add(event.data().get("textSha256"));
            }
        }
        return HistoryChain.firstBroken(history).isEmpty()
                && sha256.equals(document.latest().sha256())
                && recorded.contains(sha256)
                && texts.equals(Set.of(Merging.sha256(document.wording())));
    }

    private static Integer number(HistoryEvent event) {
        return event.data().get("document") instanceof Number number ? number.intValue() : null;
    }

    @Override
    public Outcome<Print> record(Caller caller, String number, String language) {
        Outcome<Snapshot> read = read(caller, number);
        if (!(read instanceof Outcome.Done<Snapshot> done)) {
            return read.map(snapshot -> null);
        }
        if (!Merging.LANGUAGES.contains(language)) {
            return Outcome.invalid("?language", NO_LANGUAGE);
        }
        Snapshot snapshot = done.value();
        long after = Math.max(0, snapshot.file().history().seq() - MOST_EVENTS);
        byte[] pdf;
        try {
            DocumentPrinter.Printed printed = workshop.press()
                    .proof(RecordSheet.of(snapshot, events(cases::history, snapshot, after, MOST_EVENTS), language));
            pdf = printed.pdf();
        } catch (IllegalArgumentException tooLong) {
            return new Outcome.Conflict<>(TOO_LONG);
        }
        logAccess(caller, snapshot, PaperNames.record(snapshot.file().id()));
        return Outcome.done(new Print(PaperNames.record(number, language), Hashes.sha256(pdf), pdf));
    }

    /** How the store is asked for events. */
    private interface Events {
        List<HistoryEvent> of(UUID caseId, long afterSeq, int limit);
    }

    private static List<HistoryEvent> events(Events source, Snapshot snapshot, long after, int most) {
        List<HistoryEvent> events = new ArrayList<>();
        long last = snapshot.file().history().seq();
        long seen = after;
        while (seen < last && events.size() < most) {
            List<HistoryEvent> page = source.of(snapshot.file().id(), seen, 200);
            if (page.isEmpty()) {
                break;
            }
            events.addAll(page);
            seen = page.get(page.size() - 1).seq();
        }
        return events.stream().filter(event -> event.seq() <= last).limit(most).toList();
    }

    private void logAccess(Caller caller, Snapshot snapshot, UUID paper) {
        vault.logAccess(
                snapshot.file().id(), paper, caller.username(), caller.entry().code());
    }
}
