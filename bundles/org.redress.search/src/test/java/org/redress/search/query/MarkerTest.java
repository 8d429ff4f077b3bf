package org.redress.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.search.Excerpt;
import org.redress.api.text.Text;
import org.redress.search.index.Part;

/** Where the words stand. */
class MarkerTest {

    private static List<String> marked(String q, String text) {
        return new Marker(Wanted.parse(q))
                .marks(text).stream()
                        .map(mark -> text.substring(mark.from(), mark.to()))
                        .toList();
    }

    @Test
    void words_and_their_other_forms_are_marked() {
        assertThat(marked("红肿", "红肿未消，又红肿")).containsExactly("红肿", "红肿");
        assertThat(marked("injection", "Injections hurt")).containsExactly("Injections");
        assertThat(marked("润百颜", "注射润百颜后")).containsExactly("润百颜");
        assertThat(marked("VIP", "老ｖｉｐ客户")).containsExactly("ｖｉｐ");
        assertThat(marked("投诉", "没有")).isEmpty();
    }

    @Test
    void a_long_text_is_cut_around_the_first_mark_in_whole_characters() {
        String text = "𠮷".repeat(200) + "红肿" + "𠮷".repeat(200);
        Excerpt excerpt = new Marker(Wanted.parse("红肿"))
                .excerpts(List.of(new Part("note", Text.same("n"), text, false)))
                .get(0);
        assertThat(excerpt.text()).startsWith("…𠮷").endsWith("𠮷…").hasSizeLessThan(150);
        Excerpt.Mark mark = excerpt.marks().get(0);
        assertThat(excerpt.text().substring(mark.from(), mark.to())).isEqualTo("红肿");
    }

    @Test
    void markup_stays_text() {
        Excerpt excerpt = new Marker(Wanted.parse("alert"))
                .excerpts(List.of(new Part("note", Text.same("n"), "<script>alert(1)</script>\n第二行", false)))
                .get(0);
        assertThat(excerpt.text()).isEqualTo("<script>alert(1)</script> 第二行");
    }

    @Test
    void three_texts_at_most_those_with_most_marks() {
        List<Part> parts = List.of("红肿", "红肿红肿 红肿", "无", "红肿 红肿", "红肿 红肿").stream()
                .map(text -> new Part(text, Text.same("n"), text, false))
                .toList();
        assertThat(new Marker(Wanted.parse("红肿")).excerpts(parts))
                .extracting(Excerpt::part)
                .hasSize(3)
                .doesNotContain("无");
    }
}
