package org.redress.store.cases;

import java.util.Optional;
import java.util.UUID;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementCase;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.port.ImprovementStore.Entry;
import org.redress.store.port.Occurrence;

/** Improvement items, their cases and occurrences as rows. */
final class ImprovementRows {

    private ImprovementRows() {}

    static ImprovementEntity row(Improvement item) {
        ImprovementEntity row = new ImprovementEntity();
        row.code = item.code();
        row.version = item.version();
        row.type = item.type();
        row.unit = item.unit();
        row.state = item.state().name();
        row.owner = item.owner();
        row.raisedAt = Instants.nanos(item.raisedAt());
        row.slot = item.open() ? slot(item.type(), item.unit()) : item.code();
        row.body = Json.write(item);
        return row;
    }

    /** What no two open items share. Neither part holds an {@code @}. */
    static String slot(String type, String unit) {
        return type + "@" + unit;
    }

    static ImprovementCaseEntity row(String code, Entry entry) {
        ImprovementCaseEntity row = new ImprovementCaseEntity();
        row.id = entry.id().toString();
        row.code = code;
        row.caseId = entry.caseId().toString();
        row.caseNumber = entry.shown().number();
        row.way = entry.shown().way().name();
        row.joinedAt = Instants.nanos(entry.shown().at());
        row.joinedBy = entry.shown().by();
        row.words = entry.shown().text().orElse(null);
        return row;
    }

    static ImprovementCase shown(ImprovementCaseEntity row) {
        return new ImprovementCase(
                row.caseNumber,
                ImprovementCase.Way.valueOf(row.way),
                Instants.instant(row.joinedAt),
                row.joinedBy,
                Optional.ofNullable(row.words));
    }

    static OccurrenceEntity row(Occurrence occurrence) {
        OccurrenceEntity row = new OccurrenceEntity();
        row.id = occurrence.id().toString();
        row.caseId = occurrence.caseId().toString();
        row.caseNumber = occurrence.number();
        row.seenAt = Instants.nanos(occurrence.at());
        row.markedBy = occurrence.mark().map(Occurrence.Mark::by).orElse(null);
        row.words = occurrence.mark().map(Occurrence.Mark::text).orElse(null);
        return row;
    }

    static Occurrence occurrence(OccurrenceEntity row) {
        return new Occurrence(
                UUID.fromString(row.id),
                UUID.fromString(row.caseId),
                row.caseNumber,
                Instants.instant(row.seenAt),
                Optional.ofNullable(row.markedBy).map(by -> new Occurrence.Mark(by, row.words)));
    }
}
