package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseDocument.State;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.customer.Customer;
import org.redress.api.document.CasePapers;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.document.Merging;
import org.redress.engine.history.HistoryChain;
import org.redress.store.port.WorkItem;

/** Documents of a case: what P01 asks a customer to sign, and what P17 lets out only past the legal department. */
class DocumentsTest {

    private static final Map<String, Object> TREATED = Map.of(
            "treatedOn", "2026-11-07", "onsetOn", "2026-11-09", "treatment", "射频紧肤", "symptoms", List.of("swelling"));
    private static final Map<String, Object> REFUND =
            Map.of("service", "射频紧肤一次", "method", "same-way", "withinDays", 7);
    private static final Map<String, Object> APOLOGY =
            Map.of("requestedOn", "2026-11-18", "facts", "术后没有按约定回访。", "measures", "今天起由专人跟进。");

    private final Clinic clinic = new Clinic();

    private CaseFile refundAccepted() {
        CaseFile file = clinic.register("frontdesk", "side-effect", TREATED);
        file = clinic.did("ops", file, "offer-remedy", "kind", "refund", "amount", "6800", "channel", "front-desk");
        return clinic.did("ops", file, "answer-offer", "offer", 1, "answer", "accepted");
    }

    private CaseFile consentIssued() {
        return clinic.did(
                "consultant", refundAccepted(), "issue-document", "template", "refund-consent", "data", REFUND);
    }

    private CaseFile apologyIssued() {
        CaseFile file = clinic.register("frontdesk", "side-effect", TREATED);
        return clinic.did("consultant", file, "issue-document", "template", "apology", "data", APOLOGY);
    }

    private void customerIsCalled(CaseFile file, String name) {
        clinic.store.customers.computeIfPresent(
                file.intake().customer(),
                (id, known) -> new Customer(id, Optional.of(name), known.phone(), known.memberNo(), known.wechat()));
    }

    private static CaseDocument document(CaseFile file) {
        List<CaseDocument> documents = file.dossier().papers().documents();
        return documents.get(documents.size() - 1);
    }

