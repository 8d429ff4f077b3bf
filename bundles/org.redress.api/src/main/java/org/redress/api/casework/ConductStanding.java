package org.redress.api.casework;

import java.util.List;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.RefusalGround;

/**
 * What the rules on conduct allow somebody in a case at one moment, and why not the rest.
 *
 * @param steps every step of the protocol, in its order
 * @param refusals grounds on which this type of case may see a service refused; all held where none may
 * @param declines grounds on which the complaint may not be accepted
 * @param library every text of law that the case's packs bring
 */
public record ConductStanding(
        CaseFile file,
        List<Standing<ProtocolStep>> steps,
        List<Standing<RefusalGround>> refusals,
        List<Standing<DeclineGround>> declines,
        List<LegalText> library) {

    /**
     * A rule as it stands.
     *
     * @param basis texts of law that it cites
     * @param blockedBy empty when it can be done
     */
    public record Standing<T>(T rule, List<LegalText> basis, List<Blocker> blockedBy) {
        public Standing {
            basis = List.copyOf(basis);
            blockedBy = List.copyOf(blockedBy);
        }

        public boolean possible() {
            return blockedBy.isEmpty();
        }
    }

    public ConductStanding {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
        declines = List.copyOf(declines);
        library = List.copyOf(library);
    }
}
