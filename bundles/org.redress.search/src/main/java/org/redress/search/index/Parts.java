package org.redress.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.customer.Customer;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Guide;
import org.redress.api.text.Text;

/**
 * The texts by which things are found. The same for writing the index and for showing where the words stand, so that nothing
 * is found that cannot be shown. Other cases that a case is tied to are left out: not everybody may know of those.
 */
public final class Parts {

    private static final Text SUMMARY = Text.of("摘要", "Summary");
    private static final Text DESCRIPTION = Text.of("经过", "Description");
    private static final Text SOUGHT = Text.of("诉求", "What is asked for");
    private static final Text TYPE = Text.of("类型", "Type");
    private static final Text CUSTOMER = Text.of("客户", "Customer");
    private static final Text REPRESENTATIVE = Text.of("代理人", "Representative");
    private static final Text ACCOUNT = Text.of("陈述", "Account");
    private static final Text NOTE = Text.of("记录", "Note");
    private static final Text DEMAND = Text.of("要求", "Demand");
    private static final Text PART = Text.of("协办", "Joint work");
    private static final Text PROMISE = Text.of("承诺", "Promise");
    private static final Text CLOSING = Text.of("结案", "Closing");
    private static final Text GUIDE = Text.of("指南", "Guide");

    private final List<Part> parts = new ArrayList<>();

    private Parts() {}

    /** Of a case, by its rules as far as they can be read. */
    public static List<Part> of(CaseFile file, Customer customer, CaseRules rules) {
        Parts made = new Parts();
        made.head("summary", SUMMARY, file.intake().summary());
        rules.procedure().type(file.type()).ifPresent(type -> made.inEach("type", TYPE, type.title(), true));
        customer.name().ifPresent(name -> made.head("customer", CUSTOMER, name));
        made.words(file);
        rules.procedure().type(file.type()).ifPresent(type -> made.fields(type, file.fields()));
        return List.copyOf(made.parts);
    }

    private void words(CaseFile file) {
        text("description", DESCRIPTION, file.intake().description());
        text("remedy-sought", SOUGHT, file.intake().remedySought());
        file.intake().representedBy().ifPresent(one -> text("representative", REPRESENTATIVE, Optional.of(one.name())));
        file.statements().forEach(one -> text("account", ACCOUNT, Optional.of(one.text())));
        file.remarks().forEach(one -> text("note", NOTE, Optional.of(one.text())));
        file.demands().forEach(one -> text("demand", DEMAND, Optional.of(one.text())));
        file.joint().forEach(one -> {
            text("joint", PART, Optional.of(one.text()));
            text("joint", PART, one.answer());
        });
        file.promises().forEach(one -> text("promise", PROMISE, Optional.of(one.text())));
        file.closing().ifPresent(one -> text("closing", CLOSING, Optional.of(one.result())));
    }

    /** What was typed, and the titles of what was chosen. */
    private void fields(ComplaintType type, Map<String, Object> values) {
        for (FormField field : type.form().fields()) {
            Object value = values.get(field.name());
            switch (field.kind()) {
                case TEXT, LONG_TEXT ->
                    text("field", field.title(), Optional.ofNullable(value).map(String::valueOf));
                case CHOICE, CHOICES -> {
                    List<?> chosen =
                            value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
                    field.options().stream()
                            .filter(option -> chosen.contains(option.value()))
                            .forEach(option -> inEach("field", field.title(), option.title(), false));
                }
                default -> {
                    // Amounts, dates and yes or no are looked for in lists.
                }
            }
        }
    }

    /** Of a customer. Numbers are found too, but never shown. */
    public static List<Part> of(Customer customer) {
        Parts made = new Parts();
        customer.name().ifPresent(name -> made.head("customer", CUSTOMER, name));
        return List.copyOf(made.parts);
    }

    /** Of a guide. */
    public static List<Part> of(Guide guide) {
        Parts made = new Parts();
        made.inEach("title", GUIDE, guide.title(), true);
        guide.steps().forEach(step -> made.inEach("step", GUIDE, step, false));
        guide.script().ifPresent(words -> made.inEach("script", GUIDE, words, false));
        return List.copyOf(made.parts);
    }

    private void head(String code, Text label, String text) {
        parts.add(new Part(code, label, text, true));
    }

    private void text(String code, Text label, Optional<String> text) {
        text.filter(words -> !words.isBlank()).ifPresent(words -> parts.add(new Part(code, label, words, false)));
    }

    /** Each language once. */
    private void inEach(String code, Text label, Text text, boolean head) {
        text.byLanguage().values().stream()
                .collect(Collectors.toSet())
                .forEach(words -> parts.add(new Part(code, label, words, head)));
    }
}
