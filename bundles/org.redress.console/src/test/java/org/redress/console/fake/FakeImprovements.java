package org.redress.console.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Reason;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.improvement.Improvements;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/** One improvement item that anybody may finish, with text. */
public final class FakeImprovements implements Improvements {

    public static final String CODE = "SHJA-I2611-0001";

    public final List<ImprovementQuery> asked = new ArrayList<>();
    public Optional<ActionRequest> done = Optional.empty();

    private Improvement item() {
        Change raised = new Change(
                Cases.NOW,
                "system",
                Change.Kind.RAISED,
                Optional.of("ops.sh-jingan"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Improvement open = new Improvement(
                CODE,
                1,
                "clinic-chain/service",
                Text.of("服务不满意", "Service"),
                "sh-jingan",
                Cases.NOW,
                new Reason(
                        "clinic-chain/recurring",
                        "clinic-chain 1.0.0",
                        Text.of("30 天内登记了 3 件「服务不满意」投诉。", "3 complaints within 30 days.")),
                "ops.sh-jingan",
                Improvement.State.OPEN,
                Optional.of(Cases.NOW.minusSeconds(60)),
                List.of(raised));
        return done.map(request -> open.with(
                        open.owner(),
                        Improvement.State.DONE,
                        open.dueAt(),
                        new Change(
                                Cases.NOW,
                                "ops.sh-jingan",
                                Change.Kind.DONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(String.valueOf(request.input().get("text"))),
                                Optional.empty())))
                .orElse(open);
    }

    private ImprovementFile file() {
        ImprovementCase counted = new ImprovementCase(
                FakeDesk.NUMBER, ImprovementCase.Way.COUNTED, Cases.NOW, "system", Optional.empty());
        ImprovementCase marked = new ImprovementCase(
                FakeDesk.NUMBER, ImprovementCase.Way.MARKED, Cases.NOW, "ops.sh-jingan", Optional.of("<b>候诊</b>没有说明"));
        return new ImprovementFile(item(), List.of(counted, marked), 3);
    }

    @Override
    public Outcome<Page<Improvement>> list(Caller caller, ImprovementQuery query) {
        asked.add(query);
        return Outcome.done(new Page<>(
                query.state().filter(state -> state != item().state()).isPresent() ? List.of() : List.of(item()),
                Optional.empty()));
    }

    @Override
    public Outcome<ImprovementFile> open(Caller caller, String code) {
        return code.equals(CODE)
                ? Outcome.done(file())
                : new Outcome.NotFound<>(Problem.of("RD-IMP-404", "没有找到这个改进事项", "none"));
    }

    @Override
    public List<Improvement> ofCase(Caller caller, CaseFile file) {
        return List.of(item());
    }

    @Override
    public int owned(Caller caller) {
        return 1;
    }

    @Override
    public Outcome<List<ActionOffer>> actions(Caller caller, String code) {
        FormField text = new FormField(
                "text",
                Text.of("今后统一怎么做", "From now on"),
                Optional.empty(),
                FormField.Kind.LONG_TEXT,
                List.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                4000);
        return Outcome.done(List.of(new ActionOffer(
                "finish", Text.of("完成改进", "Finish"), () -> "{}", List.of(text), true, item().open(), List.of())));
    }

    @Override
    public Outcome<ImprovementFile> perform(Caller caller, String code, ActionRequest request) {
        if (request.expectedVersion().filter(seen -> seen != 1).isPresent()) {
            return new Outcome.Stale<>(Problem.of("RD-IMP-412", "刚刚被更新", "changed"));
        }
        if (!request.input().containsKey("text")) {
            return new Outcome.Invalid<>(
                    Problem.of("RD-CASE-422", "有内容需要修改", "wrong"),
                    List.of(new FieldError("/text", Text.of("请填写这一项", "Fill it in"))));
        }
        done = Optional.of(request);
        return Outcome.done(file());
    }
}
