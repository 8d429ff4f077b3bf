package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A row of the assessment table: proposes how grave, how urgent, or of which class a case is. All filled columns must
 * fit. A person confirms; proposal and confirmation are both kept (P06, P16, P17, P18).
 *
 * @param id with its pack
 * @param aspect what it proposes
 * @param value {@code general} or {@code major}; {@code urgent}; the code of a class
 * @param types local ids; empty means all
 * @param amountFrom the latest demand is at least this much
 * @param repeatFrom at least so many earlier complaints of the customer within 12 months
 * @param transfersFrom handed over at least so often
 * @param visitsFrom the customer came in person at least so often
 * @param tellingsFrom at least so many people had the story told by the customer
 * @param contradictionsFrom what the customer was told was contradicted at least so often
 * @param when extra guard
 * @param why sentence for people
 */
public record AssessmentRule(
        String id,
        Aspect aspect,
        String value,
        List<String> types,
        Optional<Limit> amountFrom,
        Optional<Integer> repeatFrom,
        Optional<Integer> transfersFrom,
        Optional<Integer> visitsFrom,
        Optional<Integer> tellingsFrom,
        Optional<Integer> contradictionsFrom,
        Optional<Condition> when,
        Text why) {
    public AssessmentRule {
        types = List.copyOf(types);
    }

    /** What is judged. Of several proposals the gravest wins; a class is graver the later the pack declares it. */
    public enum Aspect {
        SEVERITY,
        URGENCY,
        CLASS
    }
}
