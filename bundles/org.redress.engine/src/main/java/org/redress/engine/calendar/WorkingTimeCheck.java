package org.redress.engine.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;

/** What is wrong with a decision about working time, each fault with its place. Pure. */
public final class WorkingTimeCheck {

    private static final int MOST_SHIFTS = 6;
    private static final int MOST_DAYS = 800;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_ATTENTION_DAYS = 30;
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 500;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final List<FieldError> faults = new ArrayList<>();

    private WorkingTimeCheck() {}

    public static List<FieldError> faults(WorkingTime time) {
        WorkingTimeCheck check = new WorkingTimeCheck();
        check.week(time);
        check.days(time);
        time.quiet().ifPresent(check::quiet);
        time.attentionDays().ifPresent(check::attention);
        return List.copyOf(check.faults);
    }

    public static List<FieldError> reasonFaults(String reason) {
        int length = reason.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON
                ? List.of()
                : List.of(new FieldError(
                        "/reason", Text.of("请填写 2 至 500 个字的原因。", "Give a reason of 2 to 500 characters.")));
    }

    private void week(WorkingTime time) {
        if (!time.week().isEmpty() && time.week().values().stream().allMatch(List::isEmpty)) {
            wrong(
                    "/week",
                    "每周至少须有一个工作日；若沿用上级的安排，请不要填写。",
                    "A week has at least one working day; leave the week out to inherit it.");
        }
        time.week().forEach((day, shifts) -> shifts("/week/" + day.name().toLowerCase(Locale.ROOT), shifts));
    }

    private void days(WorkingTime time) {
        if (time.days().size() > MOST_DAYS) {
            wrong("/days", "最多 800 天；请删除已过去的日期。", "At most 800 days; take past ones away.");
            return;
        }
        time.days().forEach((date, day) -> {
            String at = "/days/" + date;
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                wrong(at, "日期须在 2000 年至 2100 年之间。", "The date must lie between 2000 and 2100.");
            }
            shifts(at + "/shifts", day.shifts());
            title(at + "/title", day.title());
        });
    }

    private void title(String at, Text title) {
        boolean named = !title.byLanguage().getOrDefault(Text.FALLBACK, "").isBlank();
        boolean fits = title.byLanguage().values().stream().allMatch(words -> words.length() <= LONGEST_TITLE);
        if (!named || !fits || !LANGUAGES.containsAll(title.byLanguage().keySet())) {
            wrong(
                    at,
                    "须填写中文名称，英文可选，各不超过 100 个字。",
                    "A title in Chinese is needed, one in English may be given, each of at most 100 characters.");
        }
    }

    private void shifts(String at, List<Shift> shifts) {
        if (shifts.size() > MOST_SHIFTS) {
            wrong(at, "一天最多 6 个班次。", "At most 6 shifts a day.");
        }
        LocalTime closed = LocalTime.MIN;
        for (int i = 0; i < shifts.size(); i++) {
            if (shifts.get(i).opens().isBefore(closed)) {
                wrong(at + "/" + i + "/opens", "班次须按先后排列，且互不重叠。", "Shifts stand in order and do not overlap.");
            }
            closed = shifts.get(i).closes();
        }
    }

    private void quiet(QuietHours quiet) {
        if (quiet.from().equals(quiet.to())) {
            wrong("/quiet/to", "免打扰时段的开始和结束不能相同。", "Quiet hours end at another time than they begin.");
        }
    }

    private void attention(int days) {
        if (days < 1 || days > MOST_ATTENTION_DAYS) {
            wrong("/attentionDays", "须为 1 至 30 的整数。", "Give a whole number from 1 to 30.");
        }
    }

    private void wrong(String pointer, String zh, String en) {
        faults.add(new FieldError(pointer, Text.of(zh, en)));
    }
}
