package org.redress.rest.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.BranchWatch;
import org.redress.api.plugin.Rollout;
import org.redress.api.plugin.RolloutRequest;
import org.redress.api.plugin.Rollouts;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Starts whatever the administrator asks for, and lets nothing happen. */
public final class TinyRollouts implements Rollouts {

    private final List<Rollout> started = new ArrayList<>();

    @Override
    public Outcome<List<Rollout>> all(Caller caller) {
        return allowed(caller, List.copyOf(started));
    }

    @Override
    public Outcome<Rollout> find(Caller caller, String id) {
        return started.stream()
                .filter(rollout -> rollout.id().equals(id))
                .findFirst()
                .map(rollout -> allowed(caller, rollout))
                .orElse(new Outcome.NotFound<>(Problem.of("RD-PLG-251", "没有", "There is none")));
    }

    @Override
    public Outcome<List<BranchWatch>> watch(Caller caller, String id) {
        return allowed(caller, List.of(new BranchWatch("sh-jingan", 1, 5, 2, 6)));
    }

    @Override
    public Outcome<Rollout> start(Caller caller, RolloutRequest request) {
        Rollout rollout = new Rollout(
                "r" + started.size(),
                request.plugin(),
                request.version(),
                request.unit(),
                request.waves(),
                request.soak(),
                request.stop(),
                request.reason(),
                Rollout.State.RUNNING,
                0,
                false,
                Samples.RECEIVED,
                Optional.empty(),
                caller.username(),
                Samples.RECEIVED);
        started.add(rollout);
        return allowed(caller, rollout);
    }

    @Override
    public Outcome<Rollout> takeBack(Caller caller, String id, String reason) {
        return find(caller, id).map(rollout -> rollout.returning(Text.same(reason)));
    }

    private static <T> Outcome<T> allowed(Caller caller, T value) {
        return caller.username().equals("admin")
                ? Outcome.done(value)
                : new Outcome.Forbidden<>(Problem.of("RD-PLG-250", "只有管理员", "Only administrators"));
    }
}
