package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseFile;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMove.Line;
import org.redress.api.plugin.CaseMove.State;
import org.redress.store.port.CaseMoveStore;

/** Moves in memory. */
final class MemoryCaseMoveStore implements CaseMoveStore {

    private final MemoryCaseStore cases;
    private final Map<String, CaseMove> moves = new LinkedHashMap<>();
    /** The node dies before it can say what became of a case. */
    boolean dying;

    MemoryCaseMoveStore(MemoryCaseStore cases) {
        this.cases = cases;
    }

    @Override
    public List<CaseMove> newest() {
        return moves.values().stream().map(move -> with(move, List.of())).toList();
    }

    @Override
    public Optional<CaseMove> find(String id) {
        return Optional.ofNullable(moves.get(id));
    }

    @Override
    public boolean begin(CaseMove move) {
        CaseMove known = moves.get(move.id());
        if (known != null && !known.to().equals(move.to())) {
            return false;
        }
        List<Line> lines = new ArrayList<>(known == null ? List.of() : known.lines());
        move.lines().stream()
                .filter(line -> lines.stream().noneMatch(there -> there.number().equals(line.number())))
                .forEach(lines::add);
        moves.put(move.id(), with(known == null ? move : known, lines));
        return true;
    }

    private static CaseMove with(CaseMove move, List<Line> lines) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        lines.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        return new CaseMove(
                move.id(),
                move.to(),
                move.by(),
                move.at(),
                move.reason(),
                counts,
                lines.stream().sorted(Comparator.comparing(Line::number)).toList());
    }

    @Override
    public void told(String id, Line told) {
        if (dying) {
            throw new IllegalStateException("the node is gone");
        }
        CaseMove move = moves.get(id);
        moves.put(
                id,
                with(
                        move,
                        move.lines().stream()
                                .map(line -> line.number().equals(told.number()) ? told : line)
                                .toList()));
    }

    @Override
    public List<String> openOnOthers(String plugin, String digest, Set<String> branches, String after, int limit) {
        return cases.cases.values().stream()
                .filter(file -> file.open() && branches.contains(file.branch()))
                .filter(file -> file.packs().stream()
                        .anyMatch(use -> use.pack().id().equals(plugin)
                                && !use.pack().digest().equals(digest)))
                .map(CaseFile::number)
                .filter(number -> number.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }
}
