package org.redress.store.plugins;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CaseState;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMove.Line;
import org.redress.api.plugin.CaseMove.State;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.CaseMoveStore;

/** Moves of cases in the database. */
@Component(service = CaseMoveStore.class)
public final class JpaCaseMoveStore implements CaseMoveStore {

    private static final int NEWEST = 200;
    private static final int MOST_CASES = 501;

    private final UnitOfWork work;

    @Activate
    public JpaCaseMoveStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<CaseMove> newest() {
        List<CaseMoveEntity> rows = work.read(entities -> entities.createQuery(
                        "SELECT m FROM CaseMoveEntity m ORDER BY m.decidedAt DESC, m.id", CaseMoveEntity.class)
                .setMaxResults(NEWEST)
                .getResultList());
        Map<String, Map<State, Integer>> counts = counts(rows);
        return rows.stream()
                .map(row -> move(row, counts.getOrDefault(row.id, Map.of()), List.of()))
                .toList();
    }

    private Map<String, Map<State, Integer>> counts(List<CaseMoveEntity> moves) {
        Map<String, Map<State, Integer>> counts = new HashMap<>();
        if (!moves.isEmpty()) {
            new Sql("SELECT l.move_id, l.state, COUNT(*) FROM rd_case_move_line l WHERE")
                    .in("l.move_id", moves.stream().map(move -> move.id).toList())
                    .add(" GROUP BY l.move_id, l.state")
                    .rows(work)
                    .forEach(row -> counts.computeIfAbsent((String) row[0], id -> new EnumMap<>(State.class))
                            .put(State.valueOf((String) row[1]), ((Number) row[2]).intValue()));
        }
        return counts;
    }

    @Override
    public Optional<CaseMove> find(String id) {
        return work.read(entities -> Optional.ofNullable(entities.find(CaseMoveEntity.class, id))
                .map(row -> {
                    List<Line> lines = lines(entities, id).stream()
                            .map(JpaCaseMoveStore::line)
                            .toList();
                    Map<State, Integer> counts = new EnumMap<>(State.class);
                    lines.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
                    return move(row, counts, lines);
                }));
    }

    private static List<CaseMoveLineEntity> lines(EntityManager entities, String id) {
        return entities.createQuery(
                        "SELECT l FROM CaseMoveLineEntity l WHERE l.moveId = :id ORDER BY l.caseNumber",
                        CaseMoveLineEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static CaseMove move(CaseMoveEntity row, Map<State, Integer> counts, List<Line> lines) {
        return new CaseMove(
                row.id,
                new PackRef(row.pluginId, row.pluginVersion, row.digest),
                row.decidedBy,
                Instants.instant(row.decidedAt),
                row.reason,
                counts,
                lines);
    }

    private static Line line(CaseMoveLineEntity row) {
        return new Line(
                row.caseNumber,
                row.caseVersion,
                State.valueOf(row.state),
                Optional.ofNullable(row.why).map(json -> Json.read(json, Text.class)));
    }

    @Override
    public boolean begin(CaseMove move) {
        return work.upsert(entities -> {
            CaseMoveEntity known = entities.find(CaseMoveEntity.class, move.id());
            if (known == null) {
                entities.persist(row(move));
                entities.flush();
            } else if (!known.digest.equals(move.to().digest())
                    || !known.pluginId.equals(move.to().id())) {
                return false;
            }
            List<String> there = lines(entities, move.id()).stream()
                    .map(line -> line.caseNumber)
                    .toList();
            move.lines().stream()
                    .filter(line -> !there.contains(line.number()))
                    .forEach(line -> entities.persist(row(move.id(), line)));
            return true;
        });
    }

    private static CaseMoveEntity row(CaseMove move) {
        CaseMoveEntity row = new CaseMoveEntity();
        row.id = move.id();
        row.pluginId = move.to().id();
        row.pluginVersion = move.to().version();
        row.digest = move.to().digest();
        row.decidedBy = move.by();
        row.decidedAt = Instants.nanos(move.at());
        row.reason = move.reason();
        return row;
    }

    private static CaseMoveLineEntity row(String move, Line line) {
        CaseMoveLineEntity row = new CaseMoveLineEntity();
        row.moveId = move;
        row.caseNumber = line.number();
        copy(line, row);
        return row;
    }

    private static void copy(Line line, CaseMoveLineEntity row) {
        row.caseVersion = line.version();
        row.state = line.state().name();
        row.why = line.why().map(Json::write).orElse(null);
    }

    @Override
    public void told(String id, Line line) {
        work.write(entities -> {
            copy(line, entities.find(CaseMoveLineEntity.class, new CaseMoveLineEntity.Key(id, line.number())));
            return null;
        });
    }

    @Override
    public List<String> openOnOthers(String plugin, String digest, Set<String> branches, String after, int limit) {
        return branches.isEmpty()
                ? List.of()
                : new Sql("SELECT c.case_number FROM rd_case c WHERE")
                                .in("c.branch", branches)
                                .add(" AND c.state = ? AND c.case_number > ?", CaseState.OPEN.name(), after)
                                .add(
                                        " AND EXISTS (SELECT 1 FROM rd_case_pack u WHERE u.case_id = c.id"
                                                + " AND u.plugin_id = ? AND u.digest <> ?)",
                                        plugin,
                                        digest)
                                .add(" ORDER BY c.case_number")
                                .first(Math.max(1, Math.min(limit, MOST_CASES)))
                                .rows(work)
                                .stream()
                                .map(row -> (String) row[0])
                                .toList();
    }
}
