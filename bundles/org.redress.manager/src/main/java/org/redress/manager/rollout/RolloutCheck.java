package org.redress.manager.rollout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.api.plugin.Rollout.StopRules;
import org.redress.api.plugin.RolloutRequest;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;

/** What is wrong with the words and values of a request, each with its place. */
final class RolloutCheck {

    private static final int WAVES = 20;
    private static final int BRANCHES = 500;
    private static final int LONGEST_REASON = 400;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private RolloutCheck() {}

    /**
     * Checks.
     *
     * @param below branches below the unit of the request
     */
    static List<FieldError> faults(RolloutRequest request, Set<String> below) {
        List<FieldError> faults = new ArrayList<>();
        reason(request.reason(), faults);
        if (request.soak().compareTo(SHORTEST) < 0 || request.soak().compareTo(LONGEST) > 0) {
            faults.add(new FieldError("/soak", Text.of("观察时间应为 1 分钟至 30 天。", "Watch for a minute to 30 days.")));
        }
        stop(request.stop(), faults);
        waves(request.waves(), request.unit(), below, faults);
        return faults;
    }

    static void reason(String words, List<FieldError> faults) {
        int length = words.strip().length();
        if (length < 2 || length > LONGEST_REASON) {
            faults.add(
                    new FieldError("/reason", Text.of("请填写 2 至 400 个字的原因。", "Give a reason of 2 to 400 characters.")));
        }
    }

    private static void stop(StopRules stop, List<FieldError> faults) {
        within("/stop/timesUsual", stop.timesUsual(), 100, faults);
        within("/stop/atLeast", stop.atLeast(), 10_000, faults);
        within("/stop/failures", stop.failures(), 10_000, faults);
    }

    private static void within(String pointer, int value, int most, List<FieldError> faults) {
        if (value < 1 || value > most) {
            faults.add(new FieldError(
                    pointer,
                    Text.of("应为 1 至 {most} 的整数。", "Give a whole number from 1 to {most}.")
                            .with("most", most)));
        }
    }

    private static void waves(List<List<String>> waves, String unit, Set<String> below, List<FieldError> faults) {
        if (waves.isEmpty() || waves.size() > WAVES) {
            faults.add(new FieldError("/waves", Text.of("应有 1 至 20 批。", "Give 1 to 20 waves.")));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < waves.size(); i++) {
            List<String> wave = waves.get(i);
            if (wave.isEmpty() || wave.size() > BRANCHES) {
                faults.add(
                        new FieldError("/waves/" + i, Text.of("每批应有 1 至 500 家门店。", "A wave has 1 to 500 branches.")));
                continue;
            }
            for (int j = 0; j < wave.size(); j++) {
                String branch = wave.get(j);
                if (branch.equals(unit) || !below.contains(branch)) {
                    faults.add(new FieldError(
                            "/waves/" + i + "/" + j,
                            Text.of("这里应是“{unit}”之下的门店。", "This is to be a branch below {unit}.")
                                    .with("unit", unit)));
                } else if (!seen.add(branch)) {
                    faults.add(
                            new FieldError("/waves/" + i + "/" + j, Text.of("门店重复出现。", "This branch is there twice.")));
                }
            }
        }
    }
}
