package org.redress.rest.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Papers;
import org.redress.api.casework.Statement;
import org.redress.api.improvement.Improvements;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;

/** Makes the view of a case: what the snapshot holds, with the words of the rules that it runs on. */
public final class CaseViews {
    private final CaseDesk desk;
    private final Improvements improvements;
    private final Units units;
    private final BusinessClock clock;

    public CaseViews(CaseDesk desk, Improvements improvements, Units units, BusinessClock clock) {
        this.desk = desk;
        this.improvements = improvements;
        this.units = units;
        this.clock = clock;
    }

    /** @param caller who reads it: cases to compare it with and cases tied to it are those that they may see */
    public CaseView of(Caller caller, CaseFile file) {
        CaseRules rules = desk.rules(file);
        ComplaintType type = rules.type(file.type());
        BranchTime time = BranchTime.at(units, file.branch());
        CaseParts parts = new CaseParts(time);
        WorkParts work = new WorkParts(type, time);
        Papers papers = file.dossier().papers();
        return new CaseView(
                file.number(),
                file.version(),
                Codes.of(file.kind()),
                file.branch(),
                file.type(),
                Words.of(type.title()),
                file.packs().stream().map(CaseParts::pack).toList(),
                Codes.of(file.state()),
                file.stage(),
                work.stageTitle(file.stage()),
                work.stages(file),
                new CaseView.SeverityView(
                        Codes.of(file.assessment().severity()),
                        Codes.of(file.assessment().proposed())),
                AssessmentView.proposals(file, time),
                AssessmentView.of(file, rules, time),
                file.assessment().fault().map(parts::fault).orElse(null),
                file.ownership().owner().orElse(null),
                file.intake().firstReceiver(),
                file.ownership().standsInFor().orElse(null),
                file.ownership().unattended(),
                file.ownership().offered().map(parts::handOver).orElse(null),
                file.dossier().transfers().stream().map(parts::transfer).toList(),
                file.next().map(parts::nextStep).orElse(null),
                deadline(file, time),
                type.form().missing(file.fields()).stream()
                        .map(field -> new CaseView.MissingView(field.name(), Words.of(field.title())))
                        .toList(),
                file.clocks().stream()
                        .map(clock -> new ClockParts(time).clock(file, clock))
                        .toList(),
                file.tasks().stream().map(work::task).toList(),
                file.issues().stream().map(issue -> IssueView.of(issue, rules)).toList(),
                RelationsView.of(
                        file.dossier().relations(),
                        desk.related(caller, file),
                        improvements.ofCase(caller, file),
                        time),
                new CaseView.AccountsView(
                        accounts(file, Statement.Side.CUSTOMER, parts), accounts(file, Statement.Side.STAFF, parts)),
                NegotiationView.of(file, rules, desk.comparison(caller, file), time, clock.now()),
                file.offers().stream()
                        .filter(offer ->
                                offer.state() == Offer.State.ACCEPTED || offer.state() == Offer.State.CARRIED_OUT)
                        .map(offer -> OfferView.of(offer, time, clock.now()))
                        .toList(),
                file.dossier().reckoning().sheets().stream()
                        .map(sheet -> CompensationView.of(sheet, time))
                        .toList(),
                CostsView.of(file, time),
                file.approvals().stream()
                        .map(approval -> ApprovalView.of(approval, time))
                        .toList(),
                file.promises().stream()
                        .map(promise -> parts.promise(file, promise))
                        .toList(),
                file.joint().stream()
                        .map(part -> JointView.of(part, rules, time))
                        .toList(),
                LadderView.steps(file, rules, time),
                LadderView.of(file, rules),
                file.interventions().stream().map(parts::intervention).toList(),
                file.dossier().outside().tracks().stream()
                        .map(track -> TrackView.of(file, track, time))
                        .toList(),
                file.dossier().outside().visits().stream()
                        .map(visit -> VisitView.of(visit, time))
                        .toList(),
                ConductView.of(file, rules, time),
                file.dossier().papers().documents().stream()
                        .map(document -> DocumentView.of(file.number(), document, rules, time))
                        .toList(),
                file.evidence().stream()
                        .map(evidence -> EvidenceView.of(file, evidence, time))
                        .toList(),
                papers.rights().stream()
                        .map(notice -> RightsView.of(notice, time))
                        .toList(),
                papers.seals().stream().map(seal -> SealView.of(seal, time)).toList(),
                AftercareView.of(file.dossier().aftercare(), time),
                file.dossier().corrections().measures().stream()
                        .map(measure -> MeasureView.of(measure, rules, time))
                        .toList(),
                file.remarks().stream().map(parts::note).toList(),
                new ValueView(time).map(file.fields()),
                CaseParts.customer(desk.customer(file)),
                file.intake().representedBy().map(CaseParts::representative).orElse(null),
                file.intake().remedySought().orElse(null),
                file.ownership().involvedStaff(),
                file.ownership().recused().stream().map(parts::recusal).toList(),
                file.intake().channel(),
                file.intake().summary(),
                file.intake().description().orElse(null),
                file.urgent(),
                time.of(file.intake().receivedAt()),
                time.of(file.intake().registeredAt()),
                file.intake().registeredBy(),
                file.intake().backdatedBecause().orElse(null),
                file.closing().map(parts::closing).orElse(null),
                new CaseView.HistoryHeadView(
                        file.history().seq(), file.history().hash()));
    }

    private static CaseView.DeadlineView deadline(CaseFile file, BranchTime time) {
        Optional<String> clock = file.next().flatMap(NextStep::clock);
        if (clock.isEmpty()) {
            return null;
        }
        Map<String, String> title = file.clocks().stream()
                .filter(candidate -> candidate.id().equals(clock.get()))
                .findFirst()
                .map(CaseClock::title)
                .map(Words::of)
                .orElse(null);
        return new CaseView.DeadlineView(clock.get(), title, time.of(file.next().flatMap(NextStep::dueAt)));
    }

    private static List<CaseView.AccountView> accounts(CaseFile file, Statement.Side side, CaseParts parts) {
        return file.statements().stream()
                .filter(statement -> statement.side() == side)
                .map(parts::account)
                .toList();
    }
}
