package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CustomerLink;
import org.redress.api.casework.FollowUp;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * The customer answers by a link of theirs: a follow-up like the one that somebody asks for by telephone, and with the
 * same consequences. Made for one link, which answers once.
 */
public final class AnswerSurvey extends SimpleAction {

    private static final Problem SYSTEM_ONLY =
            Problem.of("RD-CASE-130", "只由客户通过链接填写", "Only the customer answers, by their link");
    private static final Problem ANSWERED =
            Problem.of(CustomerVisits.ANSWERED, "这份调查已填写过，或不再开放", "This survey has been answered, or is over");

    private final int no;

    public AnswerSurvey(int no) {
        super(
                "answer-survey",
                "填写满意度调查",
                "Answer the survey",
                InputField.choice("result", "结果", "Result", "settled", "已解决", "Settled", "unresolved", "未解决", "Open"),
                RecordFollowUp.grade("satisfaction", "对结果的满意度", "Satisfaction with the result"),
                RecordFollowUp.grade("process", "对处理过程的满意度", "Satisfaction with the handling"),
                InputField.longText("text", "补充说明", "Anything to add")
                        .longest(CustomerVisits.LONGEST_TEXT)
                        .asOptional());
        this.no = no;
    }

    /** Whether a link of the case would take an answer now. */
    public static boolean waits(Snapshot snapshot, CustomerLink link) {
        AnswerSurvey answer = new AnswerSurvey(link.no());
        return answer.states().contains(snapshot.file().state())
                && snapshot.file().dossier().relations().merged().isEmpty()
                && answer.applicable(snapshot).isEmpty();
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return snapshot.actor().system() ? Optional.empty() : Optional.of(SYSTEM_ONLY);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.file().dossier().links().stream()
                        .anyMatch(link -> link.no() == no
                                && link.purpose() == CustomerLink.Purpose.SURVEY
                                && link.answeredAt().isEmpty()
                                && link.valid(snapshot.now()))
                ? Optional.empty()
                : Optional.of(ANSWERED);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        CaseDraft.replace(draft.links, link -> link.no() == no, link -> link.answered(snapshot.now()));
        FollowUp made = RecordFollowUp.record(snapshot, input, FollowUp.BY_LINK, Map.of("link", no), draft);
        boolean settled = made.result() == FollowUp.Result.SETTLED;
        Text told = settled
                ? Text.of("客户填写了满意度调查", "The customer has answered the survey")
                : Text.of(
                        "客户在调查中说还没解决，请联系",
                        "The customer says in the survey that something is still open; get in touch");
        draft.ownership.owner().ifPresent(owner -> draft.tell(owner, "survey-answered", told));
    }
}
