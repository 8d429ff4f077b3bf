package org.redress.store.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMove.Line;
import org.redress.api.plugin.CaseMove.State;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;

/** Moves of cases, as they were decided and what became of each case. */
class CaseMoveStoreTest extends EveryDatabase {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final PackRef TO = new PackRef("shop", "2.0.0", "b".repeat(64));

    private final JpaCaseMoveStore store = new JpaCaseMoveStore(opened.work());

    private static CaseMove begun(String id, PackRef to, Line... lines) {
        return new CaseMove(id, to, "admin", NOW, "新规定", Map.of(), List.of(lines));
    }

    private static Line waiting(String number) {
        return new Line(number, 7, State.WAITING, Optional.empty());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Test
    void what_became_of_each_case_is_read_by_number_and_counted() {
        String id = id();
        assertThat(store.begin(begun(id, TO, waiting("B-2"), waiting("A-1")))).isTrue();
        Line refused = new Line("B-2", 7, State.REFUSED, Optional.of(Text.of("有变化", "changed")));
        store.told(id, refused);

        CaseMove read = store.find(id).orElseThrow();
        assertThat(read.lines()).containsExactly(waiting("A-1"), refused);
        assertThat(read.counts()).containsOnly(Map.entry(State.WAITING, 1), Map.entry(State.REFUSED, 1));
        assertThat(read.to()).isEqualTo(TO);
        assertThat(read.by()).isEqualTo("admin");
        assertThat(read.at()).isEqualTo(NOW);
        assertThat(read.reason()).isEqualTo("新规定");
        assertThat(store.newest()).contains(new CaseMove(id, TO, "admin", NOW, "新规定", read.counts(), List.of()));
    }

    @Test
    void cases_are_added_and_those_that_it_has_stay_as_they_are() {
        String id = id();
        store.begin(begun(id, TO, waiting("A-1")));
        Line moved = new Line("A-1", 7, State.MOVED, Optional.empty());
        store.told(id, moved);

        assertThat(store.begin(begun(id, TO, waiting("A-1"), waiting("A-2")))).isTrue();
        assertThat(store.find(id).orElseThrow().lines()).containsExactly(moved, waiting("A-2"));
    }

    @Test
    void a_move_goes_to_one_version() {
        String id = id();
        store.begin(begun(id, TO, waiting("A-1")));
        assertThat(store.begin(begun(id, new PackRef("shop", "3.0.0", "c".repeat(64)), waiting("A-2"))))
                .isFalse();
        assertThat(store.find(id).orElseThrow().lines()).containsExactly(waiting("A-1"));
        assertThat(store.find(id())).isEmpty();
    }
}
