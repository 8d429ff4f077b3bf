package org.redress.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.casework.CaseState;
import org.redress.api.customer.Customer;
import org.redress.api.search.Excerpt;
import org.redress.api.search.HitKind;
import org.redress.api.search.SearchPage;
import org.redress.api.search.SearchQuery;
import org.redress.search.Indexed;
import org.redress.search.TinyHouse;
import org.redress.search.TinyHouse.Draft;

/** What is found by what somebody types, and by whom. */
class FinderTest {

    @TempDir
    Path home;

    private Indexed indexed;

    @BeforeEach
    void open() throws Exception {
        indexed = new Indexed(home);
    }

    @AfterEach
    void close() throws Exception {
        indexed.close();
    }

    private Draft about(String summary) {
        Draft draft = indexed.house.draft();
        draft.summary = summary;
        indexed.house.put(draft);
        return draft;
    }

    @Test
    void chinese_is_found_by_words_however_they_stand_together() {
        Draft waited = about("客户等了一个小时没有人接待，情绪激动");
        about("多收了三百元费用");

        assertThat(indexed.cases("接待")).containsExactly(waited.number);
        assertThat(indexed.cases("等了一个小时")).containsExactly(waited.number);
        assertThat(indexed.cases("情绪 小时")).containsExactly(waited.number);
        assertThat(indexed.cases("接待 费用")).isEmpty();
    }

    @Test
    void words_that_no_dictionary_knows_are_found_by_their_characters() {
        Draft product = about("注射润百颜水光后起包");
        Draft rare = about("客户𠮷野家女士来店");
        assertThat(indexed.cases("润百颜")).containsExactly(product.number);
        assertThat(indexed.cases("百颜水")).containsExactly(product.number);
        assertThat(indexed.cases("𠮷野")).containsExactly(rare.number);
    }

    @Test
    void english_is_found_in_any_form_and_beside_chinese() {
        Draft swelling = about("Swelling after the filler injections 红肿未消");
        assertThat(indexed.cases("injection")).containsExactly(swelling.number);
        assertThat(indexed.cases("SWELLING 红肿")).containsExactly(swelling.number);
        assertThat(indexed.cases("ｓｗｅｌｌｉｎｇ")).containsExactly(swelling.number);
        assertThat(indexed.cases("bruise")).isEmpty();
    }

    @Test
    void a_number_is_found_whole_by_its_beginning_and_by_its_counter() {
        Draft first = about("一");
        Draft second = about("二");
        assertThat(indexed.cases(first.number)).containsExactly(first.number);
        assertThat(indexed.cases(second.number.toLowerCase())).containsExactly(second.number);
        assertThat(indexed.cases("shja-26")).containsExactlyInAnyOrder(first.number, second.number);
        assertThat(indexed.cases("0002")).containsExactly(second.number);
        assertThat(indexed.cases("2")).containsExactly(second.number);
    }

    @Test
    void customers_and_their_cases_are_found_by_name_phone_and_member_number() {
        Draft draft = indexed.house.draft();
        draft.customer = new Customer(
                draft.customer.id(),
                Optional.of("欧阳晓彤"),
                Optional.of("13812345678"),
                Optional.of("VIP-2020-0001"),
                Optional.empty());
        indexed.house.put(draft);
        about("别人的投诉");

        for (String q : List.of(
                "欧阳晓彤",
                "晓彤",
                "欧阳",
                "5678",
                "13812345678",
                "1381234",
                "138 1234 5678",
                "138-1234-5678",
                "vip-2020",
                "VIP-2020-0001")) {
            assertThat(indexed.cases(q)).as(q).containsExactly(draft.number);
            assertThat(indexed.found("front.sh-jingan", Indexed.of(q, HitKind.CUSTOMER)))
                    .as(q)
                    .containsExactly("欧阳晓彤");
        }
        assertThat(indexed.cases("567")).as("too short for a phone").isEmpty();
        assertThat(indexed.cases("4567")).as("from the middle").isEmpty();
    }

    @Test
    void notes_and_what_was_chosen_in_forms_are_found_and_shown_where_they_stand() {
        Draft draft = indexed.house.draft();
        draft.notes = List.of("已电话致歉", "客户要求见院长，安排在周五下午");
        draft.fields = Map.of("area", "payment", "person", "前台小周");
        indexed.house.put(draft);

        SearchPage page = indexed.page("front.sh-jingan", Indexed.of("院长", HitKind.CASE));
        assertThat(page.items()).hasSize(1);
        Excerpt excerpt = page.items().get(0).excerpts().get(0);
        assertThat(excerpt.part()).isEqualTo("note");
        assertThat(excerpt.marks()).hasSize(1);
        Excerpt.Mark mark = excerpt.marks().get(0);
        assertThat(excerpt.text().substring(mark.from(), mark.to())).isEqualTo("院长");

        assertThat(indexed.cases("收费与价格")).containsExactly(draft.number);
        assertThat(indexed.cases("price and payment")).containsExactly(draft.number);
        assertThat(indexed.cases("前台小周")).containsExactly(draft.number);
    }

    @Test
    void colleagues_are_found_by_their_name_as_it_is_today() {
        Draft draft = indexed.house.draft();
        draft.involved = List.of("doctor.sh-jingan");
        indexed.house.put(draft);
        indexed.colleagues.put("doctor.sh-jingan", "顾文清");
        assertThat(indexed.cases("顾文清")).containsExactly(draft.number);
        indexed.colleagues.put("doctor.sh-jingan", "顾青");
        assertThat(indexed.cases("顾文清")).isEmpty();
    }

