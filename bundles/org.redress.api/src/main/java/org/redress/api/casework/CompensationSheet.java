package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.money.Money;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.LegalGround;
import org.redress.api.text.Text;

/**
 * What the law supports of a claim, line by line, as it was worked out once. A sheet is never changed; what is claimed later
 * gets a sheet of its own.
 *
 * @param supported what is due for sure
 * @param ceiling the most that can be due: what is supported, and what still has to be shown or weighed
 * @param verdict of the demand; without one of the claim as a whole
 * @param beyond how much the demand is above the ceiling; empty when it is not
 */
public record CompensationSheet(
        int no,
        Claim claim,
        List<Line> lines,
        Money supported,
        Money ceiling,
        Verdict verdict,
        Optional<Money> beyond,
        Optional<String> note,
        Instant at,
        String by) {
    public CompensationSheet {
        lines = List.copyOf(lines);
    }

    /** How far the law carries something. */
    public enum Verdict {
        SUPPORTED,
        /** At most so much: the loss itself has to be shown, or the amount weighed. */
        CEILING,
        NOT_SUPPORTED
    }

    /**
     * What is claimed and what is known of it.
     *
     * @param ground tort or contract, never both
     * @param demand what the customer asks for in all; compared with the result, never taken for a loss
     * @param paidIn what the customer paid: price, premium, deposit
     * @param interest on it
     * @param returned what the customer has had back already
     * @param unused part of what was paid that was not used, and goes back when the contract ends
     * @param costs what the customer says to have spent or lost besides
     * @param harm code of the harm to the person; empty when there is none that counts
     * @param serious whether it had a serious consequence
     * @param moral asked for mental damage
     * @param price of what was sold by fraud
     * @param fraud whether fraud is established
     */
    public record Claim(
            LegalGround ground,
            Optional<Money> demand,
            Optional<Money> paidIn,
            Optional<Money> interest,
            Optional<Money> returned,
            Optional<Money> unused,
            List<Cost> costs,
            Optional<String> harm,
            boolean serious,
            Optional<Money> moral,
            Optional<Money> price,
            boolean fraud) {
        public Claim {
            costs = List.copyOf(costs);
        }
    }

    /**
     * Something spent or lost.
     *
     * @param item code in the rules
     * @param proven whether the customer has shown it
     */
    public record Cost(String item, Money amount, boolean proven) {}

    /**
     * One line of the result.
     *
     * @param rule id with its pack
     * @param amount supported, or the most that may be; 0.00 when nothing is
     * @param factors by which an amount is weighed
     */
    public record Line(
            String rule,
            Text title,
            Optional<Money> claimed,
            Money amount,
            Verdict verdict,
            Text why,
            List<Text> factors,
            Basis basis) {
        public Line {
            factors = List.copyOf(factors);
        }
    }
}
