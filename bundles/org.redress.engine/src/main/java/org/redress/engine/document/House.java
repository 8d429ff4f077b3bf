package org.redress.engine.document;

import java.util.List;
import org.redress.engine.decision.Snapshot;

/** The names under which a house writes. */
final class House {

    private House() {}

    /** The topmost unit of the branch. */
    static String chain(Snapshot snapshot, String language) {
        List<String> path = snapshot.staffing().path(snapshot.branch().id());
        return snapshot.staffing().unitName(path.get(path.size() - 1), language);
    }

    /** Chain and branch; once where they are the same. */
    static String full(Snapshot snapshot, String language) {
        String chain = chain(snapshot, language);
        String branch = snapshot.branch().name().in(language);
        return chain.equals(branch) ? chain : chain + " · " + branch;
    }
}
