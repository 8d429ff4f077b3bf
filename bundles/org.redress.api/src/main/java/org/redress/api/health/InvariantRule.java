package org.redress.api.health;

import java.util.Locale;
import org.redress.api.text.Text;

/**
 * What must hold of every case at every moment. Most of it the database refuses to break; all of it is counted, because
 * tables can be restored, repaired and migrated by hand.
 */
public enum InvariantRule {
    /** An open or closed case has an owner. */
    OWNER_PRESENT("未归档的投诉都有责任人", "Every case that is not archived has an owner"),
    /** That owner has an account that is not disabled. */
    OWNER_ACTIVE("责任人的账号都在使用中", "Every owner has an account in use"),
    /** The next deadline of an open case is a running clock of its own, due at that time. */
    NEXT_DEADLINE_RUNS("处理中的投诉都有唯一的下一个时限", "Every open case has one next deadline, which runs"),
    /** No other running clock of the case is due before it. */
    NEXT_DEADLINE_EARLIEST("下一个时限总是最早的那个", "The next deadline is the earliest one"),
    /** An archived case is nobody's any more. */
    ARCHIVED_FREE("归档的投诉没有责任人", "An archived case has no owner"),
    /** No clock of a closed or archived case counts on. */
    ENDED_AT_REST("结案后没有时限在计时", "No deadline counts on after a case has ended"),
    /** What was due has been acted on. */
    DUE_FIRED("到期的时限都已触发", "Whatever fell due has fired");

    private final Text title;

    InvariantRule(String zh, String en) {
        this.title = Text.of(zh, en);
    }

    /** As in addresses and metrics: {@code owner-present}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text title() {
        return title;
    }
}
