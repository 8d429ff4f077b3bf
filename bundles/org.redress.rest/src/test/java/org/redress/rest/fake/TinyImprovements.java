package org.redress.rest.fake;

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
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** One improvement item; remembers what it was asked. */
public final class TinyImprovements implements Improvements {

    public static final String CODE = "SHJA-I2609-0001";

    public final List<String> asked = new ArrayList<>();

    private static Improvement item() {
        Change raised = new Change(
                Samples.RECEIVED,
                "system",
                Change.Kind.RAISED,
                Optional.of("ops.sh-jingan"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Improvement(
                CODE,
                3,
                "clinic-chain/service",
                Text.of("服务不满意", "Service"),
                "sh-jingan",
                Samples.RECEIVED,
                new Reason("clinic-chain/recurring", "clinic-chain 1.0.0", Text.of("三件", "three")),
                "ops.sh-jingan",
                Improvement.State.OPEN,
                Optional.of(Samples.RECEIVED.minusSeconds(60)),
                List.of(raised));
    }

    private static ImprovementFile file() {
        ImprovementCase one = new ImprovementCase(
                "SHJA-2609-0001", ImprovementCase.Way.COUNTED, Samples.RECEIVED, "system", Optional.empty());
        return new ImprovementFile(item(), List.of(one), 3);
    }

    @Override
    public Outcome<Page<Improvement>> list(Caller caller, ImprovementQuery query) {
        asked.add(query.unit().orElse("-") + " " + query.state().map(Enum::name).orElse("-") + " " + query.limit());
        return Outcome.done(new Page<>(List.of(item()), Optional.of("more")));
    }

    @Override
    public Outcome<ImprovementFile> open(Caller caller, String code) {
        return code.equals(CODE)
                ? Outcome.done(file())
                : new Outcome.NotFound<>(Problem.of("RD-IMP-404", "没有", "none"));
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
        return Outcome.done(List.of(
                new ActionOffer("drop", Text.of("不再改进", "Drop"), () -> "{}", List.of(), true, true, List.of())));
    }

    @Override
    public Outcome<ImprovementFile> perform(Caller caller, String code, ActionRequest request) {
        asked.add(request.action() + " " + request.input() + " "
                + request.expectedVersion().orElse(0L));
        return request.expectedVersion().filter(seen -> seen != 3).isPresent()
                ? new Outcome.Stale<>(Problem.of("RD-IMP-412", "已更新", "changed"))
                : Outcome.done(file());
    }
}
