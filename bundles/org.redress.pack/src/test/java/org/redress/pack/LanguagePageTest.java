package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.FactVocabulary;
import org.redress.api.procedure.Procedure;

/** What {@code docs/pack-language.md} shows must be true. */
class LanguagePageTest {

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("../../docs/pack-language.md"));
        } catch (IOException missing) {
            throw new AssertionError("the page belongs to the language", missing);
        }
    }

    @Test
    void the_example_compiles() {
        int start = page.indexOf("```yaml\n") + 8;
        Procedure example = Packs.compiled(page.substring(start, page.indexOf("```", start)));
        assertThat(example.ref().id()).isEqualTo("corner-shop");
        assertThat(example.gates()
                        .get(0)
                        .require()
                        .test(Map.of(
                                "fields", Map.of("boughtOn", "2026-11-01"),
                                "today", "2026-11-21",
                                "settings", Map.of("returnDays", 30L))))
                .contains(true);
    }

    @Test
    void every_other_whole_pack_on_the_page_compiles() {
        List<String> packs = Pattern.compile("```yaml\\n(redress: 1.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(packs).hasSizeGreaterThan(1);
        assertThat(packs).allSatisfy(pack -> assertThat(Packs.compiled(pack)).isNotNull());
    }

    @Test
    void every_fact_is_described() {
        FactVocabulary.GROUPS.forEach((group, members) -> {
            assertThat(page).contains("`" + group + "`");
            assertThat(members.keySet()).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        });
        assertThat(FactVocabulary.SINGLES.keySet())
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void every_event_trigger_channel_and_key_is_described() {
        var schema = Json.resource(Schemas.FORMAT);
        for (String list : List.of(
                "/$defs/event/enum",
                "/$defs/ladderRow/properties/on/enum",
                "/$defs/channel/enum",
                "/$defs/field/properties/kind/enum")) {
            schema.at(list).forEach(code -> assertThat(page).contains(code.asText()));
        }
        schema.path("properties").fieldNames().forEachRemaining(key -> assertThat(page)
                .contains("\n" + key + ":"));
    }
}
