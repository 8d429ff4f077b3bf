package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A case as outside programs see it. What there is none of is left out. */
@Schema(name = "Case")
public record CaseView(
        @Schema(example = "SHJA-2611-0037") String number,
        @Schema(description = "counts changes; the ETag") long version,
        @Schema(allowableValues = {"inquiry", "complaint"}) String kind,
        @Schema(description = "unit id") String branch,
        @Schema(example = "clinic-chain/side-effect") String type,
        Map<String, String> typeTitle,
        List<PackView> packs,

        @Schema(allowableValues = {"open", "closed", "archived"})
        String state,

        String stage,
        Map<String, String> stageTitle,
        List<StageView> stages,
        SeverityView severity,

        @Schema(description = "what rules propose now, the gravest of each aspect first")
        List<AssessmentView.ProposalView> proposals,

        AssessmentView assessment,
        FaultView fault,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "username of the one who answers for it; null once archived", nullable = true)
        String owner,

        @Schema(description = "who was told first; never changes")
        String firstReceiver,

        @Schema(description = "whom the owner stands in for while they are away")
        String standsInFor,

        @Schema(description = "true while the owner cannot act and nobody else was found")
        boolean unattended,

        HandOverView handOver,

        @Schema(description = "moves from branch to branch, the latest last")
        List<TransferView> transfers,

        NextStepView nextStep,
        DeadlineView nextDeadline,

        @Schema(description = "required fields that nobody has filled")
        List<MissingView> missing,

        List<ClockView> clocks,
        List<TaskView> tasks,
        List<IssueView> issues,
        RelationsView relations,
        AccountsView accounts,
        NegotiationView negotiation,

        @Schema(description = "offers accepted or carried out")
        List<OfferView> remedies,

        @Schema(description = "what the law supports of the claim, each time it was worked out")
        List<CompensationView> compensation,

        CostsView costs,

        List<ApprovalView> approvals,
        List<PromiseView> promises,

        @Schema(description = "parts that other departments answer for")
        List<JointView> joint,

        List<LadderView.StepView> escalations,
        LadderView ladder,

        @Schema(description = "outside bodies that have stepped in")
        List<InterventionView> interventions,

        @Schema(description = "ways outside the house: mediation, an authority, a court")
        List<TrackView> external,

        @Schema(description = "visits of the customer on calendars of colleagues")
        List<VisitView> visits,

        @Schema(description = "disruptive conduct, services refused, complaint not accepted")
        ConductView conduct,

        @Schema(description = "documents that were issued") List<DocumentView> documents,

        List<EvidenceView> evidence,

        @Schema(description = "times at which the customer was told the legal rights")
        List<RightsView> rights,

        List<SealView> seals,
        AftercareView aftercare,

        @Schema(description = "corrective and preventive action")
        List<MeasureView> measures,

        List<NoteView> notes,

        @Schema(description = "values of the type's form", implementation = Object.class)
        Map<String, Object> fields,

        CustomerView customer,
        RepresentativeView representedBy,
        String remedySought,

        @Schema(description = "usernames of those complained about")
        List<String> involvedStaff,

        List<RecusalView> recused,
        String channel,
        String summary,
        String description,

        @Schema(description = "as confirmed, until then as claimed at intake")
        boolean urgent,

        OffsetDateTime receivedAt,
        OffsetDateTime registeredAt,
        String registeredBy,

        @Schema(description = "why receivedAt lies before registeredAt")
        String backdatedBecause,

        ClosingView closing,
        HistoryHeadView history) {

    /** A pack that the case runs on, as frozen at receipt. */
    @Schema(name = "CasePack")
    public record PackView(
            String id,
            String version,

            @Schema(allowableValues = {"procedure", "overlay"})
            String role) {}

    /** A stage of the type; {@code enteredAt} is null for those to come. */
    @Schema(name = "CaseStage")
    public record StageView(
            String id,
            Map<String, String> title,

            @Schema(allowableValues = {"done", "current", "ahead"})
            String state,

            String responsible,
            Map<String, String> chosenBecause,
            OffsetDateTime enteredAt,
            OffsetDateTime completedAt,
            String completedBy) {}

    /** How heavy the case is. */
    @Schema(name = "CaseSeverity")
    public record SeverityView(
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Schema(description = "general or major, by a person; null before", nullable = true)
            String confirmed,

            @Schema(
                    description = "by rule",
                    allowableValues = {"general", "major"})
            String proposed) {}

    /** The finding with its reasons. */
    @Schema(name = "Fault")
    public record FaultView(
            @Schema(
                    name = "class",
                    allowableValues = {"own-fault", "communication", "unreasonable"})
            @JsonProperty("class")
            String finding,

            String text,
            String by,
            OffsetDateTime at) {}

    /** A hand-over that waits for its answer. */
    @Schema(name = "HandOver")
    public record HandOverView(String from, String to, OffsetDateTime at, String note) {}

    /** A move from one branch to another. */
    @Schema(name = "BranchTransfer")
    public record TransferView(String from, String to, OffsetDateTime at, String by, String reason) {}

    /** The one thing to do now. */
    @Schema(name = "NextStep")
    public record NextStepView(
            Map<String, String> text,

            @Schema(description = "action that does it; none when it is not one")
            String action,

            @Schema(description = "username of who has to do it")
            String owner,

            OffsetDateTime dueAt,
            Map<String, String> reason) {}

    /** The clock that is due next. */
    @Schema(name = "Deadline")
    public record DeadlineView(
            @Schema(description = "id of the clock") String clock, Map<String, String> title, OffsetDateTime dueAt) {}

    /** A required field without value. */
    @Schema(name = "MissingField")
    public record MissingView(String field, Map<String, String> title) {}

    /** Work of a stage. */
    @Schema(name = "Task")
    public record TaskView(
            String id,
            Map<String, String> title,
            String stage,
            String role,
            @Schema(description = "username") String assignee,
            boolean mandatory,

            @Schema(description = "false while its condition does not hold")
            boolean applies,

            boolean done,
            OffsetDateTime doneAt,
            String doneBy,

            @Schema(description = "kind of file that it needs")
            String evidence,

            @Schema(description = "what was recorded with it", implementation = Object.class)
            Map<String, Object> data) {}

    /** What each side says happened. */
    @Schema(name = "Accounts")
    public record AccountsView(List<AccountView> customer, List<AccountView> staff) {}

    /** One side's account. */
    @Schema(name = "Account")
    public record AccountView(int no, String text, String person, OffsetDateTime at, String recordedBy) {}

    /** A promised time of an answer. */
    @Schema(name = "Promise")
    public record PromiseView(
            int no,
            OffsetDateTime dueAt,
            String text,
            String channel,
            OffsetDateTime at,
            String by,
            OffsetDateTime keptAt,

            @Schema(
                    description = "missed: the time has passed and nobody has contacted the customer",
                    allowableValues = {"open", "kept", "kept-late", "missed", "withdrawn"})
            String state) {}

    /** An outside body that has stepped in. */
    @Schema(name = "Intervention")
    public record InterventionView(
            int no,

            @Schema(
                    allowableValues = {
                        "media",
                        "consumer-association",
                        "health-authority",
                        "market-authority",
                        "police",
                        "court",
                        "other"
                    })
            String body,

            String name,
            String text,
            OffsetDateTime at,
            String by) {}

    /** A note, or a contact with the customer. */
    @Schema(name = "Note")
    public record NoteView(
            int no,
            String text,
            @Schema(description = "none for notes") String channel,

            @Schema(
                    description = "of contacts: who began it",
                    allowableValues = {"us", "customer"})
            String initiator,

            OffsetDateTime at,
            String by) {}

    /** Who complains. */
    @Schema(name = "Customer")
    public record CustomerView(String id, String name, String phone, String memberNo, String wechat) {}

    /** Who speaks for the customer. */
    @Schema(name = "Representative")
    public record RepresentativeView(String name, String phone, String relation) {}

    /** Somebody kept out of the case. */
    @Schema(name = "Recusal")
    public record RecusalView(String user, String reason, OffsetDateTime at, String by) {}

    /** The result told at the end. */
    @Schema(name = "Closing")
    public record ClosingView(String result, OffsetDateTime at, String by, int reopened) {}

    /** Where the history ends. */
    @Schema(name = "HistoryHead")
    public record HistoryHeadView(long seq, String hash) {}
}
