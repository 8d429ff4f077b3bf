package org.redress.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Reason;
import org.redress.api.money.Money;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.CaseDraft.Happening;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder;

/** Steps up the escalation table when something happens. Each row fires once in a case. */
public final class Ladder {

    private final Snapshot snapshot;
    private final AuthorityTable authority;

    public Ladder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.authority = new AuthorityTable(snapshot);
    }

    public void react(CaseDraft draft, Happening happening) {
        for (Procedure pack : snapshot.rules().all()) {
            pack.ladder().stream()
                    .filter(rule -> rule.triggers().stream().anyMatch(happening::fits))
                    .filter(rule -> draft.escalations.stream()
                            .noneMatch(step -> step.rule().equals(rule.id())))
                    .filter(rule -> fits(pack, rule, happening, draft.file()))
                    .forEach(rule -> step(draft, pack, rule));
        }
    }

    private boolean fits(Procedure pack, LadderRule rule, Happening happening, CaseFile file) {
        Optional<Object> subject = subject(happening.name(), file);
        Optional<String> kind = subject.map(Ladder::kind);
        Optional<Money> amount = subject.flatMap(Ladder::amount);
        return (rule.types().isEmpty() || rule.types().contains(snapshot.type().localId()))
                && (rule.remedies().isEmpty()
                        || kind.filter(rule.remedies()::contains).isPresent())
                && rule.amountFrom()
                        .map(from -> amount.filter(value -> value.amount().compareTo(from) >= 0)
                                .isPresent())
                        .orElse(true)
                && rule.aboveAuthorityOf()
                        .map(role -> kind.isPresent() && authority.exceeds(role, kind.get(), amount))
                        .orElse(true)
                && rule.refusedFrom().map(from -> Facts.refused(file) >= from).orElse(true)
                && (rule.severities().isEmpty()
                        || file.assessment()
                                .severity()
                                .map(Facts::code)
                                .filter(rule.severities()::contains)
                                .isPresent())
                && rule.when()
                        .map(guard -> guard.test(
                                        Facts.of(snapshot, file, pack.ref().id(), Optional.empty()))
                                .orElse(false))
                        .orElse(true);
    }

    /** What the columns for remedy and amount look at: the offer that was refused, else the latest demand. */
    private static Optional<Object> subject(String event, CaseFile file) {
        if (event.startsWith("offer")) {
            return file.offers().isEmpty()
                    ? Optional.empty()
                    : Optional.of(file.offers().get(file.offers().size() - 1));
        }
        return file.demands().isEmpty()
                ? Optional.empty()
                : Optional.of(file.demands().get(file.demands().size() - 1));
    }

    private static String kind(Object subject) {
        return subject instanceof Offer offer ? offer.kind() : ((Demand) subject).kind();
    }

    private static Optional<Money> amount(Object subject) {
        return subject instanceof Offer offer ? offer.amount() : ((Demand) subject).amount();
    }

    private void step(CaseDraft draft, Procedure pack, LadderRule rule) {
        PersonFinder finder = new PersonFinder(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                draft.ownership::excludes,
                snapshot.now());
        Optional<String> lead =
                rule.lead().flatMap(role -> finder.find(role, Optional.empty())).map(PersonFinder.Found::username);
        List<String> told = rule.tell().stream()
                .flatMap(role -> finder.find(role, Optional.empty()).stream())
                .map(PersonFinder.Found::username)
                .filter(person -> !lead.equals(Optional.of(person)))
                .distinct()
                .toList();
        String source = pack.ref().id() + " " + pack.ref().version();
        Escalation step = new Escalation(
                draft.escalations.size() + 1, rule.id(), rule.level(), lead, told, rule.why(), snapshot.now());
        Map<String, Object> data = new TreeMap<>(Map.of("rule", rule.id(), "level", rule.level(), "told", told));
        lead.ifPresent(person -> data.put("lead", person));
        draft.event("system", "escalated", data, new Reason(rule.id(), source, rule.why()));
        Text text = Text.of("投诉单 {number} 已升级：{why}", "Case {number} was escalated: {why}")
                .with("number", snapshot.file().number())
                .with("why", rule.why());
        Escalations.carryOut(snapshot, draft, step, text);
    }
}
