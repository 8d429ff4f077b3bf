package org.redress.engine.improvement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.action.Input;
import org.redress.engine.action.InputField;
import org.redress.engine.action.InputSpec;
import org.redress.engine.decision.Notice;

/** Says whose the item is, and until when; also the present owner can be given a day. */
final class AssignItem implements ItemAction {

    private static final Text AHEAD = Text.of("请选择之后的时间", "Choose a time ahead");
    private static final Text TOLD =
            Text.of("改进事项 {code}「{type}」由您负责", "You own the improvement item {code}, “{type}”");

    @Override
    public String id() {
        return "assign";
    }

    @Override
    public Text title() {
        return Text.of("指定负责人", "Assign owner");
    }

    @Override
    public InputSpec input(ItemSnapshot snapshot) {
        return new InputSpec(List.of(
                InputField.person("to", "负责人", "Owner"),
                InputField.moment("dueAt", "完成期限", "Due").asOptional(),
                InputField.longText("reason", "原因", "Reason").asOptional()));
    }

    @Override
    public Optional<Problem> permission(ItemSnapshot snapshot) {
        return ItemActions.leading(snapshot);
    }

    @Override
    public List<FieldError> check(ItemSnapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>();
        snapshot.problem(input.text("to")).ifPresent(text -> errors.add(new FieldError("/to", text)));
        input.moment("dueAt")
                .filter(due -> !due.isAfter(snapshot.now()))
                .ifPresent(past -> errors.add(new FieldError("/dueAt", AHEAD)));
        return errors;
    }

    @Override
    public Improvement apply(ItemSnapshot snapshot, Input input) {
        Improvement item = snapshot.item();
        Optional<Instant> dueAt = input.moment("dueAt");
        Change change = new Change(
                snapshot.now(),
                snapshot.actor().username(),
                Change.Kind.ASSIGNED,
                Optional.of(input.text("to")),
                dueAt,
                input.optional("reason"),
                Optional.empty());
        return item.with(input.text("to"), item.state(), dueAt.or(item::dueAt), change);
    }

    @Override
    public List<Notice> told(ItemSnapshot snapshot, Improvement changed) {
        boolean known = changed.owner().equals(snapshot.item().owner())
                || changed.owner().equals(snapshot.actor().username());
        return known ? List.of() : List.of(Raising.told(changed, "improvement-assigned", TOLD));
    }
}
