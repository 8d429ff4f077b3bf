package org.redress.itests.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.database.TestPostgres;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** Cases, customers and guides are found by words, by those who may see them, whatever happens to the index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String ELSEWHERE = "frontdesk.sh-pudong";

    private RedressNode node;
    private Staff staff;
    private Searching searching;

    @BeforeAll
    void start() {
        node = RedressNode.builder("search").demo().start();
        staff = new Staff(node);
        searching = by(FRONT_DESK);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    private Searching by(String user) {
        return new Searching(staff, user);
    }

    private static CaseWork register(Staff staff, String summary, String name, String phone, String... involved) {
        Map<String, Object> registration = new HashMap<>(Registrations.service(BRANCH));
        registration.put("customer", Map.of("name", name, "phone", phone));
        registration.put("summary", summary);
        registration.put("involvedStaff", List.of(involved));
        return CaseWork.register(staff, FRONT_DESK, registration);
    }

    @Test
    void a_complaint_is_found_soon_in_chinese_in_english_by_phone_and_by_number() {
        CaseWork complaint = register(staff, "注射润百颜后红肿 swelling after the injections", "欧阳晓彤", "13812345678");
        searching.soon("润百颜", found -> found.contains(complaint.number()));
        for (String q : List.of("红肿", "injection", "SWELLING 红肿", "5678", "13812345678", "晓彤", complaint.number())) {
            assertThat(searching.cases(q)).as(q).contains(complaint.number());
        }
        assertThat(searching.customers("5678")).containsExactly("欧阳晓彤");
        assertThat(searching.cases(complaint.number())).startsWith(complaint.number());

        JsonNode hit = searching.page("红肿", "&kind=case").at("/items/0");
        JsonNode excerpt = hit.at("/excerpts/0");
        JsonNode mark = excerpt.at("/marks/0");
        assertThat(excerpt.path("text")
                        .asText()
                        .substring(mark.path("from").asInt(), mark.path("to").asInt()))
                .isEqualTo("红肿");

        complaint.did(FRONT_DESK, "add-note", "text", "已联系厂家核对批次乙丙丁");
        searching.soon("核对批次乙丙丁", found -> found.equals(List.of(complaint.number())));
    }

    @Test
    void a_guide_of_a_live_pack_is_found_and_brings_its_steps() {
        PluginDesk.await(
                "guides known",
                () -> !searching.page("安抚", "&kind=guide").path("items").isEmpty());
        JsonNode guides = searching.page("安抚", "&kind=guide").path("items");
        assertThat(guides.at("/0/guide/title/zh").asText()).isNotBlank();
        assertThat(guides.at("/0/guide/steps")).isNotEmpty();
        by("admin").findsNothing("安抚");
    }

    @Test
    void whoever_may_not_see_a_complaint_finds_nothing_and_no_count() {
        CaseWork complaint = register(staff, "前台言语刻薄甲乙", "钟离雪", "13877776543", CONSULTANT);
        searching.soon("言语刻薄甲乙", found -> found.contains(complaint.number()));
        for (String user : List.of(ELSEWHERE, CONSULTANT, "admin")) {
            for (String q : List.of("言语刻薄甲乙", "钟离雪", "6543", complaint.number())) {
                by(user).findsNothing(q);
            }
        }
        staff.nobody().get("search?q=x").expect(401);
    }

    @Test
    void whoever_is_kept_out_of_a_complaint_stops_finding_it_at_once() {
        CaseWork complaint = register(staff, "退款迟迟不到账丙丁", "令狐青", "13866665432");
        by(CONSULTANT).soon("不到账丙丁", found -> found.contains(complaint.number()));
        complaint.did("ops." + BRANCH, "recuse", "user", CONSULTANT, "reason", "与客户是亲属");
        by(CONSULTANT).findsNothing("不到账丙丁");
        by(CONSULTANT).findsNothing("令狐青");
        assertThat(searching.cases("不到账丙丁")).contains(complaint.number());
    }

    @Test
    void hostile_words_are_only_words() {
        for (String q : List.of(
                "*:*",
                "summary:红肿 OR x",
                "\"(",
                "[* TO *]",
                "a~^5",
                "'; DROP TABLE rd_case; --",
                "\u0001\u0002",
                "\\")) {
            assertThat(searching.answer(q, "").status()).as(q).isIn(200, 422);
            assertThat(searching.answer(q, "&cursor=" + "x".repeat(300)).status())
                    .isIn(200, 422);
        }
        assertThat(searching.answer("长".repeat(300), "").expect(422).code()).isEqualTo("RD-SRCH-402");
        assertThat(searching.answer("x".repeat(10_000), "").status()).isEqualTo(422);
        assertThat(searching.answer("。", "").expect(422).code()).isEqualTo("RD-SRCH-401");
    }

    @Test
    void pages_follow_one_another() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            numbers.add(register(staff, "等候过久戊己", "客" + i, "1380000200" + i).number());
        }
        searching.soon("等候过久戊己", found -> found.size() == 7);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = searching.page("等候过久戊己", "&kind=case&limit=3" + cursor);
            Answer.stream(page.path("items"))
                    .forEach(hit -> seen.add(hit.at("/case/number").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void the_index_is_built_anew_after_it_was_lost_and_goes_on_after_a_power_cut() {
        try (RedressNode own = RedressNode.builder("search-lost").demo().start()) {
            Staff there = new Staff(own);
            CaseWork first = register(there, "索引丢失之前庚辛", "一", "13800003001");
            new Searching(there, FRONT_DESK).soon("庚辛", found -> found.contains(first.number()));

            own.kill();
            own.restart();
            Staff back = new Staff(own);
            CaseWork second = register(back, "断电之后庚辛", "二", "13800003002");
            new Searching(back, FRONT_DESK)
                    .soon("庚辛", found -> found.containsAll(List.of(first.number(), second.number())));

            own.stop();
            delete(own.data().resolve("redress/search"));
            own.restart();
            Searching again = new Searching(new Staff(own), FRONT_DESK);
            again.soon("庚辛", found -> found.containsAll(List.of(first.number(), second.number())));
            PluginDesk.await(
                    "index whole again",
                    () -> again.page("庚辛", "").path("complete").asBoolean());
            own.log().assertHealthy();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void the_shell_tells_how_it_is_doing_and_reads_everything_again() throws Exception {
        CaseWork complaint = register(staff, "重建之前壬癸", "三", "13800004001");
        searching.soon("壬癸", found -> found.contains(complaint.number()));
        String printed = new KarafClient(node)
                .run("admin", Staff.PASSWORD, "redress:search-reindex", "redress:search-status")
                .printed();
        assertThat(printed).contains("level with the database").doesNotContain("Exception");
        assertThat(searching.cases("壬癸")).contains(complaint.number());
    }

    @Test
    void what_one_node_registers_the_other_finds_soon() throws Exception {
        try (TestPostgres postgres = TestPostgres.start();
                RedressNode one = postgres.node("search-one").start();
                RedressNode two = postgres.node("search-two").start()) {
            Searching other = new Searching(new Staff(two), FRONT_DESK);
            other.cases("打开索引");
            CaseWork complaint = register(new Staff(one), "另一台机器上登记子丑", "四", "13800005001");
            other.soon("子丑", found -> found.contains(complaint.number()));
            one.log().assertHealthy();
            two.log().assertHealthy();
        }
    }
}
