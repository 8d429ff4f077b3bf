package org.redress.search.follow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.redress.api.plugin.PackInForce;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.Procedure;
import org.redress.api.search.SearchSight;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.search.index.Documents;
import org.redress.search.index.Parts;
import org.redress.store.port.SearchStore.CaseOf;
import org.redress.store.port.SearchStore.Known;

/** What documents are made of that the database alone does not tell: rules, and guides that are in force. */
public final class Material {

    private final SearchSight sight;
    private final ProcedureCatalog catalog;
    private final Units units;

    public Material(SearchSight sight, ProcedureCatalog catalog, Units units) {
        this.sight = sight;
        this.catalog = catalog;
        this.units = units;
    }

    Document document(CaseOf found, String run) {
        return Documents.ofCase(
                found.file(),
                found.customer(),
                Parts.of(found.file(), found.customer(), sight.rules(found.file())),
                run);
    }

    static Document document(Known known, String run) {
        return Documents.ofCustomer(known.customer(), known.branches(), run);
    }

    /**
     * A pack whose guides are in force.
     *
     * @param branches where
     */
    record InForce(String digest, List<Guide> guides, Set<String> branches) {}

    /** Packs with guides, by digest. */
    List<InForce> guides() {
        Map<String, InForce> found = new HashMap<>();
        for (Unit unit : units.all()) {
            if (unit.kind() == UnitKind.BRANCH) {
                for (PackInForce pack : catalog.inForce(unit.id())) {
                    Procedure rules = pack.pack();
                    if (!rules.guides().isEmpty()) {
                        found.computeIfAbsent(
                                        rules.ref().digest(),
                                        digest -> new InForce(digest, rules.guides(), new TreeSet<>()))
                                .branches()
                                .add(unit.id());
                    }
                }
            }
        }
        List<InForce> ordered = new ArrayList<>(found.values());
        ordered.sort(Comparator.comparing(InForce::digest));
        return ordered;
    }
}
