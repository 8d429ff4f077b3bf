package org.redress.store.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.CaseMove;

/** Moves of cases to another version of a plugin, for all nodes. What a case itself had before lies in the case. */
@ProviderType
public interface CaseMoveStore {

    /** The 200 begun last, newest first, without their lines. */
    List<CaseMove> newest();

    /** With its lines, by number. */
    Optional<CaseMove> find(String id);

    /**
     * Begins a move, or adds cases to it: lines that it has stay as they are.
     *
     * @return false when there is one with that id that goes to another version
     */
    boolean begin(CaseMove move);

    /** What became of a case of the move. */
    void told(String id, CaseMove.Line line);

    /**
     * Numbers of open cases of branches that run on a plugin in another version, in order.
     *
     * @param digest of the version that they do not run on
     * @param after number at which the last page ended; empty text for the first page
     * @param limit 1 to 501
     */
    List<String> openOnOthers(String plugin, String digest, Set<String> branches, String after, int limit);
}
