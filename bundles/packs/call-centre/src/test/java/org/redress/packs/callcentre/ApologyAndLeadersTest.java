package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P17: saying sorry by word of mouth, in writing, at the door and in public; and when leaders appear. */
class ApologyAndLeadersTest {

    @Test
    void an_oral_apology_is_free() {
        assertThat(PACK.procedure().authority())
                .noneMatch(row -> List.of("apology", "*").contains(row.remedy()));
        assertThat(PACK.blocksOffer("policy", "apology", PACK.newCase().done("say-regret")))
                .isEmpty();
    }

    @Test
    void a_written_admission_is_there_only_once_the_customer_asked_for_it() {
        assertThat(offered(document("written-admission"), PACK.newCase())).isFalse();
        assertThat(offered(document("written-admission"), PACK.newCase().field("admissionAskedOn", "2026-11-20")))
                .isTrue();
    }

    @Test
    void it_speaks_as_the_company_passes_legal_and_states_facts_without_liability() {
        DocumentTemplate letter = document("written-admission");
        assertThat(letter.review()).contains("legal");
        assertThat(letter.signers()).as("nobody signs it as a person").isEmpty();
        assertThat(letter.body().toString()).contains("盖章", "不涉及法律责任的认定");
        assertThat(letter.data()
                        .orElseThrow()
                        .fields()
                        .get(0)
                        .help()
                        .orElseThrow()
                        .in("en"))
                .contains("nothing on liability");
    }

    @Test
    void admissions_settlements_and_statements_to_the_media_pass_legal() {
        assertThat(PACK.procedure().handling().papers().documents())
                .filteredOn(paper -> paper.review().filter("legal"::equals).isPresent())
                .extracting(DocumentTemplate::code)
                .containsExactlyInAnyOrder(
                        "written-admission", "settlement", "settlement-confidential", "media-statement");
    }

    @Test
    void a_text_for_the_media_holds_cause_remedy_and_prevention() {
        assertThat(document("media-statement").data().orElseThrow().fields())
                .filteredOn(FormField::required)
                .extracting(FormField::name)
                .containsExactly("cause", "remedy", "prevention");
    }

    @Test
    void a_visit_with_apology_is_for_grave_difficult_or_valued_customers() {
        assertThat(PACK.blocksOffer("policy", "visit-apology", sorry())).containsExactly("visit-for-whom");
        for (CaseFacts fit : List.of(
                sorry().with("case", "severity", "major"),
                sorry().refused(1),
                sorry().field("handlerChange", "deadlock"),
                sorry().field("influence", "official"),
                sorry().field("annualPremium", 200000.0))) {
            assertThat(PACK.blocksOffer("policy", "visit-apology", fit)).isEmpty();
        }
    }

    @Test
    void at_least_a_supervisor_pays_it_with_file_and_gift() {
        CaseFacts handler = PACK.newCase().with("actor", "roles", List.of("handler"));
        assertThat(PACK.blocksCarryingOut("policy", "visit-apology", handler))
                .containsExactly("visit-prepared", "visit-by-supervisor");
        for (String rank : List.of("service-supervisor", "service-manager", "head-office")) {
            assertThat(PACK.blocksCarryingOut(
                            "policy",
                            "visit-apology",
                            PACK.newCase().done("prepare-visit").with("actor", "roles", List.of(rank))))
                    .isEmpty();
        }
        assertThat(task("prepare-visit").title().in("en")).contains("file and gift");
    }

