package org.redress.engine.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Registration;
import org.redress.api.customer.Customer;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.unit.Unit;
import org.redress.engine.action.JoinedAction.NewCase;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.people.Staffing;
import org.redress.engine.rule.IssueWords;
import org.redress.store.port.CaseStore;

/** Makes cases, out of registrations and out of parts of others: number, owner, what is frozen. */
final class NewCases {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

    private final CaseStore store;
    private final Staffing staffing;

    NewCases(CaseStore store, Staffing staffing) {
        this.store = store;
        this.staffing = staffing;
    }

    /** The case before its first event: who owns it is decided, nothing has happened yet. */
    CaseFile blank(
            Registration wanted,
            Unit branch,
            List<PackUse> packs,
            CaseRules rules,
            Actor actor,
            Ownership ownership,
            Customer customer,
            Instant now) {
        Instant receivedAt = wanted.receivedAt().orElse(now);
        String number = number(branch, receivedAt);
        String firstReceiver = firstReceiver(wanted, actor);
        ComplaintType type = rules.type(wanted.type());
        Stage first = type.stages().get(0);
        List<Issue> issues = new ArrayList<>();
        for (Issue issue : wanted.issues()) {
            Issue plain = new Issue(
                    issues.size() + 1, issue.subject(), issue.service(), issue.profession(), Optional.empty());
            issues.add(IssueWords.coded(rules, plain));
        }
        Intake intake = new Intake(
                wanted.channel(),
                wanted.summary().strip(),
                wanted.description(),
                receivedAt,
                now,
                actor.username(),
                firstReceiver,
                wanted.reason(),
                customer.id(),
                wanted.representedBy(),
                wanted.remedySought(),
                wanted.urgent());
        return blank(
                number,
                branch.id(),
                wanted.type(),
                wanted.kind(),
                first,
                packs,
                intake,
                ownership,
                wanted.fields(),
                issues);
    }

    /** A case that goes on with a part of another: what came in, how and to whom stays as it was. */
    CaseFile part(Snapshot whole, NewCase wanted) {
        CaseFile file = whole.file();
        Intake intake = file.intake();
        ComplaintType type = whole.rules().type(wanted.type());
        return blank(
                number(whole.branch(), intake.receivedAt()),
                file.branch(),
                wanted.type(),
                file.kind(),
                type.stages().get(0),
                file.packs(),
                new Intake(
                        intake.channel(),
                        wanted.summary(),
                        intake.description(),
                        intake.receivedAt(),
                        whole.now(),
                        whole.actor().username(),
                        intake.firstReceiver(),
                        intake.backdatedBecause(),
                        intake.customer(),
                        intake.representedBy(),
                        intake.remedySought(),
                        file.urgent()),
                file.ownership().ofPart(),
                wanted.type().equals(file.type()) ? file.fields() : Map.of(),
                wanted.issues());
    }

    private String number(Unit branch, Instant receivedAt) {
        String month = YearMonth.from(receivedAt.atZone(branch.zone())).format(MONTH);
        return "%s-%s-%04d".formatted(branch.code(), month, store.nextNumber(branch.code(), month));
    }

    private static CaseFile blank(
            String number,
            String branch,
            String type,
            CaseKind kind,
            Stage first,
            List<PackUse> packs,
            Intake intake,
            Ownership ownership,
            Map<String, Object> fields,
            List<Issue> issues) {
        return new CaseFile(
                UuidCreator.getTimeOrderedEpoch(),
                number,
                0,
                branch,
                type,
                kind,
                CaseState.OPEN,
                first.id(),
                packs,
                intake,
                ownership,
                Assessment.NONE,
                fields,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                issues,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                HistoryHead.EMPTY,
                Dossier.EMPTY);
    }

    /**
     * Whoever was told first owns it (first-receiver rule), unless the complaint is about them (P02) or they are away: then
     * somebody who may own cases does.
     *
     * @return empty when everybody who could own it is complained about
     */
    Optional<Ownership> ownership(Registration wanted, CaseRules rules, Actor actor, Instant now) {
        String firstReceiver = firstReceiver(wanted, actor);
        Predicate<String> involved = wanted.involvedStaff()::contains;
        Availability availability = new Availability(rules, staffing, wanted.branch(), involved, now);
        if (availability.takesPart(firstReceiver)) {
            return Optional.of(Ownership.of(firstReceiver, wanted.involvedStaff()));
        }
        Optional<String> absent = Optional.of(firstReceiver)
                .filter(person -> availability.away(person).isPresent());
        Predicate<String> unfit = involved.or(person -> !availability.holds(person, Set.of(Right.WORK, Right.MANAGE)));
        String role = rules.type(wanted.type()).stages().get(0).role();
        return availability
                .deputy(firstReceiver, availability::mayWork)
                .or(() -> new PersonFinder(rules, staffing, wanted.branch(), unfit, now)
                        .findAnybody(role, Optional.empty())
                        .map(PersonFinder.Found::username))
                .or(() -> Optional.of(firstReceiver).filter(involved.negate()))
                .map(owner -> Ownership.of(owner, wanted.involvedStaff())
                        .standingInFor(absent.filter(person -> !involved.test(person) && !person.equals(owner))));
    }

    private static String firstReceiver(Registration wanted, Actor actor) {
        return wanted.receivedBy().orElse(actor.username());
    }
}
