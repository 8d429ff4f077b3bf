package org.redress.console.worklist;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.ClassDecl;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Whether and how procedures at the reader's branches keep a score of their complaints. Answers from memory. */
final class Scoring {

    private final Services services;

    Scoring(Services services) {
        this.services = services;
    }

    /** Whether any procedure there does. */
    boolean kept(Visit visit) {
        return branches(visit)
                .flatMap(branch -> services.catalog().offered(branch).stream()
                        .flatMap(offered -> classes(branch, offered.type().id()).stream()))
                .anyMatch(declared -> declared.score().isPresent());
    }

    /** Title of a class, as the type's rules call it at the branch now; its code where they are no longer there. */
    String title(Visit visit, String branch, String type, String code) {
        return classes(branch, type).stream()
                .filter(declared -> declared.code().equals(code))
                .findFirst()
                .map(declared -> visit.words().of(declared.title()))
                .orElse(code);
    }

    /** Title of a type that is offered at the branch now, else its id. */
    String type(Visit visit, String branch, String type) {
        return services.catalog().offered(branch).stream()
                .filter(offered -> offered.type().id().equals(type))
                .findFirst()
                .map(offered -> visit.words().of(offered.type().title()))
                .orElse(type);
    }

    private List<ClassDecl> classes(String branch, String type) {
        Optional<CaseRules> rules = services.catalog().rulesFor(branch, type).map(services.catalog()::frozen);
        return rules.map(CaseRules::classes).orElse(List.of());
    }

    private Stream<String> branches(Visit visit) {
        TreeSet<String> branches = new TreeSet<>();
        visit.account().grants().stream()
                .filter(grant -> !grant.role().equals(Roles.ADMINISTRATOR))
                .map(Grant::unit)
                .map(services.units()::branchesBelow)
                .forEach(branches::addAll);
        return branches.stream();
    }
}
