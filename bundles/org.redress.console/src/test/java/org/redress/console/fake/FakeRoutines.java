package org.redress.console.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CountedCases;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.Answer;
import org.redress.api.routine.RoutineDuty.Done;
import org.redress.api.routine.RoutineDuty.State;
import org.redress.api.routine.RoutineFigures;
import org.redress.api.routine.RoutineFigures.Count;
import org.redress.api.routine.RoutineFile;
import org.redress.api.routine.RoutineQuery;
import org.redress.api.routine.RoutineRecord;
import org.redress.api.routine.Routines;
import org.redress.api.text.Text;

/** One duty that anybody may record, with the causes, and one that the reader may not. */
public final class FakeRoutines implements Routines {

    public static final DutyKey KEY = new DutyKey("emergency-plan/review-meeting", "sh-jingan", "2026-11");

    public final List<RoutineQuery> asked = new ArrayList<>();
    public Optional<RoutineRecord> recorded = Optional.empty();
    public Optional<Problem> held = Optional.empty();

    private RoutineDuty duty() {
        RoutineDuty due = new RoutineDuty(
                KEY,
                Text.of("投诉例会", "Review meeting"),
                Text.of("讨论本月投诉的<b>原因</b>", "Talk about the causes"),
                Text.of("预案要求定期例会", "The plan asks for it"),
                "emergency-plan 1.0.0",
                "operations-manager",
                Text.of("运营经理", "Operations manager"),
                Cases.NOW.plusSeconds(60),
                State.DUE,
                Optional.empty());
        return recorded.map(record -> due.with(new Done(
                        Cases.NOW.plusSeconds(120),
                        "ops.sh-jingan",
                        List.of(new Answer(
                                "causes",
                                Text.of("主要原因", "Main causes"),
                                record.fields().get("causes"),
                                Text.same(String.valueOf(record.fields().get("causes"))))),
                        record.note(),
                        record.improvements(),
                        record.requestKey())))
                .orElse(due);
    }

    private RoutineFile file() {
        RoutineFigures figures = new RoutineFigures(
                new CountedCases(Optional.of(KEY.pack()), Cases.NOW, Cases.NOW, Optional.empty(), Optional.empty()),
                5,
                List.of(new Count("emergency-plan/service", Text.of("服务问题", "Service"), 5)),
                List.of(new Count("b", Text.of("较重", "Graver"), 3)),
                2,
                1,
                0);
        return new RoutineFile(
                duty(),
                figures,
                recorded.isEmpty() ? Optional.of(form()) : Optional.empty(),
                List.of(new FormField.Option(FakeImprovements.CODE, Text.same("服务不满意"))),
                held,
                Optional.of("ops.sh-jingan"));
    }

    private static Form form() {
        FormField causes = new FormField(
                "causes",
                Text.of("主要原因", "Main causes"),
                Optional.empty(),
                FormField.Kind.LONG_TEXT,
                List.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                4000);
        return new FakeForm(List.of(causes));
    }

    @Override
    public Outcome<Page<RoutineDuty>> list(Caller caller, RoutineQuery query) {
        asked.add(query);
        boolean here = query.state() == duty().state();
        return Outcome.done(
                new Page<>(here ? List.of(duty()) : List.of(), here ? Optional.of("a b") : Optional.empty()));
    }

    @Override
    public Outcome<RoutineFile> open(Caller caller, DutyKey key) {
        return key.equals(KEY)
                ? Outcome.done(file())
                : new Outcome.NotFound<>(Problem.of("RD-DTY-404", "没有找到这项例行工作", "none"));
    }

    @Override
    public Outcome<RoutineFile> record(Caller caller, DutyKey key, RoutineRecord record) {
        if (!record.fields().containsKey("causes")) {
            return new Outcome.Invalid<>(
                    Problem.of("RD-CASE-422", "有内容需要修改", "wrong"),
                    List.of(new FieldError("/fields/causes", Text.of("请填写「主要原因」", "Fill it in"))));
        }
        recorded = Optional.of(record);
        return Outcome.done(file());
    }

    @Override
    public int waiting(Caller caller) {
        return recorded.isPresent() ? 0 : 1;
    }
}
