package org.redress.engine.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.BranchTransfer;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.Corrections;
import org.redress.api.casework.CustomerLink;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Intervention;
import org.redress.api.casework.Issue;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Papers;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Reason;
import org.redress.api.casework.Reckoning;
import org.redress.api.casework.Relations;
import org.redress.api.casework.Remark;
import org.redress.api.casework.StageVisit;
import org.redress.api.casework.Statement;
import org.redress.api.casework.VersionMove;
import org.redress.api.customer.Customer;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;

/**
 * The working copy of a case while one decision is made; seen by that decision only and never kept. It collects what
 * changes, what happened, and who has to be told.
 */
public final class CaseDraft {

    private final CaseFile before;
    public String branch;
    public CaseKind kind;
    public CaseState state;
    public String stage;
    public Intake intake;
    public Ownership ownership;
    public Assessment assessment;
    /** New, completed or corrected in this decision; its id stands in the intake. */
    public Optional<Customer> customer = Optional.empty();

    public Optional<Closing> closing;
    public Optional<NextStep> next;
    public Relations relations;
    public Conduct conduct;
    public Papers papers;
    public Outside outside;
    public Corrections corrections;
    public Aftercare aftercare;
    public Reckoning reckoning;
    /** What somebody wants to be better than in this case; taken up once the case is written. */
    public Optional<String> marked = Optional.empty();

    public final Map<String, Object> fields;
    public final List<StageVisit> stages;
    public final List<CaseTask> tasks;
    public final List<CaseClock> clocks;
    public final List<Statement> statements;
    public final List<Issue> issues;
    public final List<Demand> demands;
    public final List<Offer> offers;
    public final List<Approval> approvals;
    public final List<Promise> promises;
    public final List<Escalation> escalations;
    public final List<EvidenceFile> evidence;
    public final List<Remark> remarks;
    public final List<JointPart> joint;
    public final List<Intervention> interventions;
    public final List<CustomerLink> links;
    public final List<BranchTransfer> transfers;
    public final List<PackUse> packs;
    public final List<FormField> former;
    /** Of this decision only: with every other one the way back of an earlier move ends. */
    public Optional<VersionMove> moved = Optional.empty();

    private final List<EventDraft> events = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private boolean atOnce;

    /**
     * Something that rules react to: clocks start or stop, ladders step.
     *
     * @param name event name of the pack language, for example {@code demand-recorded}
     * @param detail stage or clock id, where the event has one
     */
    public record Happening(String name, String detail) {

        public boolean fits(Trigger trigger) {
            return trigger.fits(name, detail);
        }
    }

    public CaseDraft(CaseFile before) {
        this.before = before;
        branch = before.branch();
        kind = before.kind();
        state = before.state();
        stage = before.stage();
        intake = before.intake();
        ownership = before.ownership();
        assessment = before.assessment();
        closing = before.closing();
        next = before.next();
        relations = before.dossier().relations();
        conduct = before.dossier().conduct();
        papers = before.dossier().papers();
        outside = before.dossier().outside();
        corrections = before.dossier().corrections();
        aftercare = before.dossier().aftercare();
        reckoning = before.dossier().reckoning();
        fields = new LinkedHashMap<>(before.fields());
        stages = new ArrayList<>(before.stages());
        tasks = new ArrayList<>(before.tasks());
        clocks = new ArrayList<>(before.clocks());
        statements = new ArrayList<>(before.statements());
        issues = new ArrayList<>(before.issues());
        demands = new ArrayList<>(before.demands());
        offers = new ArrayList<>(before.offers());
        approvals = new ArrayList<>(before.approvals());
        promises = new ArrayList<>(before.promises());
        escalations = new ArrayList<>(before.escalations());
        evidence = new ArrayList<>(before.evidence());
        remarks = new ArrayList<>(before.remarks());
        joint = new ArrayList<>(before.joint());
        interventions = new ArrayList<>(before.interventions());
        links = new ArrayList<>(before.dossier().links());
        transfers = new ArrayList<>(before.dossier().transfers());
        packs = new ArrayList<>(before.packs());
        former = new ArrayList<>(before.dossier().former());
    }

    public void event(String actor, String action, Map<String, Object> data, Reason... reasons) {
        events.add(new EventDraft(actor, action, data, List.of(reasons)));
    }

    /** Notes a decision that followed from a rule, with what it rests on. */
    public void decided(String actor, String action, Map<String, Object> data, Basis basis) {
        events.add(new EventDraft(actor, action, basis.onto(data), List.of(basis.reason())));
    }

    /** Tells somebody once per change, whoever asks for it. */
    public void tell(String recipient, String kind, Text text) {
        Notice notice = new Notice(recipient, kind, text);
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }

    /** What people are told of this change does not wait for the morning. */
    public void atOnce() {
        atOnce = true;
    }

    /** Whether notices of this change are delivered at night too. */
    public boolean deliveredAtOnce() {
        return atOnce;
    }

    public void happened(String name, String detail) {
        happenings.add(new Happening(name, detail));
    }

    public void happened(String name) {
        happened(name, "");
    }

    public List<EventDraft> events() {
        return List.copyOf(events);
    }

    /** Nobody is told of a case that they are kept out of. */
    public List<Notice> notices() {
        return notices.stream()
                .filter(notice -> !ownership.excludes(notice.recipient()))
                .toList();
    }

    /** What happened since the last call. */
    public List<Happening> takeHappenings() {
        List<Happening> taken = List.copyOf(happenings);
        happenings.clear();
        return taken;
    }

    public void ownership(UnaryOperator<Ownership> change) {
        ownership = change.apply(ownership);
    }

    /** The case is that branch's from now on; who owns it there is said apart. */
    public void moved(BranchTransfer transfer) {
        branch = transfer.to();
        transfers.add(transfer);
    }

    /** The case runs on another version of one of its packs from now on. */
    public void runsOn(PackUse use) {
        replace(packs, pack -> pack.pack().id().equals(use.pack().id()), pack -> use);
    }

    /** Replaces the elements that fit. */
    public static <T> void replace(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        list.replaceAll(element -> which.test(element) ? change.apply(element) : element);
    }

    /** The snapshot as it stands now, with the version and history it had before. */
    public CaseFile file() {
        return file(before.version(), before.history());
    }

    public CaseFile file(long version, HistoryHead history) {
        return new CaseFile(
                before.id(),
                before.number(),
                version,
                branch,
                before.type(),
                kind,
                state,
                stage,
                packs,
                intake,
                ownership,
                assessment,
                fields,
                stages,
                tasks,
                clocks,
                statements,
                issues,
                demands,
                offers,
                approvals,
                promises,
                escalations,
                evidence,
                remarks,
                joint,
                interventions,
                closing,
                next,
                history,
                new Dossier(
                        relations,
                        conduct,
                        papers,
                        outside,
                        corrections,
                        aftercare,
                        reckoning,
                        links,
                        transfers,
                        former,
                        moved));
    }
}
