package org.redress.engine.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.search.SearchSight;
import org.redress.api.unit.Units;
import org.redress.store.port.CaseRow;
import org.redress.store.port.SearchStore;
import org.redress.store.port.SearchStore.CaseOf;

/** The rights of lists of cases, for what the search has found. */
@Component(service = SearchSight.class)
public final class EngineSearchSight implements SearchSight {

    private final Workshop workshop;
    private final SearchStore store;
    private final Units units;
    private final Summaries summaries;

    @Activate
    public EngineSearchSight(
            @Reference Workshop workshop,
            @Reference SearchStore store,
            @Reference ProcedureCatalog catalog,
            @Reference Units units) {
        this.workshop = workshop;
        this.store = store;
        this.units = units;
        this.summaries = new Summaries(catalog);
    }

    @Override
    public Set<String> branches(Caller caller, Optional<String> unit) {
        Set<String> visible = workshop.actors().branches(caller);
        return unit.map(units::branchesBelow)
                .map(asked -> asked.stream().filter(visible::contains).collect(Collectors.toSet()))
                .orElse(visible);
    }

    @Override
    public List<Seen> cases(Caller caller, Collection<UUID> ids) {
        Set<String> branches = workshop.actors().branches(caller);
        Map<UUID, CaseRow> rows = store.seenCases(ids, branches, CaseLists.viewer(caller)).stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        return store.cases(rows.keySet()).stream()
                // What somebody was kept out of between the two statements is not shown either.
                .filter(found -> branches.contains(found.file().branch()))
                .filter(found -> caller.isSystem() || !found.file().ownership().excludes(caller.username()))
                .map((CaseOf found) ->
                        new Seen(summaries.summary(rows.get(found.file().id())), found.file(), found.customer()))
                .toList();
    }

    @Override
    public List<CustomerMatch> customers(Caller caller, Collection<UUID> ids) {
        return store.seenCustomers(ids, workshop.actors().branches(caller), CaseLists.viewer(caller));
    }

    @Override
    public CaseRules rules(CaseFile file) {
        return workshop.reader().rules(file);
    }
}
