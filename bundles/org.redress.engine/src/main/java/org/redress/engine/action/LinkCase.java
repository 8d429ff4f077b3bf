package org.redress.engine.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/** Ties two cases: each shows the other from then on, also one that was archived (P17: repeat complainant). */
final class LinkCase extends SimpleAction implements JoinedAction {

    private static final Text ITSELF = Text.of("不能与本单自己关联", "A case cannot be tied to itself");
    private static final Text LINKED = Text.of("已经这样关联过", "The cases are tied like that already");

    LinkCase() {
        super(
                "link",
                "关联其他投诉",
                "Link a case",
                InputField.text("case", "投诉单号", "Case number").longest(40),
                InputField.choice(
                        "kind",
                        "本单是那件的什么",
                        "What this case is to it",
                        "related",
                        "相关的投诉",
                        "Related",
                        "repeat",
                        "重复投诉",
                        "A repeat of it",
                        "follows",
                        "由那件引起",
                        "Follows from it"));
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        String number = input.text("case");
        if (number.equals(snapshot.file().number())) {
            return Candidates.error("case", ITSELF, number);
        }
        CaseLink.Kind kind = kind(input);
        return snapshot.file().dossier().relations().links().stream()
                        .anyMatch(link -> link.number().equals(number) && link.kind() == kind)
                ? Candidates.error("case", LINKED, number)
                : List.of();
    }

    private static CaseLink.Kind kind(Input input) {
        return CaseLink.Kind.valueOf(input.text("kind").toUpperCase(Locale.ROOT));
    }

    @Override
    public List<OtherCase> others(Snapshot snapshot, Input input) {
        return List.of(new OtherCase(input.text("case"), Optional.of("case")));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        tie(snapshot, draft, CaseLink.of(input.text("case"), kind(input), snapshot.now(), by(snapshot)));
    }

    @Override
    public void applyOther(Snapshot snapshot, Input input, CaseDraft draft, Snapshot other, CaseDraft otherDraft) {
        CaseLink.Kind kind = kind(input).turned();
        tie(snapshot, otherDraft, CaseLink.of(snapshot.file().number(), kind, snapshot.now(), by(snapshot)));
    }

    /** The number of another case is as confidential as what people wrote: not everybody may know of that case. */
    static void tie(Snapshot snapshot, CaseDraft draft, CaseLink link) {
        draft.relations = draft.relations.linked(link);
        draft.event(
                by(snapshot), "linked", Map.of("kind", Facts.code(link.kind()), "case", new Personal(link.number())));
    }

    private static String by(Snapshot snapshot) {
        return snapshot.actor().username();
    }
}
