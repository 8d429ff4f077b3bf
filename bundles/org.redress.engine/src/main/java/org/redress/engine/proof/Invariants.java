package org.redress.engine.proof;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.NextStep;
import org.redress.api.text.Text;

/**
 * What holds of every case after every change: one owner who is there, one next deadline that runs, a next step for
 * somebody who is there. The database enforces the first two, the monitor counts them on the live data.
 */
final class Invariants {

    private final Scene scene;

    Invariants(Scene scene) {
        this.scene = scene;
    }

    /** What does not hold. */
    Optional<Text> broken(CaseFile file) {
        if (file.state() == CaseState.ARCHIVED) {
            return archived(file);
        }
        return owner(file).or(() -> step(file)).or(() -> file.open() ? deadline(file) : noneRuns(file));
    }

    private Optional<Text> archived(CaseFile file) {
        return file.ownership().owner().isPresent() || file.next().isPresent()
                ? Optional.of(Text.of("归档的投诉仍有责任人或下一步", "an archived case has an owner or a next step"))
                : noneRuns(file);
    }

    private Optional<Text> owner(CaseFile file) {
        if (file.ownership().owner().isEmpty()) {
            return Optional.of(Text.of("投诉没有责任人", "the case has no owner"));
        }
        String owner = file.ownership().owner().get();
        return there(file, owner)
                ? Optional.empty()
                : Optional.of(Text.of("责任人「{who}」不在或须回避", "the owner \"{who}\" is gone or kept out")
                        .with("who", owner));
    }

    private Optional<Text> step(CaseFile file) {
        return file.next().map(NextStep::owner).filter(who -> there(file, who)).isPresent()
                ? Optional.empty()
                : Optional.of(Text.of("下一步没有人能做", "the next step is nobody's who is there"));
    }

    private boolean there(CaseFile file, String username) {
        return !file.ownership().excludes(username)
                && scene.house().find(username).filter(Account::enabled).isPresent();
    }

    private static Optional<Text> deadline(CaseFile file) {
        List<CaseClock> running =
                file.clocks().stream().filter(CaseClock::running).toList();
        Optional<CaseClock> earliest = running.stream().min(java.util.Comparator.comparing(CaseClock::dueAt));
        Optional<NextStep> next = file.next();
        boolean right = earliest.isPresent()
                && next.flatMap(NextStep::dueAt).equals(earliest.map(CaseClock::dueAt))
                && running.stream()
                                .filter(clock -> next.flatMap(NextStep::clock).equals(Optional.of(clock.id())))
                                .count()
                        == 1;
        return right ? Optional.empty() : Optional.of(Text.of("没有唯一的下一个时限", "there is no one next deadline"));
    }

    private static Optional<Text> noneRuns(CaseFile file) {
        return file.clocks().stream().anyMatch(CaseClock::running)
                ? Optional.of(Text.of("已结束的投诉仍有时限在计时", "a deadline runs on although the case has ended"))
                : Optional.empty();
    }
}
