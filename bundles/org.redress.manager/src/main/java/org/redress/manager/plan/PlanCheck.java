package org.redress.manager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.api.unit.Units;

/** What is wrong with the words of a request, each with its place. */
final class PlanCheck {

    private static final Set<Operation> AT_A_UNIT =
            Set.of(Operation.ACTIVATE, Operation.DEACTIVATE, Operation.PILOT, Operation.MOVE_CASES);
    private static final Set<Operation> VERSIONED = Set.of(Operation.PILOT, Operation.MOVE_CASES);
    private static final Set<Operation> WITH_SETTINGS = Set.of(Operation.ACTIVATE, Operation.PILOT);
    private static final Set<Operation> WITHOUT_VERSION = Set.of(Operation.DEACTIVATE, Operation.DISABLE);
    private static final String VERSION = "\\d{1,9}(\\.\\d{1,9}){2}(-[0-9A-Za-z.-]{1,40})?";

    private final Units units;

    PlanCheck(Units units) {
        this.units = units;
    }

    List<FieldError> faults(PlanRequest request) {
        List<FieldError> faults = new ArrayList<>();
        unit(request).ifPresent(faults::add);
        version(request).ifPresent(faults::add);
        if (request.settings().isPresent() && !WITH_SETTINGS.contains(request.operation())) {
            faults.add(new FieldError("/settings", Text.of("此操作不带设置。", "Settings go with activate and pilot only.")));
        }
        request.reason()
                .map(words -> words.strip().length())
                .filter(length -> length < 2 || length > 400)
                .ifPresent(length -> faults.add(new FieldError(
                        "/reason", Text.of("请填写 2 至 400 个字的原因。", "Give a reason of 2 to 400 characters."))));
        return faults;
    }

    private Optional<FieldError> unit(PlanRequest request) {
        boolean wanted = AT_A_UNIT.contains(request.operation());
        if (request.unit().isEmpty()) {
            return wanted
                    ? Optional.of(new FieldError("/unit", Text.of("请指明机构。", "Say at which unit.")))
                    : Optional.empty();
        }
        if (!wanted) {
            return Optional.of(new FieldError(
                    "/unit", Text.of("此操作针对整个插件，不指明机构。", "This is about the whole plugin: name no unit.")));
        }
        return units.find(request.unit().get()).isPresent()
                ? Optional.empty()
                : Optional.of(new FieldError("/unit", Text.of("没有这个机构。", "There is no such unit.")));
    }

    private static Optional<FieldError> version(PlanRequest request) {
        if (request.version().isEmpty()) {
            return VERSIONED.contains(request.operation())
                    ? Optional.of(new FieldError("/version", Text.of("请指明版本。", "Say which version.")))
                    : Optional.empty();
        }
        if (WITHOUT_VERSION.contains(request.operation())) {
            return Optional.of(
                    new FieldError("/version", Text.of("此操作不分版本。", "This is about every version: name none.")));
        }
        return request.version().get().matches(VERSION)
                ? Optional.empty()
                : Optional.of(new FieldError("/version", Text.of("版本写作 1.2.0。", "Write a version as 1.2.0.")));
    }
}
