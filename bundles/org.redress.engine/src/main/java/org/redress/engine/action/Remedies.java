package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.money.Money;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** What the actions about remedies share. */
final class Remedies {

    private Remedies() {}

    /** The kinds that the type knows; demands may also be for something else. */
    static InputField kindField(Snapshot snapshot, boolean orOther) {
        List<FormField.Option> kinds = new ArrayList<>(snapshot.type().remedies().stream()
                .map(kind -> new FormField.Option(kind, title(snapshot, kind, orOther)))
                .toList());
        if (orOther) {
            kinds.add(new FormField.Option("other", Text.of("其他", "Other")));
        }
        return InputField.choice("kind", "方式", "Kind").offering(kinds);
    }

    /** Where it is offered, that it is spoken of on site only. */
    private static Text title(Snapshot snapshot, String kind, boolean demanded) {
        Text title = declared(snapshot, kind).map(RemedyDecl::title).orElse(Text.same(kind));
        return demanded || snapshot.rules().onSite(kind).isEmpty()
                ? title
                : Text.of("{kind}（金额只在店内当面说）", "{kind} (amount on site only)").with("kind", title);
    }

    static Optional<RemedyDecl> declared(Snapshot snapshot, String kind) {
        return snapshot.rules().all().stream()
                .map(pack -> pack.remedies().get(kind))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** One case speaks one currency, so that limits and sums mean something. */
    static List<FieldError> currencyErrors(Input input, String... names) {
        return Stream.of(names)
                .filter(name -> input.money(name)
                        .filter(money -> !money.currency().equals(Money.DEFAULT_CURRENCY))
                        .isPresent())
                .map(name -> new FieldError(
                        "/" + name + "/currency", Text.of("金额以人民币（CNY）登记", "Amounts are recorded in yuan (CNY)")))
                .toList();
    }

    static Map<String, Object> shown(Money money) {
        return Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
    }
}
