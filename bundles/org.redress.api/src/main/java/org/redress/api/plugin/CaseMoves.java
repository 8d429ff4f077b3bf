package org.redress.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Moves open cases to another version of a plugin that they run on. Implemented by the engine; called by REST and shell.
 * Administrators only: they see numbers of cases, rules and deadlines, and nothing that people said. Thread-safe; calls take
 * as long as a change of each case takes.
 *
 * <p>What a case runs on never changes by itself. A move is looked at first, and each case is then moved whole or not at
 * all. It can be reversed while nothing else has happened in the case.
 */
@ProviderType
public interface CaseMoves {

    /** Most cases of one call. */
    int MOST = 500;

    /** What a move would do to each case. Changes nothing. */
    Outcome<MovePlan> plan(Caller caller, MoveRequest request);

    /**
     * Moves cases one after the other. One that is not as it was planned, or of which something does not map, is left as it
     * is and told; the others are moved all the same. Sent again with the same id it goes on where it broke off.
     */
    Outcome<CaseMove> move(Caller caller, MoveOrder order);

    /** The 200 begun last, newest first, without their lines. */
    Outcome<List<CaseMove>> all(Caller caller);

    /** One with what became of each case, by number. */
    Outcome<CaseMove> find(Caller caller, String id);

    /**
     * Gives cases back what they ran on, with the settings, tasks and deadlines that they had. A case that has changed since it
     * was moved keeps the new version, and that is told.
     *
     * @param cases numbers; empty for every case of the move
     * @param reason 2 to 400 characters, kept in the history of each case
     */
    Outcome<CaseMove> reverse(Caller caller, String id, List<String> cases, String reason);
}
