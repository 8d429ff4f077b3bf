package org.redress.engine.decision;

import java.util.List;
import java.util.Optional;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.casework.CaseFile;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.unit.Unit;

/** Where a case could be: what decisions ask about branches other than its own. Answers from memory. */
public interface Branches {

    /** A house with one branch, out of which nothing moves. */
    Branches NONE = new Branches() {
        @Override
        public List<Unit> others(String branch) {
            return List.of();
        }

        @Override
        public Optional<Unit> find(String branch) {
            return Optional.empty();
        }

        @Override
        public boolean offers(String branch, String type) {
            return false;
        }

        @Override
        public BranchCalendar calendar(CaseFile file) {
            throw new IllegalStateException("nothing moves here");
        }

        @Override
        public List<AuthorityInForce> authority(CaseFile file) {
            throw new IllegalStateException("nothing moves here");
        }
    };

    /** Open branches of the chain that a branch belongs to, itself left out. */
    List<Unit> others(String branch);

    Optional<Unit> find(String branch);

    /** Whether complaints of a type can be registered at a branch now. */
    boolean offers(String branch, String type);

    /** Time for a case at its branch, and at those where it was before. */
    BranchCalendar calendar(CaseFile file);

    /** Who may decide what in a case at its branch now. */
    List<AuthorityInForce> authority(CaseFile file);
}
