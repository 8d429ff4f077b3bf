package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseState;
import org.redress.store.EveryDatabase;
import org.redress.store.plugins.JpaCaseMoveStore;

/** Which open cases a move to a version could be for. */
class OpenOnOthersTest extends EveryDatabase {

    private static final String HERE = "gz-yuexiu";
    private static final Set<String> BRANCHES = Set.of(HERE);
    private static final String OLD = "7".repeat(64);
    private static final String NEW = "8".repeat(64);

    private final JpaCaseStore cases = new JpaCaseStore(opened.work());
    private final JpaCaseMoveStore moves = new JpaCaseMoveStore(opened.work());

    @Test
    void open_cases_of_the_branches_on_another_version_in_order_and_page_by_page() {
        String first = registered(HERE, OLD);
        registered(HERE, NEW);
        registered("gz-tianhe", OLD);
        String second = registered(HERE, OLD);
        Sample closed = new Sample().branch(HERE);
        closed.digest = OLD;
        cases.commit(closed.registration());
        closed.state = CaseState.CLOSED;
        closed.stopped = true;
        cases.commit(closed.change(1));

        assertThat(others("", 10)).containsExactly(first, second);
        assertThat(others("", 1)).containsExactly(first);
        assertThat(others(first, 10)).containsExactly(second);
        assertThat(moves.openOnOthers("clinic-chain", NEW, Set.of(), "", 10)).isEmpty();
        assertThat(moves.openOnOthers("unknown", NEW, BRANCHES, "", 10)).isEmpty();
    }

    private List<String> others(String after, int limit) {
        return moves.openOnOthers("clinic-chain", NEW, BRANCHES, after, limit);
    }

    private String registered(String branch, String digest) {
        Sample sample = new Sample().branch(branch);
        sample.digest = digest;
        cases.commit(sample.registration());
        return sample.number;
    }
}
