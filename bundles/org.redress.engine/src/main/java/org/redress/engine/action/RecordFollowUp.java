package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.FollowUp.Result;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/**
 * Records that the customer was asked afterwards: whether it is settled, what is still open, how satisfied they are with
 * the result and with how it was handled (P07, P08, P18; ISO 10002). What is unresolved calls for another one.
 */
final class RecordFollowUp extends SimpleAction {

    private static final String[] SCALE = {
        "1",
        "1 很不满意",
        "1 very dissatisfied",
        "2",
        "2 不满意",
        "2 dissatisfied",
        "3",
        "3 一般",
        "3 neither",
        "4",
        "4 满意",
        "4 satisfied",
        "5",
        "5 很满意",
        "5 very satisfied"
    };

    RecordFollowUp() {
        super(
                "record-follow-up",
                "登记回访",
                "Record follow-up",
                InputField.choice(
                        "result",
                        "结果",
                        "Result",
                        "settled",
                        "已解决",
                        "Settled",
                        "unresolved",
                        "还有没解决的",
                        "Something is still open",
                        "not-reached",
                        "没有联系上",
                        "Not reached"),
                grade("satisfaction", "对结果的满意度", "Satisfaction with the result"),
                grade("process", "对处理过程的满意度", "Satisfaction with the handling"),
                Channels.field().asOptional(),
                InputField.longText("text", "客户怎么说、还有哪些没解决", "What the customer said, and what is still open")
                        .asOptional());
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>();
        if (result(input) == Result.UNRESOLVED && input.optional("text").isEmpty()) {
            errors.add(new FieldError("/text", Text.of("请写明还有什么没解决", "Say what is still open")));
        }
        if (result(input) == Result.NOT_REACHED) {
            for (String asked : List.of("satisfaction", "process")) {
                if (input.optional(asked).isPresent()) {
                    errors.add(new FieldError(
                            "/" + asked, Text.of("没有联系上，就没有满意度", "Whoever was not reached has told no satisfaction")));
                }
            }
        }
        return errors;
    }

    private static Result result(Input input) {
        return Result.valueOf(input.text("result").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        record(snapshot, input, input.optional("channel").orElse("phone"), Map.of(), draft);
    }

    static InputField grade(String name, String zh, String en) {
        return InputField.choice(name, zh, en, SCALE).asOptional();
    }

    /** @param more what else history says of it */
    static FollowUp record(Snapshot snapshot, Input input, String channel, Map<String, Object> more, CaseDraft draft) {
        String by = snapshot.actor().username();
        FollowUp made = new FollowUp(
                draft.aftercare.followUps().size() + 1,
                result(input),
                input.whole("satisfaction"),
                input.whole("process"),
                channel,
                input.text("text"),
                snapshot.now(),
                by);
        draft.aftercare = draft.aftercare.followed(made);
        Map<String, Object> data = new TreeMap<>(more);
        data.put("followUp", made.no());
        data.put("result", input.text("result"));
        data.put("channel", made.channel());
        data.put("text", new Personal(made.text()));
        made.satisfaction().ifPresent(grade -> data.put("satisfaction", grade));
        made.process().ifPresent(grade -> data.put("process", grade));
        draft.event(by, "follow-up-recorded", data);
        draft.happened("follow-up-recorded", input.text("result"));
        return made;
    }
}
