package org.redress.manager.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.api.plugin.PlanImpact.FormChange;
import org.redress.api.plugin.PlanImpact.Kind;
import org.redress.api.plugin.PlanImpact.SettingChange;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.SettingDecl;

/** What two versions of a pack ask for, field by field and setting by setting. Pure. */
final class FormDifference {

    private FormDifference() {}

    static List<FormChange> forms(Procedure before, Procedure after) {
        List<FormChange> changes = new ArrayList<>();
        for (String type : both(before.types().keySet(), after.types().keySet())) {
            Optional<ComplaintType> old = before.type(type);
            Optional<ComplaintType> next = after.type(type);
            if (old.isPresent() && next.isPresent()) {
                fields(type, old.get(), next.get(), changes);
            } else {
                changes.add(new FormChange(
                        type,
                        Optional.empty(),
                        old.isPresent() ? Kind.REMOVED : Kind.ADDED,
                        old.map(each -> each.title().in("zh")),
                        next.map(each -> each.title().in("zh"))));
            }
        }
        return changes;
    }

    private static void fields(String type, ComplaintType before, ComplaintType after, List<FormChange> changes) {
        Map<String, FormField> old = byName(before);
        Map<String, FormField> next = byName(after);
        for (String name : both(old.keySet(), next.keySet())) {
            Optional<String> was = Optional.ofNullable(old.get(name)).map(field -> words(field, before));
            Optional<String> is = Optional.ofNullable(next.get(name)).map(field -> words(field, after));
            kind(was, is).ifPresent(kind -> changes.add(new FormChange(type, Optional.of(name), kind, was, is)));
        }
    }

    static List<SettingChange> settings(Procedure before, Procedure after) {
        List<SettingChange> changes = new ArrayList<>();
        for (String name : both(before.settings().keySet(), after.settings().keySet())) {
            Optional<SettingDecl> old = Optional.ofNullable(before.settings().get(name));
            Optional<SettingDecl> next = Optional.ofNullable(after.settings().get(name));
            boolean sameValue = old.map(SettingDecl::fallback).equals(next.map(SettingDecl::fallback));
            boolean sameKind = old.map(SettingDecl::schema).equals(next.map(SettingDecl::schema));
            Function<SettingDecl, String> words = setting ->
                    sameValue ? setting.fallback() + " " + setting.schema() : String.valueOf(setting.fallback());
            if (!sameValue || !sameKind) {
                kind(old.map(words), next.map(words))
                        .ifPresent(kind -> changes.add(new SettingChange(name, kind, old.map(words), next.map(words))));
            }
        }
        return changes;
    }

    private static Optional<Kind> kind(Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED);
    }

    /** A field in one line: {@code 渠道 / Channel: choice(phone, web), required}. */
    private static String words(FormField field, ComplaintType type) {
        List<String> words = new ArrayList<>();
        String kind = field.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        words.add(
                field.options().isEmpty()
                        ? kind
                        : kind
                                + field.options().stream()
                                        .map(FormField.Option::value)
                                        .collect(Collectors.joining(", ", "(", ")")));
        if (field.required()) {
            words.add("required");
        }
        field.minimum().ifPresent(least -> words.add("≥ " + plain(least)));
        field.maximum().ifPresent(most -> words.add("≤ " + plain(most)));
        if (field.maxLength() > 0) {
            words.add("≤ " + field.maxLength() + " characters");
        }
        Optional.ofNullable(type.form().later().get(field.name())).ifPresent(stage -> words.add("from " + stage));
        String zh = field.title().in("zh");
        String en = field.title().in("en");
        return (zh.equals(en) ? zh : zh + " / " + en) + ": " + String.join(", ", words);
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Map<String, FormField> byName(ComplaintType type) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        type.form().fields().forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    private static Set<String> both(Set<String> before, Set<String> after) {
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(after);
        return all;
    }
}
