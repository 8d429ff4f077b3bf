package org.redress.packs.twolevelclinic;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Form;
import org.redress.api.text.Text;

/** Every text for people in a compiled pack. */
final class Texts {

    private Texts() {}

    static List<Text> in(Object part) {
        List<Text> found = new ArrayList<>();
        collect(part, found);
        return found;
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
