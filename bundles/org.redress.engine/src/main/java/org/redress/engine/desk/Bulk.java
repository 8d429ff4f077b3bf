package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Caller;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkRequest.Chosen;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.engine.action.Actions;
import org.redress.engine.action.CaseAction;
import org.redress.engine.history.HistoryChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One action for several cases. Each goes through the use-case chain on its own, one after the other, as if it had been asked
 * for alone: its own rights, gates and transaction. What is refused for one holds up none of the others.
 */
final class Bulk {

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    private static final Text NOT_FOR_SEVERAL = Text.of("这个操作只能逐件办理", "This is done case by case");
    private static final Text NONE = Text.of("请选择投诉单", "Choose cases");
    private static final Text TOO_MANY =
            Text.of("一次最多 {most} 件", "At most {most} cases at once").with("most", BulkRequest.MOST);
    private static final Text TWICE = Text.of("这件投诉选了两次", "This case is named twice");

    private final UseCaseChain chain;

    Bulk(UseCaseChain chain) {
        this.chain = chain;
    }

    static List<BulkAction> actions() {
        return Actions.ALL.stream()
                .filter(CaseAction::forSeveral)
                .map(action -> new BulkAction(action.id(), action.title()))
                .toList();
    }

    Outcome<List<BulkResult>> perform(Caller caller, BulkRequest request) {
        Optional<CaseAction> action = Actions.find(request.action()).filter(CaseAction::forSeveral);
        List<FieldError> errors = new ArrayList<>(chosenBadly(request.cases()));
        if (action.isEmpty()) {
            errors.add(new FieldError("/action", NOT_FOR_SEVERAL));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(CaseProblems.INVALID, errors);
        }
        return Outcome.done(request.cases().stream()
                .map(chosen -> new BulkResult(chosen.number(), one(caller, request, action.get(), chosen)))
                .toList());
    }

    private static List<FieldError> chosenBadly(List<Chosen> cases) {
        if (cases.isEmpty()) {
            return List.of(new FieldError("/cases", NONE));
        }
        if (cases.size() > BulkRequest.MOST) {
            return List.of(new FieldError("/cases", TOO_MANY));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!seen.add(cases.get(i).number())) {
                errors.add(new FieldError("/cases/" + i + "/number", TWICE));
            }
        }
        return errors;
    }

    /** A case that breaks must not hide what became of the others. */
    private Outcome<CaseFile> one(Caller caller, BulkRequest request, CaseAction action, Chosen chosen) {
        try {
            return chain.perform(
                    caller,
                    chosen.number(),
                    action,
                    request.input(),
                    chosen.expectedVersion(),
                    request.idempotencyKey().map(key -> key(key, chosen.number())));
        } catch (RuntimeException broken) {
            LOG.error("RD-CASE-502 {} could not be done with case {}", action.id(), chosen.number(), broken);
            return new Outcome.Conflict<>(CaseProblems.BROKEN);
        }
    }

    /** Each case remembers the request for itself, so that a repeated one goes on where the first broke off. */
    private static String key(String key, String number) {
        return HistoryChain.digest(Map.of("bulk", key, "case", number));
    }
}
