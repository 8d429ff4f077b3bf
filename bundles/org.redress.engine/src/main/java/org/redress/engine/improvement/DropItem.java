package org.redress.engine.improvement;

import java.util.List;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.action.Input;
import org.redress.engine.action.InputField;
import org.redress.engine.action.InputSpec;

/** Ends an item of which nothing comes, with the reason. */
final class DropItem implements ItemAction {

    @Override
    public String id() {
        return "drop";
    }

    @Override
    public Text title() {
        return Text.of("不再改进", "Drop");
    }

    @Override
    public InputSpec input(ItemSnapshot snapshot) {
        return new InputSpec(List.of(InputField.longText("reason", "原因", "Reason")));
    }

    @Override
    public Optional<Problem> permission(ItemSnapshot snapshot) {
        return ItemActions.leading(snapshot);
    }

    @Override
    public Improvement apply(ItemSnapshot snapshot, Input input) {
        return ItemActions.said(
                snapshot, Change.Kind.DROPPED, Improvement.State.DROPPED, input.optional("reason"), Optional.empty());
    }
}
