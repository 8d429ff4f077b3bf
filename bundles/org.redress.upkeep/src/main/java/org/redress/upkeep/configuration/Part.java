package org.redress.upkeep.configuration;

import java.util.Locale;
import org.redress.api.text.Text;
import org.redress.api.upkeep.ConfigurationPlan.Kind;

/** The parts of a configuration file, in the order in which they are applied. */
enum Part {
    UNIT(Text.of("单位 {key}", "unit {key}")),
    ACCOUNT(Text.of("账号 {key}", "account {key}")),
    CALENDAR(Text.of("{key} 的工作时间", "working time of {key}")),
    ACTIVATION(Text.of("插件决定 {key}", "plugin decision {key}"));

    private final Text title;

    Part(Text title) {
        this.title = title;
    }

    /** Whether an entry stays when a file does not name it: cases refer to units and people for ever. */
    boolean stays() {
        return this == UNIT || this == ACCOUNT;
    }

    String place(String key) {
        return name().toLowerCase(Locale.ROOT) + " " + key;
    }

    /** What happens, with {@code {key}} left open. */
    Text words(Kind kind) {
        Text pattern =
                switch (kind) {
                    case ADD ->
                        this == ACCOUNT
                                ? Text.of(
                                        "新增{what}，没有密码且不启用；请先重置密码并启用。",
                                        "{what} is added, without password and disabled: enable it and reset its password.")
                                : Text.of("新增{what}", "{what} is added");
                    case CHANGE -> Text.of("修改{what}", "{what} is changed");
                    case REMOVE ->
                        Text.of("撤回{what}，沿用上级的决定", "{what} is taken back; what is decided above holds again");
                    case IMPOSSIBLE -> Text.of("无法应用{what}：{why}", "{what} cannot be applied: {why}");
                    case NOTE -> Text.of("文件中没有{what}；保持不变", "{what} is not in the file; it stays as it is");
                };
        return pattern.with("what", title);
    }
}