    @Test
    void what_the_visit_cost_is_booked() {
        CaseFacts visited = PACK.newCase().offer("visit-apology", "front-desk").with("offer", "state", "carried-out");
        assertThat(PACK.blocksStage("policy", "handle", visited)).containsExactly("visit-cost-booked");
        assertThat(PACK.blocksStage("policy", "handle", visited.with("costs", "remedies", 268.0)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insult", "search", "liberty", "dignity", "privacy", "name"})
    void an_apology_in_public_only_where_the_law_makes_it_a_duty_and_as_far_as_the_harm_reaches(String ground) {
        assertThat(PACK.blocksOffer("policy", "public-apology", sorry())).containsExactly("public-apology-by-law");
        assertThat(PACK.blocksOffer(
                        "policy",
                        "public-apology",
                        sorry().field("apologyGround", ground).field("harmReach", "around")))
                .containsExactly("public-apology-by-law");
        assertThat(PACK.blocksOffer(
                        "policy",
                        "public-apology",
                        sorry().field("apologyGround", ground).field("harmReach", "public")))
                .isEmpty();
    }

    @Test
    void who_gets_no_apology_in_public_is_consoled_all_the_same() {
        TaskDecl console = task("console");
        assertThat(console.mandatory()).isTrue();
        assertThat(PackUnderTest.applies(console, PACK.newCase().field("asksPublicApology", true)))
                .isTrue();
        assertThat(PackUnderTest.applies(console, PACK.newCase())).isFalse();
    }

    @Test
    void leaders_appear_for_defined_levels_only() {
        CaseFacts general = PACK.newCase().field("leaderWay", "visit").field("companion", "小周");
        assertThat(PACK.blocks("schedule-visit", "policy", general)).containsExactly("leaders-for-their-level");
        assertThat(PACK.blocksStage("policy", "handle", general)).containsExactly("leaders-for-their-level");
        general.with("case", "severity", "major");
        assertThat(PACK.blocks("schedule-visit", "policy", general)).isEmpty();
        assertThat(PACK.blocks("schedule-visit", "policy", general.setting("leadersFor", "major-outside")))
                .containsExactly("leaders-for-their-level");
    }

    @Test
    void a_leader_is_always_accompanied_by_somebody_who_keeps_the_follow_up() {
        CaseFacts major = PACK.newCase().field("leaderWay", "call").with("case", "severity", "major");
        assertThat(PACK.blocksStage("policy", "handle", major)).containsExactly("leaders-accompanied");
        assertThat(PACK.blocksStage("policy", "handle", major.field("companion", "小周")))
                .isEmpty();
        assertThat(task("leader-follow-up").mandatory()).isTrue();
        assertThat(PackUnderTest.applies(task("leader-follow-up"), major)).isTrue();
        assertThat(PackUnderTest.applies(
                        task("leader-follow-up"), PACK.newCase().field("leaderWay", "none")))
                .isFalse();
    }

    @Test
    void a_leader_may_write_instead() {
        DocumentTemplate letter = document("leader-letter");
        CaseFacts major = PACK.newCase()
                .field("leaderWay", "letter")
                .field("companion", "小周")
                .with("case", "severity", "major");
        assertThat(offered(letter, major)).isTrue();
        assertThat(offered(letter, major.with("case", "severity", "general"))).isFalse();
        assertThat(letter.signers()).containsExactly("company-leader");
    }

    @Test
    void extortion_and_the_duty_to_apologise_stand_in_the_library_and_frighten_nobody() {
        assertThat(law("extortion").basis().article()).contains("274");
        assertThat(law("extortion").body().in("en")).contains("never use it to frighten");
        assertThat(law("extortion-before-2011").basis().to()).isPresent();
        assertThat(law("duty-to-apologise").body().in("zh")).contains("侮辱诽谤", "泄露隐私", "与造成的影响相当");
    }

    private static CaseFacts sorry() {
        return PACK.newCase().done("say-regret");
    }

    private static TaskDecl task(String id) {
        return PACK.task("policy", "handle", id);
    }

    private static boolean offered(DocumentTemplate template, CaseFacts facts) {
        return template.when().orElseThrow().test(facts.all()).orElse(false);
    }

    static DocumentTemplate document(String code) {
        return PACK.procedure().handling().papers().documents().stream()
                .filter(paper -> paper.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LegalText law(String id) {
        return PACK.procedure().handling().conduct().library().stream()
                .filter(text -> text.id().equals("call-centre/" + id))
                .findFirst()
                .orElseThrow();
    }
}
