package org.redress.extension.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.api.plugin.PluginPolicies.Verdict;
import org.redress.api.text.Text;
import org.redress.spi.policy.Answer;

/** Answers of plugins as the core's own values; what makes no sense is none. */
final class Verdicts {

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int MOST_ROLES = 20;
    private static final int LONGEST = 500;

    private Verdicts() {}

    static Optional<Verdict> of(Answer answer) {
        if (answer instanceof Answer.Stay) {
            return Optional.of(new Verdict.Stay());
        }
        return answer instanceof Answer.StepUp step && sensible(step)
                ? Optional.of(new Verdict.StepUp(
                        step.lead(), step.tell(), step.why().map(why -> Text.of(why.zh(), why.en()))))
                : Optional.empty();
    }

    private static boolean sensible(Answer.StepUp step) {
        return step.lead() != null
                && step.why() != null
                && step.lead().stream().allMatch(Verdicts::role)
                && roles(step.tell())
                && step.why().stream().allMatch(why -> sentence(why.zh()) && sentence(why.en()));
    }

    private static boolean roles(List<String> roles) {
        return roles.size() <= MOST_ROLES && roles.stream().allMatch(Verdicts::role);
    }

    private static boolean role(String role) {
        return ROLE.matcher(role).matches();
    }

    private static boolean sentence(String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }

    static String shown(Answer answer) {
        String words = String.valueOf(answer);
        return words.length() > 200 ? words.substring(0, 200) + "…" : words;
    }
}
