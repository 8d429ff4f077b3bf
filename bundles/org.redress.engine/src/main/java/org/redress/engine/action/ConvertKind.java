package org.redress.engine.action;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseKind;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Turns an inquiry into a complaint or back; the history stays (P17). */
final class ConvertKind extends SimpleAction {

    ConvertKind() {
        super(
                "convert",
                "转换性质",
                "Convert",
                InputField.choice("kind", "性质", "Kind", "inquiry", "咨询", "Inquiry", "complaint", "投诉", "Complaint"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        draft.kind = CaseKind.valueOf(input.text("kind").toUpperCase(Locale.ROOT));
        draft.event(snapshot.actor().username(), "converted", Map.of("kind", input.text("kind")));
        draft.happened("converted", input.text("kind"));
    }
}
