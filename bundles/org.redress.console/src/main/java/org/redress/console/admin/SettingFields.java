package org.redress.console.admin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
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
        declared(plugin, now).forEach((name, setting) -> {
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
                    kind(setting.fallback()),
                    options(visit, setting.fallback()),
                    false,
                    "",
                    "",
                    1000,
                    values,
                    errors.getOrDefault(id, "")));
        });
        return fields;
    }

    private static String kind(Object fallback) {
        return fallback instanceof Boolean
                ? "choice"
                : fallback instanceof Long ? "whole" : fallback instanceof Double ? "amount" : "text";
    }

    private static List<Field.Option> options(Visit visit, Object fallback) {
        return fallback instanceof Boolean
                ? List.of(
                        new Field.Option("true", visit.words().get("yes")),
                        new Field.Option("false", visit.words().get("no")))
                : List.of();
    }

    /** What was chosen here; values that do not fit go on as text, for the check behind to word the error. */
    Map<String, Object> chosen(Plugin plugin, EffectiveActivation now, Posted typed) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        declared(plugin, now).forEach((name, setting) -> typed.get(PREFIX + name)
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

    private Map<String, SettingDecl> declared(Plugin plugin, EffectiveActivation now) {
        Optional<PackRef> ref = now.pack().or(plugin::current);
        return ref.map(pack -> services.catalog()
                        .frozen(List.of(new PackUse(pack, PackKind.PROCEDURE, Map.of(), Optional.empty()))))
                .flatMap(rules -> rules.all().stream()
                        .filter(procedure -> procedure.ref().id().equals(plugin.id()))
                        .findFirst())
                .map(Procedure::settings)
                .<Map<String, SettingDecl>>map(TreeMap::new)
                .orElse(Map.of());
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static String shown(Visit visit, Object value) {
        if (value instanceof Boolean truth) {
            return visit.words().get(truth ? "yes" : "no");
        }
        return text(value);
    }
}
