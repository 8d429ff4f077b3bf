package org.redress.console.plugins;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.procedure.SettingDecl;
import org.redress.console.view.Field;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/**
 * A plugin's settings as fields. An empty field chooses nothing: what holds then comes from above or from the pack, and
 * stands in the field's help.
 */
final class SettingFields {

    private static final String PREFIX = "settings-";

    private final Services services;

    SettingFields(Services services) {
        this.services = services;
    }

    List<Field> fields(Visit visit, Plugin plugin, EffectiveActivation now, Posted typed, Map<String, String> errors) {
        Map<String, Object> own = now.own().map(one -> one.settings()).orElse(Map.of());
        List<Field> fields = new ArrayList<>();
        DeclaredSettings.of(services.catalog(), plugin, now).forEach((name, setting) -> {
            String id = PREFIX + name;
            List<String> values = typed == Posted.NOTHING
                    ? own.containsKey(name) ? List.of(text(own.get(name))) : List.of()
                    : typed.all(id);
            Object holds = now.settings().getOrDefault(name, setting.fallback());
            fields.add(new Field(
                    id,
                    id,
                    visit.words().of(setting.title()),
                    visit.words().get("plugins.setting.now", shown(visit, holds)) + " "
                            + visit.words().of(setting.help()),
                    kind(setting),
                    options(visit, setting),
                    false,
                    SettingSchema.bound(setting.schema(), "minimum"),
                    SettingSchema.bound(setting.schema(), "maximum"),
                    1000,
                    values,
                    errors.getOrDefault(id, "")));
        });
        return fields;
    }

    private static String kind(SettingDecl setting) {
        Object fallback = setting.fallback();
        if (fallback instanceof Boolean
                || fallback instanceof String
                        && !SettingSchema.words(setting.schema()).isEmpty()) {
            return "choice";
        }
        return fallback instanceof Long ? "whole" : fallback instanceof Double ? "amount" : "text";
    }

    private static List<Field.Option> options(Visit visit, SettingDecl setting) {
        if (setting.fallback() instanceof Boolean) {
            return List.of(
                    new Field.Option("true", visit.words().get("yes")),
                    new Field.Option("false", visit.words().get("no")));
        }
        return setting.fallback() instanceof String
                ? SettingSchema.words(setting.schema()).stream()
                        .map(word -> new Field.Option(word, word))
                        .toList()
                : List.of();
    }

    /** What was chosen here; values that do not fit go on as text, for the check behind to word the error. */
    Map<String, Object> chosen(Plugin plugin, EffectiveActivation now, Posted typed) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        DeclaredSettings.of(services.catalog(), plugin, now).forEach((name, setting) -> typed.get(PREFIX + name)
                .ifPresent(text -> chosen.put(name, value(setting.fallback(), text))));
        return chosen;
    }

    private static Object value(Object fallback, String text) {
        try {
            if (fallback instanceof Boolean) {
                return Boolean.valueOf(text);
            }
            if (fallback instanceof Long) {
                return Long.valueOf(text);
            }
            if (fallback instanceof Double) {
                return Double.valueOf(text);
            }
            return fallback instanceof List ? List.of(text.split("\\s*[,，]\\s*")) : text;
        } catch (NumberFormatException unfit) {
            return text;
        }
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    /** A value as people read it. */
    static String shown(Visit visit, Object value) {
        if (value instanceof Boolean truth) {
            return visit.words().get(truth ? "yes" : "no");
        }
        return text(value);
    }
}
