package org.redress.engine.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.CompensationSheet;
import org.redress.api.money.Money;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.text.Text;
import org.redress.engine.compensation.CompensationCalculator;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/**
 * Works out what the law supports of what the customer claims and keeps the sheet with the case, where a settlement can name it
 * (P17). It advises whoever negotiates; it grants nothing.
 */
final class CalculateCompensation extends SimpleAction {

    CalculateCompensation() {
        super("calculate-compensation", "测算赔偿", "Work out compensation");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return ClaimInput.spec(rules(snapshot));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return rules(snapshot).isEmpty()
                ? Optional.of(Problem.of(
                        "RD-CASE-140",
                        "这件投诉的规则包没有写明法律支持哪些赔偿",
                        "No pack of this case says what the law supports of a claim"))
                : Optional.empty();
    }

    /** A case is reckoned by what was in force on the day it was received. */
    private static List<CompensationRule> rules(Snapshot snapshot) {
        LocalDate received = LocalDate.ofInstant(
                snapshot.file().intake().receivedAt(), snapshot.branch().zone());
        return snapshot.rules().all().stream()
                .flatMap(pack -> pack.handling().compensation().stream())
                .filter(rule -> rule.basis().inForceOn(received))
                .toList();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>(Remedies.currencyErrors(input, ClaimInput.amounts(rules(snapshot))));
        Optional<Money> paid = input.money("paidIn");
        boolean more = errors.isEmpty()
                && paid.isPresent()
                && input.money("unused")
                        .filter(unused -> unused.exceeds(paid.get()))
                        .isPresent();
        if (more) {
            errors.add(new FieldError("/unused", Text.of("未使用的部分不能多于已付金额", "No more can be unused than was paid")));
        }
        if (input.text("fraud").equals("true") && input.money("price").isEmpty()) {
            errors.add(new FieldError("/price", Text.of("认定欺诈的，请写明价款", "With fraud, the price is needed")));
        }
        if (input.optional("harm").isPresent() && input.money("moral").isEmpty()) {
            errors.add(new FieldError("/moral", Text.of("请写明客户要求的精神损害金额", "Give what is asked for mental damage")));
        }
        return errors;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        List<CompensationRule> rules = rules(snapshot);
        CompensationSheet.Claim claim = ClaimInput.claim(rules, input, latestDemand(snapshot));
        CompensationSheet sheet = CompensationCalculator.calculate(rules, claim)
                .sheet(draft.reckoning.sheets().size() + 1, claim, input.optional("note"), snapshot.now(), by);
        draft.reckoning = draft.reckoning.and(sheet);
        Map<String, Object> data = new TreeMap<>(Map.of(
                "sheet", sheet.no(),
                "ground", Facts.code(claim.ground()),
                "supported", Remedies.shown(sheet.supported()),
                "ceiling", Remedies.shown(sheet.ceiling()),
                "verdict", Facts.code(sheet.verdict()),
                "rules",
                        sheet.lines().stream()
                                .map(CompensationSheet.Line::rule)
                                .distinct()
                                .toList(),
                "note", new Personal(input.text("note"))));
        claim.demand().ifPresent(demand -> data.put("demand", Remedies.shown(demand)));
        draft.event(by, "compensation-calculated", data);
        draft.happened("compensation-calculated");
    }

    private static Optional<Money> latestDemand(Snapshot snapshot) {
        List<org.redress.api.casework.Demand> demands = snapshot.file().demands();
        return demands.isEmpty()
                ? Optional.empty()
                : demands.get(demands.size() - 1).amount();
    }
}
