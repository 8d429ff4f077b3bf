package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.Signature.drawn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** Documents (P01, P09, P17) on the distribution: issued, reviewed, signed, printed, and what they open. */
@DemoNode
class DocumentsIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;
    private static final String LEGAL = "legal";
    private static final String RARE = "张𠮷䶮㛃";
    private static final Map<String, Object> REFUND =
            Map.of("service", "射频紧肤一次", "method", "same-way", "withinDays", 7);
    private static final Map<String, Object> APOLOGY =
            Map.of("requestedOn", "2026-11-18", "facts", "术后没有按约定回访。", "measures", "今天起由专人跟进。");

    private final Staff staff;

    DocumentsIT(Staff staff) {
        this.staff = staff;
    }

    private CaseWork register(String customer) {
        Map<String, Object> body = new HashMap<>(Registrations.registration(
                BRANCH,
                "clinic-chain/side-effect",
                Map.of("treatedOn", "2026-11-07", "onsetOn", "2026-11-08", "treatment", "射频紧肤")));
        Object phone = ((Map<?, ?>) body.get("customer")).get("phone");
        body.put("customer", Map.of("name", customer, "phone", phone));
        return CaseWork.register(staff, FRONT_DESK, body);
    }

    private CaseWork refundAccepted(String customer) {
        CaseWork complaint = register(customer);
        complaint.did(
                OPERATIONS,
                "offer-remedy",
                "kind",
                "refund",
                "amount",
                Map.of("amount", "6800.00", "currency", "CNY"),
                "channel",
                "front-desk");
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted");
        return complaint;
    }

    private Answer pdf(CaseWork complaint, String reader, int document) {
        return staff.as(reader).get("cases/" + complaint.number() + "/documents/" + document);
    }

    private static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void a_refund_is_paid_once_the_consent_that_was_issued_is_signed_by_both_sides() {
        CaseWork complaint = refundAccepted(RARE);
        JsonNode issued = complaint
                .did(CONSULTANT, "issue-document", "template", "refund-consent", "data", REFUND)
                .at("/documents/0");
        assertThat(issued.path("state").asText()).isEqualTo("issued");
        assertThat(issued.path("unprintable"))
                .as("rare characters of the name are printed")
                .isEmpty();
        assertThat(complaint
                        .act(OPERATIONS, "carry-out-remedy", "offer", 1)
                        .expect(409)
                        .blockedBy())
                .containsExactly("clinic-chain/refund-consent");

        complaint.did(CONSULTANT, "sign-document", "document", 1, "signature", drawn(120));
        assertThat(complaint
                        .act(OPERATIONS, "carry-out-remedy", "offer", 1)
                        .expect(409)
                        .blockedBy())
                .containsExactly("clinic-chain/refund-consent");
        JsonNode file = complaint.did(FRONT_DESK, "sign-document", "document", 1, "signature", drawn(180));
        JsonNode signed = file.at("/documents/0");
        assertThat(signed.path("state").asText()).isEqualTo("signed");
        assertThat(file.path("evidence").findValuesAsText("kind")).containsExactly("refund-consent");

        Answer paper = pdf(complaint, OPERATIONS, 1).expect(200);
        assertThat(sha256(paper.bytes())).isEqualTo(signed.path("sha256").asText());
        assertThat(paper.etag()).isEqualTo("\"" + signed.path("sha256").asText() + "\"");
        assertThat(words(paper.bytes()))
                .contains("退款同意书", RARE, "退款6,800.00元，原路退回", "客户签名", "在屏幕上签署")
                .contains(complaint.number(), issued.path("textSha256").asText(), "第1页，共1页");
        assertThat(complaint
                        .latest(OPERATIONS, "document-signed")
                        .at("/data/sha256")
                        .asText())
                .isEqualTo(signed.path("sha256").asText());

        complaint.did(OPERATIONS, "carry-out-remedy", "offer", 1);
        List<JsonNode> committed = complaint.committedHistory(OPERATIONS);
        assertThat(HistoryVerifier.recomputed(committed)).containsExactlyElementsOf(committed);
        assertThat(committed.toString()).as("nobody's words").doesNotContain(RARE, "射频紧肤一次");
    }

    @Test
    void the_same_document_in_english_can_be_read_out_of_its_file_word_by_word() {
        CaseWork complaint = refundAccepted("Ms Zhang");
        complaint.did(CONSULTANT, "issue-document", "template", "refund-consent", "language", "en", "data", REFUND);
        assertThat(words(pdf(complaint, OPERATIONS, 1).expect(200).bytes()))
                .contains("Refundconsent", "MsZhang", "thehouserefundsCNY6,800.00,thewayitwaspaid,within7days")
                .contains("Customer’ssignature", "Page1of1");
    }

    @Test
    void an_apology_is_neither_signed_nor_handed_out_before_legal_agreed_to_this_very_text() {
        CaseWork complaint = register("张女士");
        JsonNode file = complaint.did(CONSULTANT, "issue-document", "template", "apology", "data", APOLOGY);
        assertThat(file.at("/documents/0/state").asText()).isEqualTo("in-review");
        assertThat(file.at("/nextStep/action").asText()).isEqualTo("review-document");
        assertThat(file.at("/nextStep/owner").asText()).isEqualTo(LEGAL);
        assertThat(staff.as(LEGAL)
                        .get("worklists/mine?limit=200")
                        .expect(200)
                        .items()
                        .map(line -> line.path("number").asText()))
                .contains(complaint.number());

        assertThat(complaint
                        .act(OPERATIONS, "sign-document", "document", 1, "signature", drawn(120))
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/document-review");
        assertThat(pdf(complaint, CONSULTANT, 1).expect(409).blockedBy()).containsExactly("core/document-review");
        complaint
                .act(CONSULTANT, "review-document", "document", 1, "decision", "agreed")
                .expect(403);

        complaint
                .act(LEGAL, "review-document", "document", 1, "decision", "rejected")
                .expect(422);
        complaint.did(LEGAL, "review-document", "document", 1, "decision", "rejected", "reason", "不要写责任结论");
        assertThat(pdf(complaint, CONSULTANT, 1).expect(409).blockedBy()).containsExactly("core/document-final");

        complaint.did(CONSULTANT, "issue-document", "template", "apology", "data", APOLOGY);
        file = complaint.did(LEGAL, "review-document", "document", 2, "decision", "agreed");
        assertThat(file.at("/documents/1/state").asText()).isEqualTo("issued");
        assertThat(complaint
                        .latest(LEGAL, "document-agreed")
                        .at("/data/textSha256")
                        .asText())
                .isEqualTo(file.at("/documents/1/textSha256").asText());
        assertThat(words(pdf(complaint, CONSULTANT, 2).expect(200).bytes())).contains("术后没有按约定回访。");

        file = complaint.did(OPERATIONS, "sign-document", "document", 2, "signature", drawn(120));
        assertThat(file.at("/documents/1/state").asText()).isEqualTo("signed");
        assertThat(file.path("evidence").findValuesAsText("kind")).containsExactly("written-apology");
        complaint
                .act(OPERATIONS, "void-document", "document", 2, "reason", "改主意")
                .expect(409);
    }

    @Test
    void what_was_signed_on_paper_is_filed_as_a_scan_and_a_character_without_a_font_is_reported() {
        CaseWork complaint = refundAccepted("张𰻝");
        JsonNode file = complaint.did(CONSULTANT, "issue-document", "template", "refund-consent", "data", REFUND);
        assertThat(file.at("/documents/0/unprintable/0").asText()).isEqualTo("𰻝");
        String scan = complaint.attach(CONSULTANT, "scan").path("id").asText();
        for (String signer : List.of("customer", "owner")) {
            file = complaint.did(CONSULTANT, "sign-document", "document", 1, "signer", signer, "signature", scan);
        }
        assertThat(file.at("/documents/0/state").asText()).isEqualTo("signed");
        assertThat(words(pdf(complaint, OPERATIONS, 1).expect(200).bytes())).contains("张〓(U+30EDD)", "扫描件");
    }

    @Test
    void a_rights_notice_of_the_law_pack_that_the_customer_signed_is_the_receipt() {
        CaseWork complaint = register("张女士");
        complaint.did(CONSULTANT, "issue-document", "template", "rights-notice");
        JsonNode file = complaint.did(CONSULTANT, "sign-document", "document", 1, "signature", drawn(120));
        JsonNode receipt = file.path("evidence").path(0);
        assertThat(receipt.path("kind").asText()).isEqualTo("rights-receipt");
        complaint.did(
                CONSULTANT, "give-rights-notice", "receipt", receipt.path("id").asText());
    }

    @Test
    void the_whole_case_is_printed_with_its_hashes_for_those_who_may_see_it() {
        CaseWork complaint = refundAccepted("张女士");
        complaint.did(CONSULTANT, "issue-document", "template", "refund-consent", "data", REFUND);
        complaint.did(FRONT_DESK, "record-account", "side", "customer", "text", "第二天就红肿，电话没人接。");
        JsonNode attached = complaint.attach(CONSULTANT, "photo-symptom");
        for (String language : List.of("zh", "en")) {
            Answer record = staff.as(OPERATIONS)
                    .get("cases/" + complaint.number() + "/record.pdf?language=" + language)
                    .expect(200);
            String words = words(record.bytes());
            assertThat(words)
                    .contains(language.equals("zh") ? "投诉处理记录" : "Recordofacomplaint")
                    .contains(complaint.number(), "张女士", "第二天就红肿，电话没人接。")
                    .contains(attached.path("sha256").asText())
                    .contains(complaint.as(OPERATIONS).at("/documents/0/sha256").asText());
            complaint.committedHistory(OPERATIONS).forEach(event -> assertThat(words)
                    .contains(event.path("hash").asText()));
        }
        staff.as("consultant.gz-tianhe")
                .get("cases/" + complaint.number() + "/record.pdf")
                .expect(404);
    }
}
