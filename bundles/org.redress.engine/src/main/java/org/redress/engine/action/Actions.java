package org.redress.engine.action;

import java.util.List;
import java.util.Optional;

/** Every action that people can ask for, in the order of menus. */
public final class Actions {

    public static final List<CaseAction> ALL = List.of(
            new CompleteTask(),
            new CompleteStage(),
            new CompleteIntake(),
            new ContactCustomer(),
            new PromiseReply(),
            new RecordAccount(),
            new ClassifyFault(),
            new SetSeverity(),
            new SetUrgency(),
            new Classify(),
            new AddIssue(),
            new CloseIssue(),
            new AddReference(),
            new RemoveReference(),
            new RecordIntervention(),
            new PrepareNegotiation(),
            new RecordDemand(),
            new CalculateCompensation(),
            new OfferRemedy(),
            new AnswerOffer(),
            new CarryOutRemedy(),
            new RequestApproval(),
            new DecideApproval(true),
            new DecideApproval(false),
            new AskDepartment(),
            new AnswerPart(),
            new WithdrawPart(),
            new JudgePart(true),
            new JudgePart(false),
            new PlanMeasure(),
            new CompleteMeasure(),
            new CheckMeasure(),
            new WithdrawMeasure(),
            new MarkForImprovement(),
            new GiveRightsNotice(),
            new SealRecords(),
            new UnsealRecords(),
            new ScheduleVisit(),
            new MoveVisit(),
            new CancelVisit(),
            new RecordVisit(),
            new StartExternal(),
            new EndExternal(),
            new TakeProtocolStep(),
            new RefuseService(),
            new DeclineComplaint(),
            new IssueDocument(),
            new ReviewDocument(),
            new SignDocument(),
            new VoidDocument(),
            new HandOverCase(),
            new AcceptHandOver(),
            new DeclineHandOver(),
            new AssignCase(),
            new TakeOverCase(),
            new EscalateCase(),
            new PauseClock(),
            new ResumeClock(),
            new RecuseColleague(),
            new AddNote(),
            new RecordTime(),
            new ConvertKind(),
            new LinkCase(),
            new UnlinkCase(),
            new MergeCase(),
            new UnmergeCase(),
            new SplitCase(),
            new RecordFollowUp(),
            new SignOffCase(),
            new WithdrawCase(),
            new CloseCase(),
            new ReopenCase(),
            new ArchiveCase());

    private Actions() {}

    public static Optional<CaseAction> find(String id) {
        return ALL.stream().filter(action -> action.id().equals(id)).findFirst();
    }
}
