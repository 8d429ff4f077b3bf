package org.redress.console.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.console.web.Posted;

/** A plan as far as it is put together, with what is most likely meant where nothing was typed. */
record PlanDraft(Stand stand, Operation operation, Posted typed) {

    private static final Set<Operation> AT_A_UNIT =
            Set.of(Operation.ACTIVATE, Operation.DEACTIVATE, Operation.PILOT, Operation.MOVE_CASES);

    static Optional<Operation> operation(String code) {
        return Stream.of(Operation.values())
                .filter(one -> PlanWords.code(one).equals(code))
                .findFirst();
    }

    /** What was asked for once, to be asked for again. */
    static PlanDraft of(Stand stand, PlanRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("version", request.version().stream().toList());
        request.unit().ifPresent(unit -> typed.put("unit", List.of(unit)));
        request.reason().ifPresent(reason -> typed.put("reason", List.of(reason)));
        return new PlanDraft(stand, request.operation(), Posted.NOTHING.or(typed));
    }

    boolean atUnit() {
        return AT_A_UNIT.contains(operation);
    }

    boolean withVersion() {
        return operation != Operation.DEACTIVATE && operation != Operation.DISABLE;
    }

    String version() {
        return typed.sent("version") || operation == Operation.ACTIVATE && stand.every(operation)
                ? typed.text("version")
                : stand.versions(operation).stream().findFirst().orElse("");
    }

    PlanRequest request() {
        return new PlanRequest(
                stand.id(),
                operation,
                Optional.of(version()).filter(version -> withVersion() && !version.isEmpty()),
                typed.get("unit").filter(unit -> atUnit()),
                Optional.empty(),
                typed.get("reason"));
    }
}
