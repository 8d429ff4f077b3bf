package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redress.api.problem.Blocker;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.rule.People;

/** What actions have in common that are done on one of several grounds. */
final class Grounded {

    private Grounded() {}

    /** For the menu: held as long as no ground holds, with what each of them lacks. */
    static <T> List<Blocker> whenNone(List<T> grounds, Function<T, List<Blocker>> held) {
        List<List<Blocker>> each = grounds.stream().map(held).toList();
        return each.stream().anyMatch(List::isEmpty)
                ? List.of()
                : each.stream().flatMap(List::stream).distinct().toList();
    }

    /** Who stands for these roles, the actor left out. */
    static List<String> told(Snapshot snapshot, CaseDraft draft, List<String> roles) {
        PersonFinder finder = People.finder(snapshot, draft);
        return roles.stream()
                .flatMap(role -> finder.find(role, Optional.empty()).stream())
                .map(PersonFinder.Found::username)
                .filter(person -> !person.equals(snapshot.actor().username()))
                .distinct()
                .toList();
    }
}
