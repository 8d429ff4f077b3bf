package org.redress.engine.desk;

import java.util.Map;
import java.util.TreeMap;
import org.redress.api.casework.CaseFile;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Consequences;
import org.redress.engine.rule.Facts;
import org.redress.engine.rule.Stages;

/** How every case begins: what came in, whose it is, its first stage, and what follows by rule. */
final class FirstEvent {

    private FirstEvent() {}

    /** @param basis why it is whose it is */
    static CaseDraft of(Snapshot snapshot, Basis basis) {
        CaseFile blank = snapshot.file();
        CaseDraft draft = new CaseDraft(blank);
        Map<String, Object> data = new TreeMap<>(Map.of(
                "branch", blank.branch(),
                "type", blank.type(),
                "kind", Facts.code(blank.kind()),
                "channel", blank.intake().channel(),
                "firstReceiver", blank.intake().firstReceiver(),
                "owner", blank.ownership().owner().orElseThrow(),
                "receivedAt", blank.intake().receivedAt().toString(),
                "packs",
                        blank.packs().stream()
                                .map(use -> use.pack().id() + " " + use.pack().version() + " "
                                        + use.pack().digest())
                                .toList(),
                "summary", new Personal(blank.intake().summary())));
        data.put("description", new Personal(blank.intake().description().orElse("")));
        data.put("fields", new Personal(blank.fields()));
        data.put("customer", new Personal(blank.intake().customer().toString()));
        data.put("involvedStaff", blank.ownership().involvedStaff());
        blank.intake().backdatedBecause().ifPresent(reason -> data.put("backdatedBecause", new Personal(reason)));
        draft.decided(snapshot.actor().username(), "registered", data, basis);
        new Stages(snapshot).enter(draft, snapshot.type().stages().get(0));
        draft.happened("registered");
        Consequences.draw(snapshot, draft);
        return draft;
    }
}
