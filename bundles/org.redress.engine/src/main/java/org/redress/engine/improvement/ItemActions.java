package org.redress.engine.improvement;

import java.util.List;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.problem.Problem;

/** Every action on improvement items, in the order of menus, and what they have in common. */
public final class ItemActions {

    public static final List<ItemAction> ALL =
            List.of(new AddItemNote(), new AssignItem(), new FinishItem(), new DropItem());

    private static final Problem NOT_LEADING = Problem.of(
            "RD-IMP-101",
            "只有这个改进事项的负责人或所属机构的管理人员可以这样做",
            "Only the owner of the item or a manager of its unit may do this");

    private ItemActions() {}

    public static Optional<ItemAction> find(String id) {
        return ALL.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    static Optional<Problem> leading(ItemSnapshot snapshot) {
        return snapshot.leads() ? Optional.empty() : Optional.of(NOT_LEADING);
    }

    /** The item after the actor ended it, or said something. */
    static Improvement said(
            ItemSnapshot snapshot,
            Change.Kind kind,
            Improvement.State state,
            Optional<String> text,
            Optional<String> guide) {
        Improvement item = snapshot.item();
        Change change = new Change(
                snapshot.now(), snapshot.actor().username(), kind, Optional.empty(), Optional.empty(), text, guide);
        return item.with(item.owner(), state, item.dueAt(), change);
    }
}
