package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Ownership.Recusal;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Successors;

/** Keeps somebody with a conflict of interest out of the case; what they had passes on (P02, P07). */
final class RecuseColleague extends SimpleAction {

    private static final Text NOBODY_ELSE = Text.of(
            "没有其他人能接手「{who}」负责的这件投诉，请先给一位同事相应的角色",
            "Nobody else can take this case from “{who}”; give a colleague a role here first");

    RecuseColleague() {
        super(
                "recuse",
                "回避",
                "Recuse",
                InputField.person("user", "回避人", "Who"),
                InputField.longText("reason", "原因", "Reason"));
    }

    @Override
    public Set<CaseState> states() {
        return HandOvers.OWNED;
    }

    @Override
    public boolean whileMerged() {
        return true;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.manager(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        String user = input.text("user");
        if (snapshot.file().ownership().excludes(user)) {
            return Candidates.error(
                    "user", Text.of("「{who}」已经回避", "“{who}” is kept out already"), Candidates.name(snapshot, user));
        }
        if (snapshot.staffing().find(user).isEmpty()) {
            return Candidates.error("user", Text.of("没有账号「{who}」", "There is no account “{who}”"), user);
        }
        Recusal recusal = new Recusal(user, "", snapshot.now(), snapshot.actor().username());
        return Successors.nobodyLeft(snapshot, old -> old.without(recusal))
                ? Candidates.error("user", NOBODY_ELSE, Candidates.name(snapshot, user))
                : List.of();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String user = input.text("user");
        String by = snapshot.actor().username();
        draft.ownership(old -> old.without(new Recusal(user, input.text("reason"), snapshot.now(), by)));
        draft.event(by, "recused", Map.of("user", user, "reason", new Personal(input.text("reason"))));
        new Successors(snapshot, draft).reconsider();
    }
}
