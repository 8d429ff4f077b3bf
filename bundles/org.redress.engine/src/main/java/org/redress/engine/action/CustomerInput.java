package org.redress.engine.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Registration.CustomerData;
import org.redress.api.customer.Customer;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.intake.RegistrationCheck;

/** The customer's particulars as an action takes them, named as at registration; what is left out stays as it is known. */
final class CustomerInput {

    static final String NAME = "customer";

    private static final List<String> PARTS = List.of("name", "phone", "memberNo", "wechat");
    private static final CustomerData NOTHING =
            new CustomerData(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Text OBJECT = Text.of("应为 JSON 对象", "This is a JSON object");
    private static final Text UNKNOWN = Text.of("没有这一项", "There is no such field");
    private static final Text WORDS = Text.of("应为文字", "This is a text");

    private CustomerInput() {}

    static InputField field() {
        return InputField.structure(NAME, "客户信息", "Customer").asOptional();
    }

    static List<FieldError> check(Input input) {
        if (!(input.values().getOrDefault(NAME, Map.of()) instanceof Map<?, ?> given)) {
            return List.of(new FieldError("/" + NAME, OBJECT));
        }
        List<FieldError> errors = new ArrayList<>();
        given.forEach((part, value) -> {
            String pointer = "/" + NAME + "/" + part;
            if (!PARTS.contains(part)) {
                errors.add(new FieldError(pointer, UNKNOWN));
            } else if (value != null && !(value instanceof String)) {
                errors.add(new FieldError(pointer, WORDS));
            }
        });
        return errors.isEmpty() ? RegistrationCheck.errors(data(input)) : errors;
    }

    static Optional<CustomerData> said(Input input) {
        return Optional.of(data(input)).filter(said -> !said.equals(NOTHING));
    }

    private static CustomerData data(Input input) {
        Map<String, Object> given = input.object(NAME);
        return new CustomerData(
                text(given, "name"), text(given, "phone"), text(given, "memberNo"), text(given, "wechat"));
    }

    private static Optional<String> text(Map<String, Object> given, String part) {
        return Optional.ofNullable(given.get(part))
                .map(value -> String.valueOf(value).strip())
                .filter(value -> !value.isEmpty());
    }

    /** Notes what becomes known and what was known wrongly; nothing where it is all as it was. */
    static void record(Snapshot snapshot, CaseDraft draft, Customer customer, CustomerData said) {
        Customer old = snapshot.customer()
                .person()
                .orElseGet(() -> new Customer(
                        snapshot.file().intake().customer(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        if (customer.equals(old)) {
            return;
        }
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        note("name", old.name(), said.name().flatMap(any -> customer.name()), before, after);
        note("phone", old.phone(), said.phone().flatMap(any -> customer.phone()), before, after);
        note("memberNo", old.memberNo(), said.memberNo().flatMap(any -> customer.memberNo()), before, after);
        note("wechat", old.wechat(), said.wechat().flatMap(any -> customer.wechat()), before, after);
        boolean added = before.isEmpty() && customer.id().equals(old.id());
        draft.customer = Optional.of(customer);
        draft.event(
                snapshot.actor().username(),
                added ? "customer-completed" : "customer-corrected",
                Map.of(
                        "customer", new Personal(customer.id().toString()),
                        "before", new Personal(before),
                        "after", new Personal(after)));
    }

    private static void note(
            String part,
            Optional<String> old,
            Optional<String> now,
            Map<String, String> before,
            Map<String, String> after) {
        now.filter(value -> !old.equals(Optional.of(value))).ifPresent(value -> {
            old.ifPresent(known -> before.put(part, known));
            after.put(part, value);
        });
    }
}
