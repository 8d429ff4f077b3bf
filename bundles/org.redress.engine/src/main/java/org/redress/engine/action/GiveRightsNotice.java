package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.api.casework.RightsNotice;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/**
 * Notes that the customer was told of their rights: the lawful ways to settle, sealing, reading and copying records (L:
 * medical disputes regulation art. 22). The receipt is kept with it where the customer signed one.
 */
final class GiveRightsNotice implements CaseAction {

    @Override
    public String id() {
        return "give-rights-notice";
    }

    @Override
    public Text title() {
        return Text.of("告知权利", "Tell the rights");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Files.one(snapshot, "receipt", "客户签收的告知书", "Receipt signed by the customer")
                .asOptional());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        int no = draft.papers.rights().size() + 1;
        Optional<UUID> receipt = input.optional("receipt").map(UUID::fromString);
        draft.papers = draft.papers.told(new RightsNotice(no, snapshot.now(), by, receipt));
        Map<String, Object> data = new TreeMap<>(Map.of("notice", no));
        receipt.ifPresent(file -> data.put("receipt", Files.committed(snapshot, file)));
        draft.event(by, "rights-told", data);
        draft.happened("rights-told");
    }
}
