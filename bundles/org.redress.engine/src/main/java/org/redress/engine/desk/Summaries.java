package org.redress.engine.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.RulesUnavailable;
import org.redress.api.problem.Page;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Stage;
import org.redress.api.text.Text;
import org.redress.store.port.CaseRow;

/** Gives rows their titles, from the very rules that each case runs on. */
final class Summaries {

    private final ProcedureCatalog catalog;

    Summaries(ProcedureCatalog catalog) {
        this.catalog = catalog;
    }

    Page<CaseSummary> of(Page<CaseRow> rows) {
        return new Page<>(rows.items().stream().map(this::summary).toList(), rows.next());
    }

    CaseSummary summary(CaseRow row) {
        Optional<ComplaintType> type = type(row);
        List<Stage> stages = type.map(ComplaintType::stages).orElse(List.of());
        int stage = IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).id().equals(row.stage()))
                .findFirst()
                .orElse(0);
        return new CaseSummary(
                row.number(),
                row.branch(),
                row.type(),
                type.map(ComplaintType::title).orElse(Text.same(row.type())),
                row.kind(),
                row.state(),
                row.stage(),
                stages.isEmpty() ? Text.same(row.stage()) : stages.get(stage).title(),
                stage + 1,
                Math.max(1, stages.size()),
                row.summary(),
                row.customerName(),
                row.owner(),
                row.offeredTo(),
                row.severity(),
                row.proposed(),
                row.urgent(),
                row.next(),
                row.clock(),
                row.dueAt(),
                row.receivedAt());
    }

    /** Empty when the rules of the case cannot be read: a list is shown all the same. */
    private Optional<ComplaintType> type(CaseRow row) {
        String pack = row.type().substring(0, row.type().indexOf('/'));
        // Only the digest leads to the rules; lists do not carry the version.
        PackRef ref = new PackRef(pack, "", row.procedureDigest());
        try {
            return Optional.of(catalog.frozen(List.of(new PackUse(ref, PackKind.PROCEDURE, Map.of(), Optional.empty())))
                    .type(row.type()));
        } catch (RulesUnavailable lost) {
            return Optional.empty();
        }
    }
}
