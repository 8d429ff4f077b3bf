package org.redress.engine.improvement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Reason;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.text.Text;
import org.redress.engine.decision.Notice;

/**
 * How an improvement item begins. Pure.
 *
 * @param code of the new item
 * @param type full id
 * @param owner whose it will be
 */
public record Raising(String code, String type, Text title, String unit, String owner, Instant now) {

    /** Who did what followed by rule. */
    public static final String BY_RULE = "system";

    private static final Text MARKED =
            Text.of("{who} 处理投诉时列为需改进的问题。", "{who} marked it for improvement while working on a complaint.");
    private static final Text TOLD = Text.of(
            "「{type}」列为需改进的问题，由您负责改进事项 {code}", "“{type}” is to be improved; you own the improvement item {code}");

    /**
     * Somebody marked a case.
     *
     * @param by username
     * @param who their name
     */
    public Improvement marked(String by, String who) {
        return raised(new Reason("core/marked", "core", MARKED.with("who", who)), by);
    }

    /** A rule has counted so many. */
    public Improvement counted(Recurrence recurrence, int found) {
        return raised(recurrence.reason(found, title), BY_RULE);
    }

    private Improvement raised(Reason reason, String by) {
        Change raised = new Change(
                now, by, Change.Kind.RAISED, Optional.of(owner), Optional.empty(), Optional.empty(), Optional.empty());
        return new Improvement(
                code,
                1,
                type,
                title,
                unit,
                now,
                reason,
                owner,
                Improvement.State.OPEN,
                Optional.empty(),
                List.of(raised));
    }

    /** What the owner of a new item is told. */
    public static Notice told(Improvement item) {
        return told(item, "improvement-raised", TOLD);
    }

    static Notice told(Improvement item, String kind, Text text) {
        return new Notice(item.owner(), kind, text.with("type", item.title()).with("code", item.code()));
    }
}
