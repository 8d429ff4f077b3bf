package org.redress.engine.clock;

import java.time.Duration;
import org.redress.api.text.Text;

/** Says why a day counts or does not. */
final class DayNotes {

    static final Text FIRST = Text.of("起算日不计入", "First day, not counted");
    static final Text COUNTED = Text.of("计入", "Counted");
    static final Text NOT_COUNTED = Text.of("不计入", "Not counted");
    static final Text PAUSED = Text.of("计时暂停，不计入", "Clock paused, not counted");
    static final Text MOVED = Text.of("最后一日休息，顺延", "Last day is free, moved on");
    static final Text DUE = Text.of("到期，至营业结束", "Due at close of business");
    static final Text CLOCK_TIME = Text.of("按钟点连续计算，到期", "Clock time, counted without a break; due");
    static final Text NO_TIME = Text.of("没有计入的工作时间", "No working time to count");

    private static final Text FREE_DAY = Text.of("休息日", "Free day");
    private static final Text WITH_TITLE = Text.of("{title}：{why}", "{title}: {why}");
    private static final Text UNPUBLISHED = Text.of(
            "{note}（尚无 {year} 年放假安排，按每周工作日计算）",
            "{note} (no schedule of holidays for {year} yet; the weekly pattern counts)");

    private DayNotes() {}

    static Text stoodStill(Duration still) {
        return Text.of("计时暂停 {time}，不计入", "Clock paused for {time}, not counted")
                .with("time", time(still));
    }

    static Text counted(Duration time) {
        return Text.of("计入 {time}", "{time} counted").with("time", time(time));
    }

    static Text due(Duration time) {
        return Text.of("计入 {time}，到期", "{time} counted, due").with("time", time(time));
    }

    /** What the day is, where that is not a plain working day, and what follows for the count. */
    static Text of(BusinessDay day, Text why) {
        Text note = day.title()
                .map(title -> WITH_TITLE.with("why", why).with("title", title))
                .orElseGet(() -> day.works() ? why : WITH_TITLE.with("why", why).with("title", FREE_DAY));
        return day.provisional()
                ? UNPUBLISHED.with("year", String.valueOf(day.date().getYear())).with("note", note)
                : note;
    }

    private static Text time(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        if (hours == 0) {
            return Text.of(minutes + " 分钟", minutes + " min");
        }
        return minutes == 0
                ? Text.of(hours + " 小时", hours + " h")
                : Text.of(hours + " 小时 " + minutes + " 分钟", hours + " h " + minutes + " min");
    }
}
