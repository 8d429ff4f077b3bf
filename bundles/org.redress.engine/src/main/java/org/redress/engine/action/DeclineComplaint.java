package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Closing;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductPolicy.Of;
import org.redress.api.casework.Decline;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.RefusalRules;

/**
 * The complaint is not accepted, or sent elsewhere, on a ground that a pack names; the customer is told the reason and
 * what other ways there are (P07, L). It is closed at once, the last stage is still done, and new facts open it again.
 */
final class DeclineComplaint extends SimpleAction {

    private static final InputField GROUND = InputField.choice("ground", "理由", "Ground");
    private static final InputField TEXT = InputField.longText("text", "告知客户的理由", "Reason as told to the customer");
    private static final InputField REDIRECT =
            InputField.text("redirectTo", "转到哪里", "Sent to").asOptional();
    private static final Text WHERE = Text.of("请写明转到哪里", "Say where the complaint goes");
    private static final Text TOLD = Text.of("投诉单 {number} 不予受理：{ground}", "Case {number} was not accepted: {ground}");

    DeclineComplaint() {
        super("decline-complaint", "不予受理或转出", "Decline or redirect", GROUND, TEXT, REDIRECT);
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                GROUND.offering(policy(snapshot).declines().stream()
                        .map(Of::rule)
                        .map(ground -> new FormField.Option(ground.id(), ground.title()))
                        .toList()),
                TEXT,
                REDIRECT);
    }

    private static ConductPolicy policy(Snapshot snapshot) {
        return ConductPolicy.of(snapshot.rules());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.manager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return policy(snapshot).declines().isEmpty()
                ? Optional.of(Problem.of(
                        "RD-CASE-142",
                        "规则没有列出可以不予受理的理由，因此都要受理",
                        "The rules name no ground on which a complaint is not accepted, so each is"))
                : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return policy(snapshot)
                .decline(input.text("ground"))
                .map(Of::rule)
                .filter(ground -> ground.redirect() && ground.to().isEmpty())
                .filter(ground -> input.optional("redirectTo").isEmpty())
                .map(ground -> List.of(new FieldError("/redirectTo", WHERE)))
                .orElse(List.of());
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        RefusalRules rules = new RefusalRules(snapshot);
        List<Blocker> blockers = new ArrayList<>(Tracks.blockers(snapshot));
        blockers.addAll(input.optional("ground")
                .flatMap(policy(snapshot)::decline)
                .map(rules::declining)
                .orElseGet(() -> Grounded.whenNone(policy(snapshot).declines(), rules::declining)));
        return blockers;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        DeclineGround ground =
                policy(snapshot).decline(input.text("ground")).orElseThrow().rule();
        String by = snapshot.actor().username();
        String text = input.text("text");
        Optional<String> to = input.optional("redirectTo")
                .or(() -> ground.redirect() ? ground.to().map(place -> place.in("zh")) : Optional.empty());
        Decline decline = new Decline(
                draft.conduct.declines().size() + 1,
                ground.id(),
                text,
                to,
                ground.letter(),
                draft.closing.map(Closing::reopened).orElse(0),
                snapshot.now(),
                by);
        draft.conduct = draft.conduct.declining(decline);
        List<String> told = Grounded.told(snapshot, draft, ground.tell());
        draft.event(by, "complaint-declined", data(decline, told));
        told.forEach(person -> draft.tell(
                person,
                "complaint-declined",
                TOLD.with("number", snapshot.file().number()).with("ground", ground.title())));
        // The customer has heard from us: what was promised is kept by it.
        ContactCustomer.keepPromises(snapshot, draft);
        EarlyEnd.of(snapshot, draft, text);
        draft.happened("complaint-declined", ground.id());
    }

    private static Map<String, Object> data(Decline decline, List<String> told) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "decline",
                decline.no(),
                "ground",
                decline.ground(),
                "told",
                told,
                "text",
                new Personal(decline.text())));
        decline.redirectedTo().ifPresent(place -> data.put("redirectedTo", new Personal(place)));
        decline.letter().ifPresent(letter -> data.put("letter", letter));
        return data;
    }
}
