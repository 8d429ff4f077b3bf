package org.redress.engine.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.action.Input;
import org.redress.engine.action.InputField;
import org.redress.engine.action.InputSpec;

/** Ends an item with the measure or the guideline that every branch follows from now on (P01). */
final class FinishItem implements ItemAction {

    @Override
    public String id() {
        return "finish";
    }

    @Override
    public Text title() {
        return Text.of("完成改进", "Finish");
    }

    @Override
    public InputSpec input(ItemSnapshot snapshot) {
        List<InputField> fields = new ArrayList<>();
        fields.add(InputField.longText("text", "今后统一怎么做（措施或指南）", "What is done from now on (measure or guideline)"));
        if (!snapshot.guides().isEmpty()) {
            fields.add(InputField.choice("guide", "对应的应对指南", "Guide that says so")
                    .offering(snapshot.guides())
                    .longest(100)
                    .asOptional());
        }
        return new InputSpec(fields);
    }

    @Override
    public Optional<Problem> permission(ItemSnapshot snapshot) {
        return ItemActions.leading(snapshot);
    }

    @Override
    public Improvement apply(ItemSnapshot snapshot, Input input) {
        return ItemActions.said(
                snapshot, Change.Kind.DONE, Improvement.State.DONE, input.optional("text"), input.optional("guide"));
    }
}
