package org.redress.console.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as staff read them: absolute first, relative second, on the days of the branch. */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.CHINA);
    private static final DateTimeFormatter ZH_YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.CHINA);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter EN_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** Days of a span whose hours nobody reads any more. */
    private static final int LONG = 30;

    private final Words words;
    private final Instant now;

    public Times(Words words, Instant now) {
        this.words = words;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** {@code 今天 16:00}, {@code 11-23 18:00}, {@code 23 Nov 18:00}. */
    public String moment(Instant at, ZoneId zone) {
        return day(at, zone) + " " + CLOCK.format(at.atZone(zone));
    }

    /** {@code 今天}, {@code 11-23}, with its year when that is another. */
    public String day(Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        long distance = ChronoUnit.DAYS.between(today, day);
        if (distance >= -1 && distance <= 1) {
            return words.get(distance == 0 ? "time.today" : distance > 0 ? "time.tomorrow" : "time.yesterday");
        }
        boolean sameYear = day.getYear() == today.getYear();
        return words.english() ? (sameYear ? EN_DAY : EN_YEAR).format(day) : (sameYear ? ZH_DAY : ZH_YEAR).format(day);
    }

    /** {@code 11 月 19 日 周四}. */
    public String today(ZoneId zone) {
        ZonedDateTime today = now.atZone(zone);
        String weekday = words.get("time.weekday." + today.getDayOfWeek().getValue());
        return words.english()
                ? weekday + " " + EN_DAY.format(today)
                : words.get("time.date", today.getMonthValue(), today.getDayOfMonth()) + " " + weekday;
    }

    /** {@code 11-23 周一}, {@code Monday 23 Nov}, with its year when that is another. */
    public String named(LocalDate day, ZoneId zone) {
        boolean sameYear = day.getYear() == now.atZone(zone).getYear();
        String weekday = words.get("time.weekday." + day.getDayOfWeek().getValue());
        return words.english()
                ? weekday + " " + (sameYear ? EN_DAY : EN_YEAR).format(day)
                : (sameYear ? ZH_DAY : ZH_YEAR).format(day) + " " + weekday;
    }

    /** {@code 2026-11-23 周一}. */
    public String date(LocalDate day) {
        return (words.english() ? EN_YEAR : ZH_YEAR).format(day) + " "
                + words.get("time.weekday." + day.getDayOfWeek().getValue());
    }

    /** {@code 2026 年 11 月}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(words.get("time.month"), words.english() ? Locale.ENGLISH : Locale.CHINA)
                .format(month);
    }

    public String weekday(LocalDate day) {
        return words.get("time.wd." + day.getDayOfWeek().getValue());
    }

    /** {@code 还剩 5 小时 36 分} or {@code 超时 22 分}. */
    public String remaining(Instant due) {
        Duration left = Duration.between(now, due);
        return words.get(left.isNegative() ? "time.late" : "time.left", span(left.abs()));
    }

    /** {@code 2 天 12 小时}. */
    public String span(Duration time) {
        long days = time.toDays();
        long hours = time.toHoursPart();
        long minutes = time.toMinutesPart();
        if (days > 0) {
            return hours == 0 || days >= LONG ? words.get("time.d", days) : words.get("time.dh", days, hours);
        }
        if (hours > 0) {
            return minutes == 0 ? words.get("time.h", hours) : words.get("time.hm", hours, minutes);
        }
        return words.get("time.m", Math.max(minutes, 1));
    }

    /** Colour of a deadline: late, within two hours, or nothing special. */
    public String tone(Instant due) {
        Duration left = Duration.between(now, due);
        return left.isNegative() ? "rd-red" : left.toMinutes() < 120 ? "rd-amber" : "";
    }

    public boolean late(Instant due) {
        return due.isBefore(now);
    }

    public boolean today(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }
}
