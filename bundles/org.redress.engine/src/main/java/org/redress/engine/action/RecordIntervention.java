package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Intervention;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Records that an outside body has stepped in; ladders look at it (P13). */
final class RecordIntervention extends SimpleAction {

    RecordIntervention() {
        super(
                "record-intervention",
                "登记外部介入",
                "Record intervention",
                InputField.choice(
                        "body",
                        "哪类机构",
                        "Body",
                        "media",
                        "媒体",
                        "Media",
                        "consumer-association",
                        "消费者协会",
                        "Consumer association",
                        "health-authority",
                        "卫生健康部门",
                        "Health authority",
                        "market-authority",
                        "市场监管部门",
                        "Market authority",
                        "police",
                        "公安机关",
                        "Police",
                        "court",
                        "法院",
                        "Court",
                        "other",
                        "其他",
                        "Other"),
                InputField.text("name", "名称", "Name").asOptional(),
                InputField.longText("text", "情况", "What happened"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        String body = input.text("body");
        int no = draft.interventions.size() + 1;
        draft.interventions.add(
                new Intervention(no, body, input.optional("name"), input.text("text"), snapshot.now(), by));
        draft.event(
                by,
                "intervention-recorded",
                Map.of(
                        "intervention",
                        no,
                        "body",
                        body,
                        "name",
                        new Personal(input.text("name")),
                        "text",
                        new Personal(input.text("text"))));
        draft.happened("intervention-recorded", body);
    }
}
