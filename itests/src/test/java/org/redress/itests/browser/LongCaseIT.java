package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/**
 * One long case as five people work it in the console, with nothing but what its pages offer: a side effect on the ninth day,
 * what both sides say, four rounds, the legal department, a settlement signed on the screen, sealed photos, the call
 * afterwards, the archive, and the printed record of all of it.
 */
@InBrowser
class LongCaseIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String DOCTOR = "doctor." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;
    private static final String SUPERVISOR = "supervisor." + BRANCH;
    private static final String CUSTOMER = "张𠮷";
    private static final String WITNESS = "李女士（客户之姐）";

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;
    private CaseWork complaint;

    LongCaseIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
    }

    @Test
    void a_side_effect_is_worked_to_the_archive_and_its_printed_record_tells_all_of_it() {
        register();
        hearBothSides();
        findTheCause();
        negotiate();
        settle();
        carryOut();
        closeAndArchive();
        theRecordTellsAllOfIt();
        assertThat(browser.complaints()).isEmpty();
    }

    private void register() {
        complaint = new CaseWork(
                staff,
                as(FRONT_DESK)
                        .register(
                                "clinic-chain/side-effect",
                                "射频后左脸红肿，第九天加重",
                                "13800009999",
                                Map.of(
                                        "#customer-name", CUSTOMER,
                                        "[name='fields-treatment']", "射频紧肤",
                                        "[name='fields-treatedOn']", "2026-11-07",
                                        "[name='fields-onsetOn']", "2026-11-16",
                                        "[name='fields-symptoms'][value=swelling]", "true")));
        assertThat(complaint.as(FRONT_DESK).path("missing"))
                .as("nothing left to ask for")
                .isEmpty();
    }

    private void hearBothSides() {
        ConsoleUser consultant = as(CONSULTANT);
        consultant.does(number(), "give-rights-notice", Map.of());
        consultant.does(
                number(),
                "record-account",
                Map.of("side", "customer", "text", "做完第九天开始红肿，之前没有人告诉我可能会这样。", "person", CUSTOMER));
        assertThat(complaint
                        .act(OPERATIONS, "classify-fault", "class", "communication", "text", "缺少书面记录")
                        .expect(409)
                        .blockedBy())
                .as("not before both sides were heard")
                .contains("core/both-accounts");
        consultant.does(
                number(), "record-account", Map.of("side", "staff", "text", "术前口头说明过，第三天回访时没有异常。", "person", "当事医生"));
        as(OPERATIONS).does(number(), "classify-fault", Map.of("class", "communication", "text", "术前告知没有书面记录"));
        as(CONSULTANT).does(number(), "add-issue", Map.of("subject", "告知不充分", "service", "射频紧肤"));
    }

    private void findTheCause() {
        ConsoleUser consultant = as(CONSULTANT);
        consultant.attach(number(), "photo-symptom");
        throughStage(consultant, "analyse");
        as(FRONT_DESK).does(number(), "seal", Map.of("items", "病历复印件\n症状照片", "witnesses", DOCTOR + "\n" + WITNESS));
        ConsoleUser doctor = as(DOCTOR);
        doctor.attach(number(), "diagnosis-certificate");
        throughStage(doctor, "decide");
    }

    /** Each offer of ours ends a round; the fourth is taken. */
    private void negotiate() {
        String[][] rounds = {
            {"compensation", "20000", "2000"},
            {"refund", "12800", "4000"},
            {"refund", "9800", "5500"},
            {"refund", "8000", "6800"}
        };
        for (int round = 1; round <= rounds.length; round++) {
            as(CONSULTANT)
                    .does(
                            number(),
                            "record-demand",
                            Map.of(
                                    "kind",
                                    rounds[round - 1][0],
                                    "amount",
                                    rounds[round - 1][1],
                                    "channel",
                                    "front-desk",
                                    "text",
                                    "第 " + round + " 次提出"));
            ConsoleUser operations = as(OPERATIONS);
            operations.does(
                    number(),
                    "offer-remedy",
                    Map.of("kind", "refund", "amount", rounds[round - 1][2], "channel", "front-desk"));
            operations.does(
                    number(),
                    "answer-offer",
                    Map.of("answer", round < rounds.length ? "refused" : "accepted", "text", "第 " + round + " 次答复"));
        }
        assertThat(complaint.as(OPERATIONS).at("/negotiation/rounds").findValuesAsText("round"))
                .as("a demand and an offer in each round")
                .containsExactly("1", "1", "2", "2", "3", "3", "4", "4");
    }

    private void settle() {
        String executive = complaint.as(OPERATIONS).at("/handOver/to").asText();
        as(executive).does(number(), "accept-hand-over", Map.of());
        assertThat(complaint.owner(OPERATIONS)).as("the gap was large").isEqualTo(executive);
        as(OPERATIONS)
                .does(
                        number(),
                        "issue-document?template=settlement-confidential",
                        Map.of("data-performance", "7 日内向客户退款 6,800 元，原路退回。", "data-confidential", "退款金额"));
        browser.open(node.uri("/cases/" + number()));
        assertThat(browser.all("#documents a[href$='.pdf'], #documents a[href*='/documents/1']"))
                .as("nothing to hand out before legal agreed")
                .noneMatch(link -> link.getText().contains("PDF"));
        as("legal").does(number(), "review-document", Map.of("decision", "agreed"));
        sign(CONSULTANT, "customer");
        sign(executive, "owner");
        assertThat(complaint.as(OPERATIONS).at("/documents/0/state").asText()).isEqualTo("signed");
    }

    private void sign(String username, String signer) {
        ConsoleUser user = as(username);
        user.begin(number(), "sign-document");
        browser.draw("#act canvas[data-pad]");
        browser.screenshot("long-case-sign-" + signer);
        user.finish();
    }

    private void carryOut() {
        throughStage(as(OPERATIONS), "carry-out");
        as(CONSULTANT)
                .does(
                        number(),
                        "issue-document?template=refund-consent",
                        Map.of("data-service", "射频紧肤一次", "data-method", "same-way", "data-withinDays", "7"));
        sign(CONSULTANT, "refund-customer");
        sign(complaint.owner(OPERATIONS), "refund-owner");
        as(OPERATIONS).does(number(), "carry-out-remedy", Map.of());
        throughStage(as(CONSULTANT), "publish");
        as(SUPERVISOR)
                .does(
                        number(),
                        "issue-document?template=case-report",
                        Map.of(
                                "data-analysis",
                                "术前只有口头说明。",
                                "data-solution",
                                "退款并跟进恢复。",
                                "data-prevention",
                                "术前告知改为书面签收。"));
        endStage(as(SUPERVISOR));
    }

    private void closeAndArchive() {
        assertThat(complaint
                        .act(OPERATIONS, "close", "result", "退款")
                        .expect(409)
                        .blockedBy())
                .containsExactlyInAnyOrder("core/issues", "law-cn/sealing-list-signed");
        as(CONSULTANT).does(number(), "issue-document?template=sealing-list", Map.of("data-place", "档案室"));
        sign(CONSULTANT, "sealing-customer");
        sign(complaint.owner(OPERATIONS), "sealing-owner");
        as(OPERATIONS).does(number(), "close-issue", Map.of("outcome", "upheld", "note", "术前没有书面告知"));
        as(OPERATIONS).does(number(), "close", Map.of("result", "退款 6,800 元，双方签署和解协议"));
        SimulatedTime time = new SimulatedTime(staff);
        time.to(time.now().plusDays(7));
        as(CONSULTANT)
                .does(
                        number(),
                        "record-follow-up",
                        Map.of(
                                "result",
                                "settled",
                                "satisfaction",
                                "4",
                                "process",
                                "5",
                                "channel",
                                "phone",
                                "text",
                                "红肿已退"));
        as(complaint.owner(OPERATIONS)).does(number(), "sign-off", Map.of());
        as(OPERATIONS).does(number(), "sign-off", Map.of());
        as(OPERATIONS).does(number(), "archive", Map.of());
        assertThat(complaint.as(OPERATIONS).path("state").asText()).isEqualTo("archived");
    }

    private void theRecordTellsAllOfIt() {
        for (String language : List.of("zh", "en")) {
            byte[] record = staff.as(OPERATIONS)
                    .get("cases/" + number() + "/record.pdf?language=" + language)
                    .expect(200)
                    .bytes();
            browser.keep("long-case-" + language + ".pdf", record);
            assertThat(words(record))
                    .contains(number(), CUSTOMER, "做完第九天开始红肿", "术前口头说明过")
                    .contains("20,000", "12,800", "9,800", "8,000", "2,000", "4,000", "5,500", "6,800")
                    .contains("病历复印件", WITNESS, "红肿已退");
            assertThat(words(record))
                    .as("each entry of the history says what it was about")
                    .contains(
                            language.equals("zh")
                                    ? List.of("完成任务：写明原因", "添加投诉事项：告知不充分", "签署文件：封存清单", "登记回访：已解决")
                                    : List.of(
                                            "completingatask:Writedownthecause",
                                            "signingadocument:Listofwhatissealed"));
        }
        for (JsonNode document : complaint.as(OPERATIONS).path("documents")) {
            browser.keep(
                    "long-case-document-" + document.path("no").asText() + ".pdf",
                    staff.as(OPERATIONS)
                            .get("cases/" + number() + "/documents/"
                                    + document.path("no").asText())
                            .expect(200)
                            .bytes());
        }
        browser.open(node.uri("/cases/" + number()));
        browser.screenshot("long-case-archived");
    }

    private void throughStage(ConsoleUser user, String next) {
        endStage(user);
        assertThat(complaint.as(OPERATIONS).path("stage").asText()).isEqualTo(next);
    }

    /** Does what the stage asks for, as the page shows it, and ends the stage. */
    private void endStage(ConsoleUser user) {
        for (Optional<String> task = openTask(); task.isPresent(); task = openTask()) {
            user.does(number(), "complete-task", Map.of("task", task.get()));
        }
        user.act(number(), "complete-stage");
    }

    private Optional<String> openTask() {
        JsonNode file = complaint.as(OPERATIONS);
        return Answer.stream(file.path("tasks"))
                .filter(task -> task.path("stage").equals(file.path("stage")))
                .filter(task -> task.path("mandatory").asBoolean()
                        && task.path("applies").asBoolean()
                        && !task.path("done").asBoolean())
                .map(task -> task.path("id").asText())
                .findFirst();
    }

    private static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private String number() {
        return complaint.number();
    }

    private ConsoleUser as(String username) {
        return ConsoleUser.signIn(browser, node, username);
    }
}
