package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Attaches a file whose bytes lie in the vault already. Not in the menu of actions: uploads come by their own call. */
public final class AddEvidence extends SimpleAction {

    private final EvidenceFile file;

    public AddEvidence(EvidenceFile file) {
        super("add-evidence", "添加证据", "Add evidence");
        this.file = file;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.staff(snapshot);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        draft.evidence.add(file);
        draft.conduct = draft.conduct.proven(file.kind(), file.id().toString());
        draft.event(
                file.by(),
                "evidence-added",
                Map.of(
                        "evidence", file.id().toString(),
                        "kind", file.kind(),
                        "sha256", file.sha256(),
                        "size", file.size(),
                        "name", new Personal(file.name())));
        draft.happened("evidence-added", file.kind());
    }
}
