package org.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;

/**
 * Looks at the words of a pack. Used by authors of packs: the compiler sees that both languages are there, but not that the
 * words are of the language whose tag they carry.
 */
public final class TextCheck {

    private TextCheck() {}

    /** Every text for people in a compiled pack or a part of it. */
    public static List<Text> in(Object part) {
        List<Text> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    /** Fails when a text lacks a language, or has words of one language under the tag of the other. */
    public static void everyTextIsChineseAndEnglish(Procedure pack) {
        assertThat(in(pack)).isNotEmpty().allSatisfy(text -> {
            assertThat(text.byLanguage()).containsKeys("zh", "en");
            assertThat(text.byLanguage().get("zh")).containsPattern("\\p{IsHan}");
            assertThat(text.byLanguage().get("en")).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    private static void collect(Object part, List<Text> found) {
        if (part instanceof Text text) {
            found.add(text);
        } else if (part instanceof Form form) {
            collect(form.fields(), found);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, found));
        } else if (part instanceof Collection<?> list) {
            list.forEach(value -> collect(value, found));
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(value -> collect(value, found));
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(part), found);
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }
}
