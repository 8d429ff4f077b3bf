package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Registration.CustomerData;
import org.redress.api.customer.Customer;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/**
 * Fills in what was left out at registration, and puts right what was wrong: the type's form, the description, what the
 * customer wants, who they are.
 */
final class CompleteIntake extends SimpleAction implements Naming {

    private static final Text OBJECT = Text.of("应为 JSON 对象", "This is a JSON object");

    private final Optional<Customer> meant;

    CompleteIntake() {
        this(Optional.empty());
    }

    private CompleteIntake(Optional<Customer> meant) {
        super(
                "complete-intake",
                "补全信息",
                "Complete details",
                CustomerInput.field(),
                InputField.structure("fields", "详细信息", "Details").asOptional(),
                InputField.longText("description", "经过", "Description").asOptional(),
                InputField.text("remedySought", "客户希望怎么解决", "Remedy sought").asOptional());
        this.meant = meant;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        if (!(input.values().getOrDefault("fields", Map.of()) instanceof Map)) {
            return List.of(new FieldError("/fields", OBJECT));
        }
        List<FieldError> errors = new ArrayList<>(CustomerInput.check(input));
        errors.addAll(snapshot.type().form().check(input.object("fields")));
        return errors;
    }

    @Override
    public Optional<CustomerData> said(Input input) {
        return CustomerInput.said(input);
    }

    @Override
    public CaseAction meaning(Customer customer) {
        return new CompleteIntake(Optional.of(customer));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Map<String, Object> given = input.object("fields");
        Optional<String> description = input.optional("description");
        Optional<String> remedySought = input.optional("remedySought");
        meant.ifPresent(customer ->
                CustomerInput.record(snapshot, draft, customer, said(input).orElseThrow()));
        draft.fields.putAll(given);
        Intake old = draft.intake;
        draft.intake = new Intake(
                old.channel(),
                old.summary(),
                description.or(old::description),
                old.receivedAt(),
                old.registeredAt(),
                old.registeredBy(),
                old.firstReceiver(),
                old.backdatedBecause(),
                meant.map(Customer::id).orElse(old.customer()),
                old.representedBy(),
                remedySought.or(old::remedySought),
                old.urgent());
        if (meant.isEmpty() || !given.isEmpty() || description.isPresent() || remedySought.isPresent()) {
            draft.event(
                    snapshot.actor().username(),
                    "details-completed",
                    Map.of(
                            "fields", new Personal(given),
                            "description", new Personal(description.orElse("")),
                            "remedySought", new Personal(remedySought.orElse(""))));
        }
        draft.happened("details-completed");
    }
}
