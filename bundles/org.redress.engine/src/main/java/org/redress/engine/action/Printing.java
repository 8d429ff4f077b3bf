package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseDocument;
import org.redress.api.document.Sheet;
import org.redress.engine.decision.Snapshot;

/**
 * An action that ends in paper. When everything else is decided the chain has its order carried out, with no lock and no
 * transaction held, and applies the action that comes back from {@link #printed}. The case is written only if it is still
 * the one that the paper was made from; paper of a case that somebody else changed meanwhile is printed anew.
 */
public interface Printing extends CaseAction {

    /**
     * What is to be made and kept.
     *
     * @param sheet to be printed; images that its boxes name and it does not hold are in the vault
     * @param files to be kept as they are
     */
    record Order(Optional<Sheet> sheet, List<byte[]> files) {
        public Order {
            files = List.copyOf(files);
        }
    }

    /** Called after {@link #check} and {@link #blockers}; input is what they have seen. */
    Order order(Snapshot snapshot, Input input);

    /** The same action with its paper in the vault. */
    CaseAction printed(Optional<CaseDocument.Print> print);
}
