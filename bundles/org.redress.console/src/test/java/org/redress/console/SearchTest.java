package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.search.HitKind;
import org.redress.console.fake.FakeDesk;
import org.redress.console.fake.FakeHouse;

/** The box at the top of every page, and what it finds. */
class SearchTest {

    private FakeHouse house;
    private Browser browser;

    @BeforeEach
    void open() {
        house = new FakeHouse(0);
        browser = new Browser(house.address).signIn("ops.sh-jingan");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String page(String q, String more) {
        return browser.get("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more)
                .body();
    }

    @Test
    void every_page_has_the_box() {
        assertThat(browser.get("/").body()).contains("action=\"/search\"").contains("data-top-search");
        assertThat(browser.get("/cases/" + FakeDesk.NUMBER).body()).contains("data-top-search");
    }

    @Test
    void what_was_found_is_shown_with_its_words_marked_and_everything_escaped() {
        String page = page("红肿", "");
        assertThat(page)
                .contains("href=\"/cases/" + FakeDesk.NUMBER + "\">右颊<mark>红肿</mark>未消</a>")
                .containsPattern("&lt;b(>|&gt;)仍&lt;/b")
                .doesNotContain("<b>仍")
                .contains("138 **** 2107")
                .doesNotContain("13812342107")
                .contains("先看是否需要就医。")
                .contains("cursor=more");
    }

    @Test
    void filters_are_links_that_keep_the_rest() {
        String page = page("红肿", "&kind=case");
        assertThat(house.search.asked.kind()).contains(HitKind.CASE);
        assertThat(page)
                .contains("/search?q=%E7%BA%A2%E8%82%BF&amp;kind=case&amp;state=open")
                .contains("<input type=\"hidden\" name=\"kind\" value=\"case\">");
        page("红肿", "&cursor=abc&unit=sh-jingan&state=nonsense");
        assertThat(house.search.asked.cursor()).isEqualTo(Optional.of("abc"));
        assertThat(house.search.asked.unit()).isEqualTo(Optional.of("sh-jingan"));
        assertThat(house.search.asked.state()).isEmpty();
    }

    @Test
    void where_there_is_nothing_the_page_says_why_and_what_to_do() {
        assertThat(browser.get("/search").body()).contains("输入要查找的词");
        assertThat(page("没有", "")).contains("没有找到「没有」");
        assertThat(page("<script>", "")).doesNotContain("<script>」").contains("&lt;script");
        assertThat(page("长".repeat(300), "")).contains("最多输入 200 个字");
        house.search.complete = false;
        assertThat(page("没有", "")).contains("可能还缺一部分结果");
        house.search.installed = null;
        assertThat(page("红肿", "")).contains("这里没有安装搜索功能");
    }
}