    @Test
    void guides_of_packs_that_are_on_at_a_branch_are_found_there_alone() {
        about("一件投诉");
        indexed.active.put("sh-jingan", Set.of(TinyHouse.PACK));
        String title = TinyHouse.PACK.guides().get(0).title().in("zh");
        assertThat(indexed.found("front.sh-jingan", Indexed.of(title, HitKind.GUIDE)))
                .contains(TinyHouse.PACK.guides().get(0).id());
        assertThat(indexed.found("front.sh-pudong", Indexed.of(title, HitKind.GUIDE)))
                .isEmpty();
        indexed.active.clear();
        assertThat(indexed.found("front.sh-jingan", Indexed.of(title, HitKind.GUIDE)))
                .isEmpty();
    }

    @Test
    void whoever_may_not_see_a_case_finds_neither_it_nor_its_customer() {
        Draft draft = indexed.house.draft();
        draft.summary = "前台态度冷淡";
        draft.involved = List.of("accused.sh-jingan");
        indexed.house.put(draft);
        for (String user : List.of("front.sh-pudong", "accused.sh-jingan")) {
            for (String q : List.of("冷淡", draft.number, draft.customer.phone().orElseThrow())) {
                SearchPage page = indexed.page(user, Indexed.query(q));
                assertThat(page.items()).as(user + " " + q).isEmpty();
                assertThat(page.next()).isEmpty();
                assertThat(page.complete()).isTrue();
            }
        }
        assertThat(indexed.found("front.sh-jingan", Indexed.query("冷淡"))).containsExactly(draft.number);
    }

    @Test
    void what_somebody_was_kept_out_of_a_moment_ago_is_not_shown_though_the_index_still_has_it() {
        Draft draft = about("前台态度冷淡");
        assertThat(indexed.cases("冷淡")).containsExactly(draft.number);
        draft.involved = List.of("front.sh-jingan");
        indexed.house.put(draft);
        indexed.house.changes.remove(indexed.house.changes.size() - 1);
        assertThat(indexed.cases("冷淡")).isEmpty();
    }

    @Test
    void branch_state_and_time_narrow_it_down() {
        Draft open = about("红肿未消");
        Draft closed = indexed.house.draft();
        closed.summary = "红肿已消";
        closed.state = CaseState.CLOSED;
        closed.branch = "sh-pudong";
        closed.receivedAt = TinyHouse.NOW.minusSeconds(86_400);
        indexed.house.put(closed);

        assertThat(asked("sh-pudong", null, null, null)).containsExactly(closed.number);
        assertThat(asked("nowhere", null, null, null)).isEmpty();
        assertThat(asked(null, CaseState.OPEN, null, null)).containsExactly(open.number);
        assertThat(asked(null, null, TinyHouse.NOW, null)).containsExactly(open.number);
        assertThat(asked(null, null, null, TinyHouse.NOW)).containsExactly(closed.number);
        assertThat(asked(null, null, null, null)).containsExactlyInAnyOrder(open.number, closed.number);
    }

    private List<String> asked(String unit, CaseState state, Instant from, Instant until) {
        return indexed.found(
                "everywhere",
                new SearchQuery(
                        "红肿",
                        Optional.empty(),
                        Optional.ofNullable(unit),
                        Optional.ofNullable(state),
                        Optional.ofNullable(from),
                        Optional.ofNullable(until),
                        20,
                        Optional.empty()));
    }

    @Test
    void pages_neither_repeat_nor_leave_out_a_line() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            numbers.add(about("红肿未消").number);
        }
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchPage page = indexed.page(
                    "front.sh-jingan",
                    new SearchQuery(
                            "红肿",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            10,
                            cursor));
            seen.addAll(Indexed.names(page));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(seen.get(0)).as("of equals the latest first").isEqualTo(numbers.get(24));
    }

    @Test
    void what_a_page_does_not_show_does_not_shorten_it() {
        for (int i = 0; i < 30; i++) {
            Draft draft = about("红肿未消");
            if (i % 2 == 0) {
                // The index has not heard of it.
                indexed.cases("红肿");
                draft.involved = List.of("front.sh-jingan");
                indexed.house.put(draft);
                indexed.house.changes.remove(indexed.house.changes.size() - 1);
            }
        }
        assertThat(indexed.cases("红肿")).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "summary:红肿 OR 1=1",
                "\"",
                "((((",
                "a~0.1",
                "[* TO *]",
                "红肿^999",
                "\\",
                "<script>alert(1)</script>",
                "\u0000\u0001\u0008",
                "\uD800",
                "'; DROP TABLE rd_case; --",
                "?????",
                "-",
                "+86",
                "𠮷",
                "…。，",
                "%",
                "!",
                "number:shja*"
            })
    void nothing_that_is_typed_is_a_command(String q) {
        about("完全无关的内容");
        assertThat(indexed.page("front.sh-jingan", Indexed.query(q)).items()).isEmpty();
    }

    @Test
    void many_words_are_no_burden() {
        about("红肿未消");
        assertThat(indexed.cases("红肿 ".repeat(2_500))).hasSize(1);
        assertThat(indexed.cases("红".repeat(10_000))).isEmpty();
        assertThat(indexed.cases("x".repeat(10_000))).isEmpty();
    }

    @Test
    void a_cursor_that_nobody_gave_out_leads_nowhere() {
        about("红肿未消");
        for (String cursor : List.of("x", "", "czEgMCAw!", "A".repeat(5_000), "czEgbm8gbm8")) {
            assertThat(indexed.page(
                                    "front.sh-jingan",
                                    new SearchQuery(
                                            "红肿",
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            10,
                                            Optional.of(cursor)))
                            .items())
                    .isEmpty();
        }
    }
}
