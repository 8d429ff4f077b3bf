package org.redress.engine.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Likeness.Score;
import org.redress.api.text.Text;
import org.redress.engine.intake.WordLikeness;
import org.redress.store.port.CaseOfCustomer;
import org.redress.store.port.CaseOfCustomer.By;

/**
 * Whether a case of what seems to be the same customer is about the same matter: who, how long ago, in what words. Names
 * repeat, so a name alone needs words that are alike.
 *
 * @param reasons what speaks for it, in words
 */
record MatterMatch(Score score, List<Text> reasons) {

    private static final double ALIKE = 0.4;
    private static final double SOMEWHAT_ALIKE = 0.15;
    private static final double ALIKE_BY_NAME = 0.25;
    private static final int FEW_DAYS = 3;
    private static final int DAYS_WITHOUT_WORDS = 14;

    /** @param summary what was typed so far; may be blank */
    static Optional<MatterMatch> of(CaseOfCustomer found, String summary, LocalDate day, ZoneId zone) {
        double alike = WordLikeness.of(summary, found.row().summary());
        long days =
                Math.abs(ChronoUnit.DAYS.between(LocalDate.ofInstant(found.row().receivedAt(), zone), day));
        return score(found, summary.isBlank(), alike, days)
                .map(score -> new MatterMatch(score, reasons(found.by(), alike, days)));
    }

    private static Optional<Score> score(CaseOfCustomer found, boolean noWords, double alike, long days) {
        if (found.by() == By.NAME) {
            return alike < ALIKE_BY_NAME
                    ? Optional.empty()
                    : Optional.of(alike >= ALIKE && days <= FEW_DAYS ? Score.PROBABLE : Score.POSSIBLE);
        }
        if (noWords) {
            boolean recent = found.row().state() == CaseState.OPEN && days <= DAYS_WITHOUT_WORDS;
            return recent ? Optional.of(Score.POSSIBLE) : Optional.empty();
        }
        if (alike >= ALIKE) {
            return Optional.of(Score.PROBABLE);
        }
        return alike >= SOMEWHAT_ALIKE || days <= FEW_DAYS ? Optional.of(Score.POSSIBLE) : Optional.empty();
    }

    private static List<Text> reasons(By by, double alike, long days) {
        List<Text> reasons = new ArrayList<>();
        reasons.add(
                switch (by) {
                    case MEMBER_NO -> Text.of("会员号相同", "same member number");
                    case PHONE -> Text.of("电话相同", "same phone");
                    case NAME -> Text.of("姓名相同", "same name");
                });
        if (alike >= ALIKE) {
            reasons.add(Text.of("说法相近", "much the same words"));
        } else if (alike >= SOMEWHAT_ALIKE) {
            reasons.add(Text.of("说法有相近处", "some of the same words"));
        }
        reasons.add(
                days == 0
                        ? Text.of("同一天", "same day")
                        : Text.of("相隔 {n} 天", "{n} days apart").with("n", days));
        return List.copyOf(reasons);
    }
}
