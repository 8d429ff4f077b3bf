package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.Relations;
import org.redress.store.port.CaseRow;
import org.redress.store.port.CaseStore;

/** Other cases that a case is tied to, cut down to what the caller may see; also where the history names them. */
final class Related {

    /** Where an event names another case. */
    private static final String CASE = "case";

    private final CaseStore store;
    private final Actors actors;
    private final Summaries summaries;

    Related(CaseStore store, Actors actors, Summaries summaries) {
        this.store = store;
        this.actors = actors;
        this.summaries = summaries;
    }

    List<RelatedCase> of(Caller caller, CaseFile file) {
        List<CaseLink> ties = ties(file.dossier().relations());
        Map<String, CaseRow> seen =
                seen(caller, ties.stream().map(CaseLink::number).collect(Collectors.toSet()));
        return ties.stream()
                .filter(tie -> seen.containsKey(tie.number()))
                .map(tie -> new RelatedCase(tie.kind(), summaries.summary(seen.get(tie.number())), tie.at(), tie.by()))
                .toList();
    }

    private static List<CaseLink> ties(Relations relations) {
        List<CaseLink> ties = new ArrayList<>(relations.links());
        relations
                .absorbed()
                .forEach(one -> ties.add(CaseLink.of(one.number(), CaseLink.Kind.MERGED_FROM, one.at(), one.by())));
        relations
                .merged()
                .ifPresent(one -> ties.add(CaseLink.of(one.into(), CaseLink.Kind.MERGED_INTO, one.at(), one.by())));
        ties.sort(Comparator.comparing(CaseLink::at));
        return ties;
    }

    private Map<String, CaseRow> seen(Caller caller, Set<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : store.numbered(numbers, actors.branches(caller), CaseLists.viewer(caller)).stream()
                        .collect(Collectors.toMap(CaseRow::number, Function.identity()));
    }

    /** The same events without the numbers of cases that the caller may not see. */
    List<HistoryEvent> discreet(Caller caller, List<HistoryEvent> events) {
        Set<String> named =
                events.stream().flatMap(event -> other(event).stream()).collect(Collectors.toSet());
        Set<String> seen = seen(caller, named).keySet();
        return events.stream()
                .map(event -> other(event).stream().allMatch(seen::contains) ? event : event.without(CASE))
                .toList();
    }

    private static List<String> other(HistoryEvent event) {
        return event.data().get(CASE) instanceof String number ? List.of(number) : List.of();
    }
}
