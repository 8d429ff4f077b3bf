package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductPolicy.Of;
import org.redress.api.casework.ServiceRefusal;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RefusalGround;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.RefusalRules;

/**
 * Records that a service was refused: on a ground that a pack allows, and never where a pack says never (P01). The
 * complaint itself goes on.
 */
final class RefuseService extends SimpleAction {

    private static final InputField GROUND = InputField.choice("ground", "理由", "Ground");
    private static final InputField TEXT = InputField.longText("text", "经过和告知客户的话", "What happened and was told");
    private static final Text TOLD =
            Text.of("投诉单 {number} 已拒绝提供服务：{ground}", "Case {number}: a service was refused: {ground}");

    RefuseService() {
        super("refuse-service", "拒绝提供服务", "Refuse service", GROUND, TEXT);
    }

    /** Every ground, so that asking for one that does not hold is answered with the reason. */
    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                GROUND.offering(policy(snapshot).refusals().stream()
                        .map(Of::rule)
                        .map(ground -> new FormField.Option(ground.id(), ground.title()))
                        .toList()),
                TEXT);
    }

    private static ConductPolicy policy(Snapshot snapshot) {
        return ConductPolicy.of(snapshot.rules());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        ConductPolicy policy = policy(snapshot);
        return policy.refusals().isEmpty() && policy.never().isEmpty()
                ? Optional.of(Problem.of(
                        "RD-CASE-141",
                        "规则没有列出可以拒绝提供服务的理由，因此不能拒绝",
                        "The rules name no ground on which a service may be refused, so it may not"))
                : Optional.empty();
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        RefusalRules rules = new RefusalRules(snapshot);
        Optional<Of<RefusalGround>> asked = input.optional("ground").flatMap(policy(snapshot)::refusal);
        if (asked.isPresent()) {
            return rules.refusing(asked.get());
        }
        List<Blocker> never = rules.never();
        return never.isEmpty() ? Grounded.whenNone(policy(snapshot).refusals(), rules::refusing) : never;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        RefusalGround ground =
                policy(snapshot).refusal(input.text("ground")).orElseThrow().rule();
        String by = snapshot.actor().username();
        int no = draft.conduct.refusals().size() + 1;
        List<String> told = Grounded.told(snapshot, draft, ground.tell());
        draft.conduct = draft.conduct.refusing(
                new ServiceRefusal(no, ground.id(), input.text("text"), told, snapshot.now(), by));
        draft.event(
                by,
                "service-refused",
                Map.of("refusal", no, "ground", ground.id(), "told", told, "text", new Personal(input.text("text"))));
        told.forEach(person -> draft.tell(
                person,
                "service-refused",
                TOLD.with("number", snapshot.file().number()).with("ground", ground.title())));
        draft.happened("service-refused", ground.id());
    }
}
