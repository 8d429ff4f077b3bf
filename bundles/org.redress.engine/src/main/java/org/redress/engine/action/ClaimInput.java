package org.redress.engine.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CompensationSheet.Claim;
import org.redress.api.casework.CompensationSheet.Cost;
import org.redress.api.money.Money;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.CompensationRule.Counts;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.LegalGround;
import org.redress.api.text.Text;

/** What the compensation calculator is asked: the fields that the rules in force look at, and no others. */
final class ClaimInput {

    private static final Text YES = Text.of("是", "Yes");
    private static final Text NO = Text.of("否", "No");
    private static final Text PROVEN = Text.of("{item}：有票据或证明", "{item}: proven");
    private static final String PROVEN_SUFFIX = "Proven";

    private ClaimInput() {}

    static InputSpec spec(List<CompensationRule> rules) {
        List<InputField> fields = new ArrayList<>();
        fields.add(InputField.choice(
                "ground", "依据（二选一）", "Ground (one of two)", "contract", "违约", "Contract", "tort", "侵权", "Tort"));
        fields.add(money("demand", "客户要求的总额（不填即最近一次诉求）", "Demand in all (the latest unless said)"));
        if (has(rules, Counts.PAID_IN) || has(rules, Counts.UNUSED)) {
            fields.add(money("paidIn", "已付金额（本金、价款）", "Paid in (principal, price)"));
            fields.add(money("returned", "已退金额", "Already returned"));
        }
        if (has(rules, Counts.PAID_IN)) {
            fields.add(money("interest", "利息", "Interest"));
        }
        if (has(rules, Counts.UNUSED)) {
            fields.add(money("unused", "其中未使用的部分", "Of it not used"));
        }
        items(rules).forEach((name, item) -> {
            fields.add(new InputField(name, InputField.Type.MONEY, false, item.title(), 20, List.of()));
            if (item.proof()) {
                fields.add(truth(name + PROVEN_SUFFIX, PROVEN.with("item", item.title())));
            }
        });
        Map<String, Text> harms = harms(rules);
        if (!harms.isEmpty()) {
            fields.add(InputField.choice("harm", "人身侵害", "Harm to the person")
                    .offering(harms.entrySet().stream()
                            .map(harm -> new FormField.Option(harm.getKey(), harm.getValue()))
                            .toList())
                    .asOptional());
            fields.add(truth("serious", Text.of("造成严重后果", "Serious consequence")));
            fields.add(money("moral", "要求的精神损害赔偿", "Asked for mental damage"));
        }
        if (has(rules, Counts.TIMES_PRICE)) {
            fields.add(truth("fraud", Text.of("已认定欺诈", "Fraud is established")));
            fields.add(money("price", "欺诈所涉价款", "Price of what was sold by fraud"));
        }
        return InputSpec.of(fields.toArray(InputField[]::new));
    }

    /** Names of all amounts. */
    static String[] amounts(List<CompensationRule> rules) {
        return spec(rules).fields().stream()
                .filter(field -> field.type() == InputField.Type.MONEY)
                .map(InputField::name)
                .toArray(String[]::new);
    }

    /** @param latest what the customer asked for last, for when nothing else is said */
    static Claim claim(List<CompensationRule> rules, Input input, Optional<Money> latest) {
        List<Cost> costs = items(rules).keySet().stream()
                .flatMap(name -> input.money(name).stream()
                        .map(amount -> new Cost(name, amount, truth(input, name + PROVEN_SUFFIX))))
                .toList();
        return new Claim(
                LegalGround.valueOf(input.text("ground").toUpperCase(Locale.ROOT)),
                input.money("demand").or(() -> latest),
                input.money("paidIn"),
                input.money("interest"),
                input.money("returned"),
                input.money("unused"),
                costs,
                input.optional("harm"),
                truth(input, "serious"),
                input.money("moral"),
                input.money("price"),
                truth(input, "fraud"));
    }

    private record Item(Text title, boolean proof) {}

    /** Of the same name in several rules the first one's. */
    private static Map<String, Item> items(List<CompensationRule> rules) {
        Map<String, Item> items = new LinkedHashMap<>();
        rules.forEach(rule -> rule.items()
                .forEach((name, title) -> items.putIfAbsent(name, new Item(title, rule.counts() == Counts.PROVEN))));
        return items;
    }

    private static Map<String, Text> harms(List<CompensationRule> rules) {
        Map<String, Text> harms = new LinkedHashMap<>();
        rules.forEach(rule -> rule.harms().forEach(harms::putIfAbsent));
        return harms;
    }

    private static boolean has(List<CompensationRule> rules, Counts counts) {
        return rules.stream().anyMatch(rule -> rule.counts() == counts);
    }

    private static InputField money(String name, String zh, String en) {
        return InputField.money(name, zh, en).asOptional();
    }

    private static InputField truth(String name, Text title) {
        return new InputField(
                name,
                InputField.Type.TRUTH,
                false,
                title,
                5,
                List.of(new FormField.Option("true", YES), new FormField.Option("false", NO)));
    }

    private static boolean truth(Input input, String name) {
        return input.text(name).equals("true");
    }
}
