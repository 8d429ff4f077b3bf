package org.redress.upkeep.configuration;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a file was not applied. */
final class Stopped {

    private static final Logger LOG = LoggerFactory.getLogger(Stopped.class);

    /** A step that was refused, and why. */
    record Refusal(String what, Text why) {}

    private Stopped() {}

    /** Takes a step; a broken database counts as a refusal, so that what came before is taken back as far as it can be. */
    static Optional<Refusal> refusal(Step step, Supplier<Outcome<?>> way) {
        try {
            return Refused.words(way.get()).map(why -> new Refusal(step.what(), why));
        } catch (RuntimeException broken) {
            LOG.error("RD-UPK-107 {} could not be decided", step.what(), broken);
            return Optional.of(new Refusal(
                    step.what(), Text.of("系统出错，详见日志（RD-UPK-107）。", "The system failed; see the log (RD-UPK-107).")));
        }
    }

    static <T> Outcome<T> changedSince() {
        return new Outcome.Conflict<>(
                Problem.of(
                        "RD-UPK-104",
                        "生成计划之后，文件或现有的决定已有变化；没有应用任何内容。请重新生成计划并核对。",
                        "The file or what is decided here changed since the plan; nothing was applied. Plan again and look at it."));
    }

    static <T> Outcome<T> impossible() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-UPK-103",
                "计划中有无法应用的内容；没有应用任何内容。请先处理计划列出的问题。",
                "Something in the plan cannot be applied; nothing was. Mend what the plan names first."));
    }

    /**
     * @param left steps that could not be taken back
     */
    static <T> Outcome<T> outcome(Refusal refusal, List<Refusal> left) {
        Text words = Text.of("应用到 {what} 时被拒绝：{why}", "It was refused at {what}: {why}")
                .with("what", refusal.what())
                .with("why", refusal.why());
        if (left.isEmpty()) {
            return new Outcome.Conflict<>(new Problem(
                    "RD-UPK-105",
                    Text.of("{words} 此前的内容已全部撤回。", "{words} Everything before it was taken back.")
                            .with("words", words)));
        }
        return new Outcome.Conflict<>(new Problem(
                "RD-UPK-106",
                Text.of(
                                "{words} 以下内容未能撤回，请手工处理：{left}",
                                "{words} These could not be taken back; see to them yourself: {left}")
                        .with("words", words)
                        .with("left", left.stream().map(Refusal::what).collect(Collectors.joining(", ")))));
    }
}
