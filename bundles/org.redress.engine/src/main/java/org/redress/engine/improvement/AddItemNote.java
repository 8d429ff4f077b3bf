package org.redress.engine.improvement;

import java.util.List;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.action.Input;
import org.redress.engine.action.InputField;
import org.redress.engine.action.InputSpec;

/** Writes down a cause, a measure that was tried, or a thought. */
final class AddItemNote implements ItemAction {

    private static final Problem NOT_WORKING = Problem.of(
            "RD-IMP-102", "只有在所属机构处理投诉的同事可以这样做", "Only those who work cases at the unit of the item may do this");

    @Override
    public String id() {
        return "add-note";
    }

    @Override
    public Text title() {
        return Text.of("写备注", "Add note");
    }

    @Override
    public InputSpec input(ItemSnapshot snapshot) {
        return new InputSpec(List.of(InputField.longText("text", "原因、措施或想法", "Cause, measure or idea")));
    }

    @Override
    public Optional<Problem> permission(ItemSnapshot snapshot) {
        return snapshot.leads() || snapshot.actor().may(Right.WORK) ? Optional.empty() : Optional.of(NOT_WORKING);
    }

    @Override
    public Improvement apply(ItemSnapshot snapshot, Input input) {
        return ItemActions.said(
                snapshot, Change.Kind.NOTED, snapshot.item().state(), input.optional("text"), Optional.empty());
    }
}
