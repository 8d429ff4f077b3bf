package org.redress.packs.beautyconsultant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.beautyconsultant.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.ClockDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P05: who handles it, the question that must be asked, what may be given, two signatures and the tracking. */
class RulesTest {

    private static final String TYPE = "dissatisfaction";

    @ParameterizedTest
    @CsvSource({"store-manager, false", "deputy-manager, false", "area-manager, false", "beauty-consultant, true"})
    void the_store_manager_or_the_deputy_handles_it(String owner, boolean held) {
        CaseFacts facts =
                PACK.newCase().with("case", "ownerRoles", List.of(owner)).accounts("customer");
        assertThat(PACK.blocksStage(TYPE, "listen", facts).contains("manager-handles"))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"take-over", "accept-hand-over"})
    void a_consultant_takes_no_complaint_over(String action) {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of("beauty-consultant"));
        assertThat(PACK.blocks(action, TYPE, facts)).containsExactly("handlers-only");
        assertThat(PACK.blocks(action, TYPE, facts.with("actor", "roles", List.of("store-manager"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"take-over", "accept-hand-over"})
    void the_deputy_takes_over_only_in_the_absence_of_the_manager(String action) {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of("beauty-consultant", "deputy-manager"));
        assertThat(PACK.blocks(action, TYPE, facts)).containsExactly("deputy-in-absence");
        assertThat(PACK.blocks(action, TYPE, facts.field("managerAway", "周一轮休")))
                .isEmpty();
    }

    @Test
    void the_customer_is_heard_out_and_their_words_written_down() {
        assertThat(PACK.task(TYPE, "listen", "hear-out").mandatory()).isTrue();
        assertThat(PACK.blocksStage(TYPE, "listen", managed())).containsExactly("heard-out");
    }

    @Test
    void is_there_any_other_reason_must_be_asked_and_answered() {
        assertThat(PACK.task(TYPE, "clarify", "ask-other-reasons").mandatory()).isTrue();
        assertThat(PACK.blocksStage(TYPE, "clarify", managed().field("otherReasons", "没有")))
                .as("answered, but nobody says that it was asked")
                .containsExactly("other-reasons");
        assertThat(PACK.blocksStage(TYPE, "clarify", managed().done("ask-other-reasons")))
                .as("asked, but not answered")
                .containsExactly("other-reasons");
        assertThat(PACK.blocksStage(TYPE, "clarify", clarified())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "about", "details"})
    void the_record_sheet_is_filled_in(String missing) {
        CaseFacts facts = managed();
        List.of("product", "about", "details").stream()
                .filter(field -> !field.equals(missing))
                .forEach(field -> facts.field(field, "面霜"));
        assertThat(PACK.blocksStage(TYPE, "record", facts)).containsExactly("sheet-filled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift", "exchange", "substitute", "refund"})
    void nothing_is_offered_before_the_question_was_asked_and_the_cause_explained(String remedy) {
        CaseFacts facts = managed().field("whyNoExchange", "对同类成分都过敏");
        assertThat(PACK.blocksOffer(TYPE, remedy, facts)).containsExactly("other-reasons", "explained");
        facts.done("ask-other-reasons").field("otherReasons", "没有");
        assertThat(PACK.blocksOffer(TYPE, remedy, facts)).containsExactly("explained");
        facts.done("explain").field("cause", "肤质不合");
        assertThat(PACK.blocksOffer(TYPE, remedy, facts)).isEmpty();
    }

    @Test
    void a_refund_needs_the_reason_why_no_exchange() {
        assertThat(PACK.blocksOffer(TYPE, "refund", explained())).containsExactly("exchange-first");
        assertThat(PACK.blocksOffer(TYPE, "refund", explained().field("whyNoExchange", "对同类成分都过敏")))
                .isEmpty();
        assertThat(PACK.blocksOffer(TYPE, "exchange", explained())).isEmpty();
        assertThat(PACK.blocksOffer(TYPE, "substitute", explained())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store-manager", "deputy-manager", "area-manager"})
    void a_small_gift_stays_inside_company_rules_whoever_gives_it(String role) {
        AuthorityRule row = PACK.authority(role, "gift").orElseThrow();
        assertThat(row.single().setting()).contains("giftLimit");
        assertThat(row.cumulative().setting()).contains("giftYear");
    }

    @Test
    void a_consultant_grants_nothing_alone() {
        assertThat(PACK.procedure().authority())
                .extracting(AuthorityRule::role)
                .containsOnly("store-manager", "deputy-manager", "area-manager");
    }

    @Test
    void the_countermeasure_is_written_down() {
        assertThat(PACK.blocksStage(TYPE, "settle", managed())).containsExactly("countermeasure-written");
    }

    @Test
    void two_signatures_stand_on_the_record_sheet_before_it_goes_on_and_before_it_is_filed() {
        CaseFacts issued = managed().with("documents", "issued", List.of("record-sheet"));
        assertThat(PACK.blocksStage(TYPE, "sign", issued.evidence("record-sheet")))
                .as("a sheet from elsewhere is not signed by both")
                .containsExactly("two-signatures");
        assertThat(PACK.blocks("archive", TYPE, issued)).containsExactly("filed-with-sheet");
        issued.with("documents", "signed", List.of("record-sheet"));
        assertThat(PACK.blocksStage(TYPE, "sign", issued)).isEmpty();
        assertThat(PACK.blocks("archive", TYPE, issued)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, '', true", "1, settled, true", "2, unresolved, true", "2, not-reached, true", "2, settled, false"})
    void tracking_goes_on_until_nothing_is_open(int made, String last, boolean held) {
        CaseFacts facts = managed().with("followUps", "made", made).with("followUps", "last", last);
        assertThat(PACK.blocksStage(TYPE, "track", facts).contains("kept-track"))
                .isEqualTo(held);
    }

    @Test
    void the_next_follow_up_is_wanted_again_and_again() {
        ClockDecl clock = PACK.procedure().clocks().get(0);
        assertThat(PACK.procedure().clocks()).hasSize(1);
        assertThat(clock.again()).isTrue();
        assertThat(clock.target()).as("P05 names no figure").isTrue();
        assertThat(clock.length().toString()).contains("trackDays");
    }

    @Test
    void a_customer_who_withdrew_is_not_tracked() {
        CaseFacts gone = PACK.newCase().with("case", "withdrawn", true);
        assertThat(PACK.blocksStage(TYPE, "track", gone)).isEmpty();
        assertThat(PACK.blocks("archive", TYPE, gone)).isEmpty();
        assertThat(PackUnderTest.applies(PACK.task(TYPE, "track", "carry-out"), gone))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"giftLimit, 50", "giftYear, 200", "trackTimes, 2", "trackDays, 7"})
    void figures_are_settings(String setting, int figure) {
        assertThat(((Number) PACK.procedure().settings().get(setting).fallback()).intValue())
                .isEqualTo(figure);
    }

    private static CaseFacts managed() {
        return PACK.newCase().with("case", "ownerRoles", List.of("store-manager"));
    }

    private static CaseFacts clarified() {
        return managed().done("ask-other-reasons").field("otherReasons", "没有");
    }

    private static CaseFacts explained() {
        return clarified().done("explain").field("cause", "肤质不合");
    }
}
