package org.redress.console.worklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.console.view.HandOver;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** Hand-overs that wait for the reader, to be accepted where they are shown. */
final class HandOvers {

    /** More than these are behind the link of the list. */
    private static final int SHOWN = 3;

    private final Services services;
    private final Pages pages;
    private final Tokens tokens;

    HandOvers(Services services, Pages pages, Tokens tokens) {
        this.services = services;
        this.pages = pages;
        this.tokens = tokens;
    }

    List<HandOver> waiting(Visit visit) {
        Outcome<Page<CaseSummary>> waiting =
                services.desk().worklist(visit.caller(), Worklist.HAND_OVERS, SHOWN, Optional.empty());
        return waiting instanceof Outcome.Done<Page<CaseSummary>> done
                ? done.value().items().stream()
                        .flatMap(one -> handOver(visit, one))
                        .toList()
                : List.of();
    }

    private Stream<HandOver> handOver(Visit visit, CaseSummary summary) {
        if (!(services.desk().open(visit.caller(), summary.number()) instanceof Outcome.Done<CaseFile> done)) {
            return Stream.empty();
        }
        CaseFile file = done.value();
        return file.ownership().offered().stream()
                .map((Ownership.HandOver offered) -> new HandOver(
                        pages.person(visit, offered.from()).name(),
                        file.number(),
                        file.intake().summary(),
                        offered.note().orElse(""),
                        file.version(),
                        tokens.secret()));
    }
}
