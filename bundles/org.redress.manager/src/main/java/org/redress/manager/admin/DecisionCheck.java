package org.redress.manager.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.VersionRange;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.SettingCheck;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.text.Text;

/** What is wrong with the words and values of a decision, each with its place in the request. */
public final class DecisionCheck {

    static final int MAX_SETTINGS = 200;

    private static final int MAX_WORDS = 4_000;
    private static final int MAX_ITEMS = 200;
    private static final int MAX_RANGE = 100;

    private final SettingCheck settings;

    public DecisionCheck(SettingCheck settings) {
        this.settings = settings;
    }

    /**
     * Checks.
     *
     * @param pack asks for the version whose settings are chosen, once the range is known to be one; empty when nothing of the
     *     plugin is installed yet
     */
    public List<FieldError> faults(ActivationChange change, Supplier<Optional<Procedure>> pack) {
        List<FieldError> faults = new ArrayList<>();
        reason(change.reason()).ifPresent(faults::add);
        boolean ranged = change.versionRange().stream().allMatch(DecisionCheck::validRange);
        if (!ranged) {
            faults.add(new FieldError(
                    "/versionRange",
                    Text.of("版本范围无效；写作 [1.0,2.0)。", "This is no version range; write it as [1.0,2.0).")));
        }
        if (change.settings().isPresent()) {
            checkSettings(change.settings().get(), ranged ? pack.get() : Optional.empty(), faults);
        }
        return faults;
    }

    /** What is wrong with a reason. */
    static Optional<FieldError> reason(String words) {
        int length = words.strip().length();
        return length < 2 || length > 500
                ? Optional.of(new FieldError(
                        "/reason", Text.of("请填写 2 至 500 个字的原因。", "Give a reason of 2 to 500 characters.")))
                : Optional.empty();
    }

    /** Empty text takes a range away. */
    private static boolean validRange(String range) {
        if (range.isBlank()) {
            return true;
        }
        try {
            return range.length() <= MAX_RANGE && !new VersionRange(range).isEmpty();
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }

    private void checkSettings(Map<String, Object> chosen, Optional<Procedure> pack, List<FieldError> faults) {
        if (chosen.size() > MAX_SETTINGS) {
            faults.add(new FieldError(
                    "/settings", Text.of("设置不得超过 " + MAX_SETTINGS + " 项。", "At most " + MAX_SETTINGS + " settings.")));
            return;
        }
        chosen.forEach((name, value) -> {
            String pointer = "/settings/" + name.replace("~", "~0").replace("/", "~1");
            if (name.length() > 100 || !plain(value)) {
                faults.add(new FieldError(
                        pointer,
                        Text.of(
                                "值必须是文本、数字、真假或文本列表。",
                                "A value is a text, a number, true or false, or a list of texts.")));
                return;
            }
            pack.ifPresent(procedure -> checkAgainst(procedure, name, value)
                    .ifPresent(fault -> faults.add(new FieldError(pointer, fault))));
        });
    }

    private Optional<Text> checkAgainst(Procedure pack, String name, Object value) {
        SettingDecl setting = pack.settings().get(name);
        if (setting != null) {
            return settings.fault(setting, value);
        }
        List<String> known = pack.settings().keySet().stream().sorted().toList();
        return Optional.of(Text.of("插件没有该设置；可用：{known}。", "The plugin has no such setting; there are: {known}.")
                .with("known", known.isEmpty() ? "-" : String.join(", ", known)));
    }

    private static boolean plain(Object value) {
        if (value instanceof List<?> list) {
            return list.size() <= MAX_ITEMS
                    && list.stream().allMatch(item -> item instanceof String words && words.length() <= MAX_WORDS);
        }
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof String words && words.length() <= MAX_WORDS;
    }
}