    private HistoryEvent last(CaseFile file, String action) {
        return clinic.store.committedHistory(file.id(), 0, 1000).stream()
                .filter(event -> event.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String printed(CaseDocument.Print print) {
        return new String(clinic.vault.contents.get(print.sha256()), StandardCharsets.UTF_8);
    }

    private static List<String> pointers(Outcome<CaseFile> outcome) {
        return ((Outcome.Invalid<CaseFile>) outcome)
                .errors().stream().map(FieldError::pointer).toList();
    }

    @Test
    void a_gate_may_ask_for_a_document_and_says_that_issuing_or_signing_it_would_lift_it() {
        clinic.overlay("""
                redress: 1
                pack:
                  id: papers-first
                  version: 1.0.0
                  kind: overlay
                  title: { zh: 先有文件, en: Papers first }
                  description: { zh: 测试, en: Test }
                gates:
                  handed-out:
                    on: [add-note]
                    require: '"refund-consent" in documents.issued'
                    reason: { zh: 先出具, en: Issue it first }
                  agreed:
                    on: [promise-reply]
                    require: '"refund-consent" in documents.signed'
                    reason: { zh: 先签署, en: Have it signed first }
                """);
        CaseFile file = refundAccepted();
        assertThat(lifts(file, "add-note")).isEqualTo("如果已出具「退款同意书」，就不再受此限制。");
        assertThat(lifts(file, "promise-reply")).isEqualTo("如果已签署「退款同意书」，就不再受此限制。");

        file = clinic.did("consultant", file, "issue-document", "template", "refund-consent", "data", REFUND);
        assertThat(clinic.offer("ops", file, "add-note").allowed()).isTrue();
        assertThat(clinic.offer("ops", file, "promise-reply").allowed()).isFalse();
        file = clinic.did("consultant", file, "sign-document", "document", 1, "signature", Signatures.DRAWN);
        file = clinic.did("frontdesk", file, "sign-document", "document", 1, "signature", Signatures.OTHER);
        assertThat(clinic.offer("ops", file, "promise-reply").allowed()).isTrue();
    }

    private String lifts(CaseFile file, String action) {
        return clinic.offer("ops", file, action)
                .blockedBy()
                .get(0)
                .grounds()
                .orElseThrow()
                .otherwise()
                .orElseThrow()
                .in("zh");
    }

    @Test
    void issuing_freezes_the_merged_text_and_keeps_the_paper_under_the_hash_that_history_holds() {
        CaseFile file = consentIssued();
        CaseDocument document = document(file);
        assertThat(document.state()).isEqualTo(State.ISSUED);
        assertThat(document.wording().title()).isEqualTo("退款同意书");
        assertThat(document.wording().paragraphs())
                .anyMatch(text -> text.contains("张女士"))
                .anyMatch(text -> text.contains("退款 6,800.00 元，原路退回") && text.contains("7 日内到账"))
                .contains("2026 年 11 月 19 日");
        assertThat(printed(document.print())).contains("退款同意书", "张女士", document.textSha256());

        Map<String, Object> data = last(file, "document-issued").data();
        assertThat(data)
                .containsEntry("textSha256", Merging.sha256(document.wording()))
                .containsEntry("sha256", document.print().sha256());
        assertThat(data.toString()).as("nobody's words").doesNotContain("张女士", "射频");

        customerIsCalled(file, "李女士");
        assertThat(document(clinic.reload(file)).wording()).isEqualTo(document.wording());
    }

    @Test
    void a_document_can_be_issued_in_english() {
        CaseFile file = clinic.did(
                "consultant",
                refundAccepted(),
                "issue-document",
                "template",
                "refund-consent",
                "language",
                "en",
                "data",
                REFUND);
        assertThat(document(file).wording().title()).isEqualTo("Refund consent");
        assertThat(document(file).wording().paragraphs())
                .anyMatch(text -> text.contains("CNY 6,800.00") && text.contains("the way it was paid"))
                .contains("19 November 2026");
    }

    @Test
    void a_missing_value_is_a_line_to_write_on_and_is_listed() {
        CaseFile file = clinic.register("frontdesk", "side-effect", TREATED);
        clinic.did("consultant", file, "record-account", "side", "customer", "text", "第二天就红肿。");
        file = clinic.did(
                "consultant", file, "issue-document", "template", "complaint-sheet", "data", Map.of("possible", "复查"));
        assertThat(document(file).wording().paragraphs()).anyMatch(text -> text.contains("会员号：" + Merging.BLANK));
        assertThat(document(file).missing()).extracting(text -> text.in("zh")).containsExactly("会员号", "客户希望的解决方式");
    }

    @Test
    void what_the_template_requires_blocks_issuing_and_is_named_with_where_to_get_it() {
        CaseFile file = clinic.register("frontdesk", "side-effect", TREATED);
        Map<String, Object> data = Map.of("possible", "复查");
        Outcome<CaseFile> outcome =
                clinic.act("consultant", file, "issue-document", "template", "complaint-sheet", "data", data);
        assertThat(clinic.gates(outcome)).containsExactly("core/document-values");
        Blocker blocker = ((Outcome.Blocked<CaseFile>) outcome).blockers().get(0);
        assertThat(blocker.reason().in("zh")).isEqualTo("还缺少：客户的陈述");
        assertThat(blocker.resolvedBy()).isEqualTo("record-account");
        assertThat(clinic.vault.contents).as("nothing was printed").isEmpty();

        file = clinic.did("consultant", file, "record-account", "side", "customer", "text", "第二天就红肿。");
        clinic.did("consultant", file, "issue-document", "template", "complaint-sheet", "data", data);
    }

    @Test
    void what_is_asked_when_it_is_issued_is_checked_field_by_field() {
        CaseFile file = refundAccepted();
        assertThat(pointers(clinic.act(
                        "consultant",
                        file,
                        "issue-document",
                        "template",
                        "refund-consent",
                        "data",
                        Map.of("service", "射频", "withinDays", 40, "colour", "red"))))
                .containsExactlyInAnyOrder("/data/method", "/data/withinDays", "/data/colour");
    }

    @Test
    void a_template_that_does_not_fit_the_case_is_not_offered() {
        CaseFile file = clinic.register("frontdesk", "side-effect", TREATED);
        assertThat(pointers(
                        clinic.act("consultant", file, "issue-document", "template", "refund-consent", "data", REFUND)))
                .as("no refund was offered")
                .containsExactly("/template");
        assertThat(pointers(
                        clinic.act("consultant", file, "issue-document", "template", "case-report", "data", Map.of())))
                .as("the case is not in that stage")
                .containsExactly("/template");
    }

    @Test
    void refund_is_paid_once_customer_and_owner_have_signed_the_consent() {
        CaseFile file = consentIssued();
        assertThat(clinic.gates(clinic.act("ops", file, "carry-out-remedy", "offer", 1)))
                .containsExactly("clinic-chain/refund-consent");

        file = clinic.did("consultant", file, "sign-document", "document", 1, "signature", Signatures.DRAWN);
        assertThat(document(file).state()).isEqualTo(State.ISSUED);
        assertThat(clinic.gates(clinic.act("ops", file, "carry-out-remedy", "offer", 1)))
                .as("one signature is not enough")
                .containsExactly("clinic-chain/refund-consent");

        file = clinic.did("frontdesk", file, "sign-document", "document", 1, "signature", Signatures.OTHER);
        CaseDocument signed = document(file);
        assertThat(signed.state()).isEqualTo(State.SIGNED);
        assertThat(signed.signatures())
                .allSatisfy(place -> assertThat(place.given()).isPresent());
        String paper = printed(signed.signed().orElseThrow());
        assertThat(paper).contains("屏幕上签署");
        signed.signatures().forEach(place -> assertThat(paper)
                .as("the drawing is on the paper")
                .contains("image " + place.given().orElseThrow().sha256()));
        assertThat(file.evidence()).singleElement().satisfies(piece -> {
            assertThat(piece.kind()).isEqualTo("refund-consent");
            assertThat(piece.sha256()).isEqualTo(signed.signed().orElseThrow().sha256());
        });
        assertThat(last(file, "document-signed").data())
                .containsEntry("sha256", signed.signed().orElseThrow().sha256())
                .containsEntry("complete", true);

        file = clinic.did("ops", file, "carry-out-remedy", "offer", 1);
        assertThat(HistoryChain.firstBroken(clinic.store.committedHistory(file.id(), 0, 1000)))
                .isEmpty();
    }

    @Test
    void nobody_draws_the_signature_of_a_colleague() {
        CaseFile file = consentIssued();
        assertThat(pointers(clinic.act(
                        "consultant",
                        file,
                        "sign-document",
                        "document",
                        1,
                        "signer",
                        "owner",
                        "signature",
                        Signatures.DRAWN)))
                .containsExactly("/signer");
    }

    @Test
    void what_was_signed_on_paper_counts_as_a_scan_among_the_evidence() {
        CaseFile file = clinic.attach("consultant", consentIssued(), "scan");
        EvidenceFile scan = file.evidence().get(0);
        for (String signer : List.of("customer", "owner")) {
            file = clinic.did(
                    "consultant",
                    file,
                    "sign-document",
                    "document",
                    1,
                    "signer",
                    signer,
                    "signature",
                    scan.id().toString());
        }
        assertThat(document(file).state()).isEqualTo(State.SIGNED);
        assertThat(document(file).signatures())
                .allSatisfy(place ->
                        assertThat(place.given().orElseThrow().evidence()).contains(scan.id()));
        assertThat(printed(document(file).signed().orElseThrow())).contains("扫描件", scan.name(), scan.sha256());
    }

    @Test
    void a_signature_that_is_none_is_refused_at_its_field() {
        CaseFile file = consentIssued();
        for (String none : List.of(
                Signatures.EMPTY,
                Signatures.HUGE,
                "data:image/png;base64,%%%",
                "data:image/png;base64,AAAA",
                "00000000-0000-0000-0000-000000000000")) {
            assertThat(pointers(clinic.act("consultant", file, "sign-document", "document", 1, "signature", none)))
                    .containsExactly("/signature");
        }
        assertThat(pointers(clinic.act(
                        "consultant",
                        file,
                        "sign-document",
                        "document",
                        1,
                        "signature",
                        "data:image/png;base64," + "A".repeat(300_000))))
                .containsExactly("/signature");
    }

    @Test
    void an_apology_can_neither_be_signed_nor_handed_out_before_legal_agreed_to_this_very_text() {
        CaseFile file = apologyIssued();
        assertThat(document(file).state()).isEqualTo(State.IN_REVIEW);
        assertThat(clinic.gates(clinic.act("ops", file, "sign-document", "document", 1, "signature", Signatures.DRAWN)))
                .containsExactly("core/document-review");
        assertThat(clinic.papers.document(Clinic.as("consultant"), file.number(), 1))
                .isInstanceOf(Outcome.Blocked.class);
        assertThat(clinic.papers.document(Clinic.as("legal"), file.number(), 1))
                .as("whoever reviews it may read it")
                .isInstanceOf(Outcome.Done.class);

        file = clinic.did("legal", file, "review-document", "document", 1, "decision", "agreed");
        assertThat(document(file).state()).isEqualTo(State.ISSUED);
        assertThat(clinic.papers.document(Clinic.as("consultant"), file.number(), 1))
                .isInstanceOf(Outcome.Done.class);
        assertThat(last(file, "document-agreed").data())
                .containsEntry("textSha256", document(file).textSha256());
        file = clinic.did("ops", file, "sign-document", "document", 1, "signature", Signatures.DRAWN);
        assertThat(document(file).state()).isEqualTo(State.SIGNED);
        assertThat(file.evidence()).extracting(EvidenceFile::kind).containsExactly("written-apology");
    }

    @Test
    void a_review_waits_for_legal_as_their_work_and_the_next_step_of_the_case() {
        CaseFile file = apologyIssued();
        assertThat(file.next().orElseThrow().action()).contains("review-document");
        assertThat(file.next().orElseThrow().owner()).isEqualTo("legal");
        assertThat(clinic.store.work.get(file.number())).contains(new WorkItem(WorkItem.REVIEW, "legal"));
        assertThat(clinic.store.notifications)
                .extracting(Notification::recipient, Notification::kind)
                .contains(tuple("legal", "document-review"));

        file = clinic.did("legal", file, "review-document", "document", 1, "decision", "agreed");
        assertThat(file.next().orElseThrow().owner()).isNotEqualTo("legal");
        assertThat(clinic.store.work.get(file.number())).doesNotContain(new WorkItem(WorkItem.REVIEW, "legal"));
    }

    @Test
    void who_issued_it_does_not_review_it_and_nobody_else_without_the_role_does() {
        CaseFile file = apologyIssued();
        assertThat(clinic.act("consultant", file, "review-document", "document", 1, "decision", "agreed"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.act("ops", file, "review-document", "document", 1, "decision", "agreed"))
                .isInstanceOf(Outcome.Forbidden.class);

        CaseFile byLegal = clinic.did("legal", file, "issue-document", "template", "apology", "data", APOLOGY);
        assertThat(document(byLegal).review().orElseThrow().asked())
                .as("legal wrote it, so whoever stands in for legal looks at it")
                .isEqualTo("exec");
    }

    @Test
    void without_anybody_to_review_it_is_not_issued() {
        clinic.leaves("legal");
        clinic.leaves("exec");
        CaseFile file = clinic.register("frontdesk", "side-effect", TREATED);
        assertThat(pointers(clinic.act("consultant", file, "issue-document", "template", "apology", "data", APOLOGY)))
                .containsExactly("/template");
    }

    @Test
    void a_rejected_text_says_why_and_is_issued_again() {
        CaseFile file = apologyIssued();
        assertThat(pointers(clinic.act("legal", file, "review-document", "document", 1, "decision", "rejected")))
                .containsExactly("/reason");
        file = clinic.did("legal", file, "review-document", "document", 1, "decision", "rejected", "reason", "不要写责任结论");
        assertThat(document(file).state()).isEqualTo(State.REJECTED);
        assertThat(clinic.gates(clinic.act("ops", file, "sign-document", "document", 1, "signature", Signatures.DRAWN)))
                .containsExactly("core/document-review");

        file = clinic.did("consultant", file, "issue-document", "template", "apology", "data", APOLOGY);
        file = clinic.did("legal", file, "review-document", "document", 2, "decision", "agreed");
        assertThat(file.dossier().papers().documents())
                .extracting(CaseDocument::state)
                .containsExactly(State.REJECTED, State.ISSUED);
    }

    @Test
    void a_review_passes_on_when_its_person_goes_away() {
        CaseFile file = apologyIssued();
        clinic.away("legal", 3);
        clinic.tick();
        file = clinic.reload(file);
        assertThat(document(file).review().orElseThrow().asked()).isEqualTo("exec");
        file = clinic.did("exec", file, "review-document", "document", 1, "decision", "agreed");
        assertThat(document(file).state()).isEqualTo(State.ISSUED);
    }

    @Test
    void a_signed_document_never_changes_and_a_void_one_stays_to_be_seen() {
        CaseFile file = consentIssued();
        file = clinic.did("consultant", file, "issue-document", "template", "refund-consent", "data", REFUND);
        file = clinic.did("consultant", file, "void-document", "document", 2, "reason", "金额写错了");
        assertThat(document(file).state()).isEqualTo(State.VOID);
        assertThat(document(file).end().orElseThrow().reason()).isEqualTo("金额写错了");
        assertThat(clinic.gates(
                        clinic.act("consultant", file, "sign-document", "document", 2, "signature", Signatures.DRAWN)))
                .containsExactly("core/document-final");

        file = clinic.did("consultant", file, "sign-document", "document", 1, "signature", Signatures.DRAWN);
        file = clinic.did("frontdesk", file, "sign-document", "document", 1, "signature", Signatures.OTHER);
        assertThat(clinic.act("ops", file, "void-document", "document", 1, "reason", "改主意"))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.gates(clinic.act("ops", file, "sign-document", "document", 1, "signature", Signatures.DRAWN)))
                .containsExactly("core/document-final");
    }

    @Test
    void a_stored_text_that_was_tampered_with_is_noticed() {
        CaseFile file = consentIssued();
        CaseDocument document = document(file);
        clinic.store.cases.put(file.number(), rewritten(file, document.textSha256()));
        assertThat(clinic.gates(
                        clinic.act("consultant", file, "sign-document", "document", 1, "signature", Signatures.DRAWN)))
                .containsExactly("core/document-text");
        assertThat(clinic.papers.document(Clinic.as("consultant"), file.number(), 1))
                .isInstanceOf(Outcome.Conflict.class);

        CaseFile withHash = rewritten(file, null);
        clinic.store.cases.put(file.number(), withHash);
        assertThat(clinic.papers.document(Clinic.as("consultant"), file.number(), 1))
                .as("with its hash forged as well: history holds another one")
                .isInstanceOf(Outcome.Conflict.class);
    }

    /** Somebody with access to the database writes another amount into the text. */
    private static CaseFile rewritten(CaseFile file, String hash) {
        CaseDocument old = document(file);
        CaseDocument.Wording forged = new CaseDocument.Wording(
                "zh",
                old.wording().title(),
                old.wording().paragraphs().stream()
                        .map(text -> text.replace("6,800.00", "68,000.00"))
                        .toList(),
                old.wording().headings());
        CaseDocument document = new CaseDocument(
                old.no(),
                old.template(),
                old.title(),
                forged,
                Optional.ofNullable(hash).orElse(Merging.sha256(forged)),
                old.missing(),
                old.state(),
                old.review(),
                old.signatures(),
                old.countsAs(),
                old.print(),
                old.signed(),
                old.issuedAt(),
                old.issuedBy(),
                old.end());
        CaseDraft draft = new CaseDraft(file);
        draft.papers = draft.papers.with(document);
        return draft.file();
    }

    @Test
    void paper_of_a_case_that_changed_while_it_was_printed_is_printed_anew() {
        CaseFile file = refundAccepted();
        String number = file.number();
        clinic.printer.meanwhile = () -> {
            clinic.printer.meanwhile = () -> {};
            customerIsCalled(clinic.store.load(number).orElseThrow(), "李女士");
            clinic.did("ops", clinic.store.load(number).orElseThrow(), "add-note", "text", "客户改了姓名");
        };
        file = clinic.did("consultant", file, "issue-document", "template", "refund-consent", "data", REFUND);
        assertThat(document(file).wording().paragraphs()).anyMatch(text -> text.contains("李女士"));
        assertThat(printed(document(file).print())).contains("李女士").doesNotContain("张女士");
    }

    @Test
    void a_request_sent_twice_issues_one_document() {
        CaseFile file = refundAccepted();
        ActionRequest request = new ActionRequest(
                "issue-document",
                Map.of("template", "refund-consent", "data", REFUND),
                Optional.empty(),
                Optional.of("issue-once"));
        clinic.desk.perform(Clinic.as("consultant"), file.number(), request);
        CaseFile again = Clinic.done(clinic.desk.perform(Clinic.as("consultant"), file.number(), request));
        assertThat(again.dossier().papers().documents()).hasSize(1);
    }

    @Test
    void characters_that_cannot_be_printed_are_reported_with_the_document() {
        CaseFile file = refundAccepted();
        customerIsCalled(file, "张𰻝");
        file = clinic.did("consultant", file, "issue-document", "template", "refund-consent", "data", REFUND);
        assertThat(document(file).print().unprintable()).containsExactly("𰻝");
    }

    @Test
    void values_are_words_and_no_merge_field_themselves() {
        CaseFile file = refundAccepted();
        customerIsCalled(file, "{{case.number}}<b>&");
        file = clinic.did("consultant", file, "issue-document", "template", "refund-consent", "data", REFUND);
        assertThat(document(file).wording().paragraphs()).anyMatch(text -> text.contains("{{case.number}}<b>&"));
    }

    @Test
    void the_record_holds_everything_with_its_hash_and_each_reading_is_logged() {
        CaseFile file = clinic.attach("consultant", consentIssued(), "photo-symptom");
        file = clinic.did("consultant", file, "sign-document", "document", 1, "signature", Signatures.DRAWN);
        file = clinic.did("consultant", file, "record-account", "side", "customer", "text", "第二天就红肿。");
        for (String language : List.of("zh", "en")) {
            CasePapers.Print record = Clinic.done(clinic.papers.record(Clinic.as("ops"), file.number(), language));
            String text = new String(record.pdf(), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains(file.number(), "张女士", "第二天就红肿。", "6,800.00")
                    .contains(
                            document(file).textSha256(), document(file).print().sha256())
                    .contains(document(file)
                            .signatures()
                            .get(0)
                            .given()
                            .orElseThrow()
                            .sha256())
                    .contains(file.evidence().get(0).sha256());
            clinic.store.committedHistory(file.id(), 0, 1000).forEach(event -> assertThat(text)
                    .contains(event.hash()));
        }
        assertThat(clinic.vault.opened).hasSize(2).allMatch(line -> line.startsWith("ops "));
        assertThat(clinic.papers.record(Clinic.as("elsewhere"), file.number(), "zh"))
                .as("a case of another branch does not exist")
                .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void every_entry_of_a_whole_case_has_words_in_the_record() {
        CaseFile file = apologyIssued();
        file = clinic.did("legal", file, "review-document", "document", 1, "decision", "agreed");
        file = clinic.did("consultant", file, "void-document", "document", 1, "reason", "不再需要");
        String record = new String(
                Clinic.done(clinic.papers.record(Clinic.as("ops"), file.number(), "zh"))
                        .pdf(),
                StandardCharsets.UTF_8);
        assertThat(clinic.store.committedHistory(file.id(), 0, 1000))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(record).doesNotContain(", " + event.action() + ","));
    }
}
