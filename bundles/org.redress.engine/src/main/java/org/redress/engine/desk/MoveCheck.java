package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveOrder;
import org.redress.api.plugin.MoveRequest;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.api.unit.Units;

/** Whether what administrators ask of a move makes sense. */
final class MoveCheck {

    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_NUMBER = 40;
    private static final Text CASES =
            Text.of("请给出 1 至 500 件投诉的编号，或一个单位", "Give the numbers of 1 to 500 cases, or a unit");
    private static final Text CHOSEN = Text.of("请给出 1 至 500 件投诉，每件一次", "Give 1 to 500 cases, each once");

    private MoveCheck() {}

    static List<FieldError> faults(MoveRequest request, Units units) {
        List<FieldError> faults = new ArrayList<>();
        boolean named = !request.cases().isEmpty();
        if (named == request.unit().isPresent() || request.cases().size() > CaseMoves.MOST) {
            faults.add(new FieldError("/cases", CASES));
        }
        if (request.unit().filter(unit -> units.find(unit).isEmpty()).isPresent()) {
            faults.add(new FieldError("/unit", Text.of("没有这个单位", "There is no such unit")));
        }
        if (request.limit() < 1 || request.limit() > CaseMoves.MOST) {
            faults.add(new FieldError("/limit", Text.of("应为 1 至 500", "Give 1 to 500")));
        }
        return faults;
    }

    static List<FieldError> faults(MoveOrder order) {
        List<FieldError> faults = new ArrayList<>(reason(order.reason()));
        Set<String> numbers = order.cases().stream()
                .map(MoveOrder.Chosen::number)
                .filter(number -> !number.isBlank() && number.length() <= LONGEST_NUMBER)
                .collect(Collectors.toSet());
        if (numbers.isEmpty() || numbers.size() != order.cases().size() || numbers.size() > CaseMoves.MOST) {
            faults.add(new FieldError("/cases", CHOSEN));
        }
        if (order.id().filter(id -> !uuid(id)).isPresent()) {
            faults.add(new FieldError("/id", Text.of("应为小写的 UUID", "Give a UUID in lower case")));
        }
        return faults;
    }

    private static boolean uuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    static List<FieldError> reason(String reason) {
        int length = reason.strip().length();
        return length >= 2 && length <= LONGEST_REASON
                ? List.of()
                : List.of(new FieldError(
                        "/reason", Text.of("请填写 2 至 400 个字的原因", "Give a reason of 2 to 400 characters")));
    }

    /** Cases that are none of the move. */
    static List<FieldError> strangers(List<String> cases, CaseMove move) {
        Set<String> known =
                move.lines().stream().map(CaseMove.Line::number).collect(Collectors.toCollection(HashSet::new));
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!known.contains(cases.get(i))) {
                faults.add(new FieldError("/cases/" + i, Text.of("不在这次改用之中", "This case is not part of the move")));
            }
        }
        return faults;
    }
}
