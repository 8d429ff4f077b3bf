package org.redress.engine.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.redress.engine.decision.Snapshot;

/** Points in time as they stand on paper, in the time of the branch. */
final class Moments {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm", Locale.ROOT);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** Short, for tables. */
    static String brief(Snapshot snapshot, Instant at, String language) {
        return at.atZone(snapshot.branch().zone()).format(language.equals("en") ? EN : BRIEF);
    }

    static String of(Snapshot snapshot, Instant at, String language) {
        return at.atZone(snapshot.branch().zone()).format(language.equals("en") ? EN : ZH);
    }
}
