package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.People;

/** Who can take part in a case. */
final class Candidates {

    private Candidates() {}

    /** Why this person cannot become the owner, as errors of the field {@code to}. */
    static List<FieldError> ownerErrors(Snapshot snapshot, String username) {
        if (snapshot.file().ownership().owner().equals(Optional.of(username))) {
            return error("to", Text.of("这件投诉已经由「{who}」负责", "“{who}” owns this case already"), name(snapshot, username));
        }
        Optional<Text> problem = problem(snapshot, username);
        if (problem.isPresent()) {
            return error("to", problem.get(), name(snapshot, username));
        }
        return mayWork(snapshot, username)
                ? List.of()
                : error(
                        "to",
                        Text.of(
                                "「{who}」的角色不处理投诉，请选择其他同事",
                                "“{who}” has no role that works cases; choose a colleague who does"),
                        name(snapshot, username));
    }

    /** Why this person cannot be asked or named at all: unknown, gone, away, elsewhere, or kept out of the case. */
    static Optional<Text> problem(Snapshot snapshot, String username) {
        return People.availability(snapshot).problem(username);
    }

    static List<FieldError> error(String field, Text text, String who) {
        return List.of(new FieldError("/" + field, text.with("who", who)));
    }

    static boolean mayWork(Snapshot snapshot, String username) {
        return People.availability(snapshot).mayWork(username);
    }

    static String name(Snapshot snapshot, String username) {
        return snapshot.staffing().find(username).map(Account::displayName).orElse(username);
    }
}
