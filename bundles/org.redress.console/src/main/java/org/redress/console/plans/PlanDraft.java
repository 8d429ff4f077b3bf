package org.redress.console.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.console.web.Posted;

/** A plan as far as it is put together, with what is most likely meant where nothing was typed. */
record PlanDraft(Stand stand, Operation operation, Posted typed) {

    static Optional<Operation> operation(String code) {
        return Stream.of(Operation.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
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
        return operation == Operation.ACTIVATE || operation == Operation.DEACTIVATE || operation == Operation.PILOT;
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
