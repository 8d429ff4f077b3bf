package org.redress.console.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.BranchWatch;
import org.redress.api.plugin.Rollout;
import org.redress.api.plugin.Rollout.State;
import org.redress.api.plugin.RolloutRequest;
import org.redress.api.plugin.Rollouts;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** One that is watched at its first wave, one that was taken back; what is asked for is refused when its reason is short. */
public final class FakeRollouts implements Rollouts {

    public static final String RUNNING = "r-2";
    private static final Text WHY = Text.of("“sh-pudong”有 7 个期限超时（上限 5）。", "7 deadlines were missed.");

    public final List<RolloutRequest> started = new ArrayList<>();
    public final List<Rollout> all = new ArrayList<>(List.of(
            rollout(RUNNING, "clinic-chain", "1.3.0", State.RUNNING, Cases.NOW.minus(Duration.ofHours(1))),
            rollout("r-1", "law-cn", "26.2.0", State.RUNNING, Cases.NOW.minus(Duration.ofDays(3)))
                    .returning(WHY)
                    .at(State.RETURNED, 0, true, Cases.NOW.minus(Duration.ofDays(2)))));

    private static Rollout rollout(String id, String plugin, String version, State state, Instant since) {
        return new Rollout(
                id,
                plugin,
                version,
                "lanhu",
                List.of(List.of("sh-pudong"), List.of("sh-jingan")),
                Duration.ofHours(4),
                Rollout.StopRules.USUAL,
                "新的时限",
                state,
                0,
                true,
                since,
                Optional.empty(),
                "admin",
                since);
    }

    @Override
    public Outcome<List<Rollout>> all(Caller caller) {
        return Outcome.done(List.copyOf(all));
    }

    @Override
    public Outcome<Rollout> find(Caller caller, String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .<Outcome<Rollout>>map(Outcome::done)
                .orElseGet(() -> new Outcome.NotFound<>(Problem.of("RD-PLG-251", "没有这次推广。", "No such roll-out.")));
    }

    @Override
    public Outcome<List<BranchWatch>> watch(Caller caller, String id) {
        return Outcome.done(
                List.of(new BranchWatch("sh-jingan", 0, 5, 1, 20), new BranchWatch("sh-pudong", 4, 5, 2, 20)));
    }

    @Override
    public Outcome<Rollout> start(Caller caller, RolloutRequest request) {
        started.add(request);
        if (request.reason().length() < 2) {
            return new Outcome.Invalid<>(
                    Problem.of("RD-PLG-255", "有 3 处内容不正确。", "3 value(s) are wrong."),
                    List.of(
                            new FieldError("/reason", Text.of("请填写原因。", "Give a reason.")),
                            new FieldError("/stop/atLeast", Text.of("应为整数。", "Give a whole number.")),
                            new FieldError("/waves/0/1", Text.of("门店重复出现。", "This branch is there twice."))));
        }
        return Outcome.done(all.get(0));
    }

    @Override
    public Outcome<Rollout> takeBack(Caller caller, String id, String reason) {
        if (reason.length() < 2) {
            return Outcome.invalid("/reason", Problem.of("RD-PLG-255", "请填写原因。", "Give a reason."));
        }
        return find(caller, id).map(one -> {
            Rollout back = one.returning(Text.of(reason, reason));
            all.replaceAll(other -> other.id().equals(id) ? back : other);
            return back;
        });
    }
}
