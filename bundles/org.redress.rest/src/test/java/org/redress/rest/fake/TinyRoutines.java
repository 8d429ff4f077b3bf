package org.redress.rest.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CountedCases;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.Answer;
import org.redress.api.routine.RoutineDuty.Done;
import org.redress.api.routine.RoutineFigures;
import org.redress.api.routine.RoutineFigures.Count;
import org.redress.api.routine.RoutineFile;
import org.redress.api.routine.RoutineQuery;
import org.redress.api.routine.RoutineRecord;
import org.redress.api.routine.Routines;
import org.redress.api.text.Text;

/** One duty; remembers what it was asked. */
public final class TinyRoutines implements Routines {

    public static final DutyKey KEY = new DutyKey("emergency-plan/review-meeting", "sh-jingan", "2026-09");

    public final List<String> asked = new ArrayList<>();

    private static RoutineDuty duty() {
        return new RoutineDuty(
                KEY,
                Text.of("投诉例会", "Review meeting"),
                Text.of("讨论本月投诉", "Talk about the complaints"),
                Text.of("定期回顾", "Look back"),
                "emergency-plan 1.0.0",
                "operations-manager",
                Text.of("运营经理", "Operations manager"),
                Samples.RECEIVED,
                RoutineDuty.State.DUE,
                Optional.empty());
    }

    private static RoutineFile file(RoutineDuty duty) {
        RoutineFigures figures = new RoutineFigures(
                new CountedCases(
                        Optional.of(KEY.pack()),
                        Samples.RECEIVED,
                        Samples.RECEIVED,
                        Optional.empty(),
                        Optional.empty()),
                5,
                List.of(new Count("emergency-plan/service", Text.of("服务", "Service"), 5)),
                List.of(),
                2,
                1,
                0);
        return new RoutineFile(
                duty, figures, Optional.empty(), List.of(), Optional.empty(), Optional.of("ops.sh-jingan"));
    }

    @Override
    public Outcome<Page<RoutineDuty>> list(Caller caller, RoutineQuery query) {
        asked.add(query.unit().orElse("-") + " " + query.state() + (query.own() ? " own " : " ") + query.limit());
        return Outcome.done(new Page<>(List.of(duty()), Optional.of("more")));
    }

    @Override
    public Outcome<RoutineFile> open(Caller caller, DutyKey key) {
        return key.equals(KEY)
                ? Outcome.done(file(duty()))
                : new Outcome.NotFound<>(Problem.of("RD-DTY-404", "没有", "none"));
    }

    @Override
    public Outcome<RoutineFile> record(Caller caller, DutyKey key, RoutineRecord record) {
        asked.add(record.fields() + " " + record.note().orElse("-") + " " + record.improvements() + " "
                + record.requestKey().orElse("-"));
        if (record.fields().isEmpty()) {
            return new Outcome.Invalid<>(
                    Problem.of("RD-CASE-422", "有内容需要修改", "wrong"),
                    List.of(new FieldError("/fields/causes", Text.of("请填写", "Fill in"))));
        }
        List<Answer> answers = List.of(new Answer("people", Text.of("人数", "People"), 6, Text.same("6")));
        return Outcome.done(file(duty().with(new Done(
                Samples.RECEIVED,
                caller.username(),
                answers,
                record.note(),
                record.improvements(),
                record.requestKey()))));
    }

    @Override
    public int waiting(Caller caller) {
        return 1;
    }
}
