package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Offer.Fulfilment;
import org.redress.api.casework.Ownership.Recusal;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.money.Money;
import org.redress.store.jpa.Instants;
import org.redress.store.port.CaseChange;

/**
 * The small tables beside a case. All that a case has in them is read by one statement, and only what differs is written:
 * most changes of a case touch none of them.
 */
final class Projection {

    private static final String PRESENT = "SELECT 'work', kind, assignee FROM rd_work WHERE case_id = ?1"
            + " UNION ALL SELECT 'excluded', username, '' FROM rd_excluded WHERE case_id = ?1"
            + " UNION ALL SELECT 'pack', plugin_id, digest FROM rd_case_pack WHERE case_id = ?1"
            + " UNION ALL SELECT 'evidence', sha256, '' FROM rd_evidence_use WHERE case_id = ?1"
            + " UNION ALL SELECT 'remedy', TRIM(CAST(offer_no AS CHAR(10))), state FROM rd_remedy WHERE case_id = ?1"
            + " UNION ALL SELECT 'issue', TRIM(CAST(issue_no AS CHAR(10))), COALESCE(outcome, '') || '/' || subject"
            + " FROM rd_issue WHERE case_id = ?1";

    private static final Money NOTHING = Money.cny("0");

    /** A line of one of the tables, by its key. */
    private record Line(Table table, String first, String second) {}

    /** The tables, and how a line of each is taken away. */
    private enum Table {
        WORK("DELETE FROM rd_work WHERE case_id = ?1 AND kind = ?2 AND assignee = ?3"),
        EXCLUDED("DELETE FROM rd_excluded WHERE case_id = ?1 AND username = ?2"),
        PACK("DELETE FROM rd_case_pack WHERE case_id = ?1 AND plugin_id = ?2 AND digest = ?3"),
        EVIDENCE("DELETE FROM rd_evidence_use WHERE case_id = ?1 AND sha256 = ?2"),
        REMEDY("DELETE FROM rd_remedy WHERE case_id = ?1 AND offer_no = ?2"),
        ISSUE("DELETE FROM rd_issue WHERE case_id = ?1 AND issue_no = ?2");

        private final String removal;

        Table(String removal) {
            this.removal = removal;
        }
    }

    private final EntityManager entities;
    private final String caseId;

    Projection(EntityManager entities, String caseId) {
        this.entities = entities;
        this.caseId = caseId;
    }

    void write(CaseChange change) {
        Map<Integer, Offer> granted = granted(change.after());
        Set<Line> wanted = wanted(change, granted);
        Set<Line> present = change.expectedVersion() == 0 ? Set.of() : present();
        present.stream().filter(line -> !wanted.contains(line)).forEach(this::remove);
        wanted.stream().filter(line -> !present.contains(line)).forEach(line -> entities.persist(row(line, granted)));
    }

    /** Refused offers granted nothing; without an amount only what was carried out counts. */
    private static Map<Integer, Offer> granted(CaseFile file) {
        return file.offers().stream()
                .filter(offer -> offer.state() != Offer.State.REFUSED)
                .filter(offer ->
                        offer.amount().isPresent() || offer.fulfilment().isPresent())
                .collect(Collectors.toMap(Offer::no, Function.identity()));
    }

    private static Set<Line> wanted(CaseChange change, Map<Integer, Offer> granted) {
        CaseFile file = change.after();
        Set<Line> lines = new HashSet<>();
        change.work().forEach(item -> lines.add(new Line(Table.WORK, item.kind(), item.assignee())));
        Stream.concat(
                        file.ownership().involvedStaff().stream(),
                        file.ownership().recused().stream().map(Recusal::user))
                .forEach(user -> lines.add(new Line(Table.EXCLUDED, user, "")));
        file.packs()
                .forEach(use -> lines.add(
                        new Line(Table.PACK, use.pack().id(), use.pack().digest())));
        Stream.concat(
                        file.evidence().stream().map(EvidenceFile::sha256),
                        file.dossier().papers().contents())
                .forEach(sha256 -> lines.add(new Line(Table.EVIDENCE, sha256, "")));
        granted.forEach((no, offer) ->
                lines.add(new Line(Table.REMEDY, no.toString(), offer.state().name())));
        file.issues()
                .forEach(issue -> lines.add(new Line(Table.ISSUE, String.valueOf(issue.no()), IssueEntity.key(issue))));
        return lines;
    }

    private Set<Line> present() {
        List<?> rows =
                entities.createNativeQuery(PRESENT).setParameter(1, caseId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Line(table(row[0]), ((String) row[1]).strip(), (String) row[2]))
                .collect(Collectors.toSet());
    }

    private static Table table(Object name) {
        return Table.valueOf(((String) name).strip().toUpperCase(java.util.Locale.ROOT));
    }

    private void remove(Line line) {
        Query query = entities.createNativeQuery(line.table().removal).setParameter(1, caseId);
        boolean numbered = line.table() == Table.REMEDY || line.table() == Table.ISSUE;
        query.setParameter(2, numbered ? (Object) Integer.valueOf(line.first()) : line.first());
        if (line.table() == Table.WORK || line.table() == Table.PACK) {
            query.setParameter(3, line.second());
        }
        query.executeUpdate();
    }

    private Object row(Line line, Map<Integer, Offer> granted) {
        return switch (line.table()) {
            case WORK -> {
                WorkEntity row = new WorkEntity();
                row.caseId = caseId;
                row.kind = line.first();
                row.assignee = line.second();
                yield row;
            }
            case EXCLUDED -> {
                ExcludedEntity row = new ExcludedEntity();
                row.caseId = caseId;
                row.username = line.first();
                yield row;
            }
            case PACK -> {
                CasePackEntity row = new CasePackEntity();
                row.caseId = caseId;
                row.pluginId = line.first();
                row.digest = line.second();
                yield row;
            }
            case EVIDENCE -> {
                EvidenceUseEntity row = new EvidenceUseEntity();
                row.caseId = caseId;
                row.sha256 = line.first();
                yield row;
            }
            case ISSUE -> IssueEntity.of(caseId, Integer.parseInt(line.first()), line.second());
            case REMEDY -> remedy(granted.get(Integer.valueOf(line.first())));
        };
    }

    private RemedyEntity remedy(Offer offer) {
        RemedyEntity row = new RemedyEntity();
        row.caseId = caseId;
        row.offerNo = offer.no();
        row.kind = offer.kind();
        Money amount = offer.amount().orElse(NOTHING);
        row.amount = amount.amount();
        row.currency = amount.currency();
        row.offeredAt = Instants.nanos(offer.at());
        row.state = offer.state().name();
        row.carriedAt =
                offer.fulfilment().map(done -> Instants.nanos(done.at())).orElse(null);
        row.cost =
                offer.fulfilment().flatMap(Fulfilment::cost).map(Money::amount).orElse(null);
        row.validUntil = offer.validUntil().map(Instants::nanos).orElse(null);
        return row;
    }
}
