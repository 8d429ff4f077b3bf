package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Reference;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Successors;

/**
 * Names something that the case is about. A colleague with an account is kept out of the case from then on, as if the
 * complaint had named them at intake (P02, P07).
 */
final class AddReference extends SimpleAction {

    private static final int MOST = 50;

    private static final Text TOO_MANY = Text.of("最多登记 50 项", "At most 50 of these");
    private static final Text SEVERAL =
            Text.of("有几位同事叫「{who}」，请填写账号", "Several colleagues are called “{who}”; give the user name");
    private static final Text OUT_ALREADY = Text.of("「{who}」已经回避", "“{who}” is kept out already");
    private static final Text NOBODY_ELSE = Text.of(
            "没有其他人能接手「{who}」负责的这件投诉，请先给一位同事相应的角色",
            "Nobody else can take this case from “{who}”; give a colleague a role here first");

    AddReference() {
        super(
                "add-reference",
                "登记涉及的对象",
                "Add a reference",
                InputField.choice(
                        "kind",
                        "是什么",
                        "Kind",
                        "treatment",
                        "治疗项目或记录",
                        "Treatment",
                        "staff",
                        "员工",
                        "Colleague",
                        "device-batch",
                        "设备或产品批次",
                        "Device batch",
                        "consent",
                        "知情同意书",
                        "Consent",
                        "incident",
                        "不良事件",
                        "Incident"),
                InputField.text("value", "编号或姓名（员工可填账号）", "Number or name (of a colleague also the user name)"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        String value = input.text("value");
        if (snapshot.file().dossier().relations().references().size() >= MOST) {
            return Candidates.error("value", TOO_MANY, value);
        }
        List<String> colleagues = colleagues(snapshot, input);
        if (colleagues.size() > 1) {
            return Candidates.error("value", SEVERAL, value);
        }
        return colleagues.stream()
                .findFirst()
                .map(user -> outErrors(snapshot, user))
                .orElse(List.of());
    }

    private static List<FieldError> outErrors(Snapshot snapshot, String user) {
        if (snapshot.file().ownership().excludes(user)) {
            return Candidates.error("value", OUT_ALREADY, Candidates.name(snapshot, user));
        }
        return Successors.nobodyLeft(snapshot, old -> old.about(user))
                ? Candidates.error("value", NOBODY_ELSE, Candidates.name(snapshot, user))
                : List.of();
    }

    private static List<String> colleagues(Snapshot snapshot, Input input) {
        return input.text("kind").equals(Reference.STAFF) ? snapshot.staffing().named(input.text("value")) : List.of();
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        String kind = input.text("kind");
        Optional<String> colleague = colleagues(snapshot, input).stream().findFirst();
        Reference reference = new Reference(
                draft.relations.references().size() + 1,
                kind,
                colleague.orElse(input.text("value")),
                input.optional("note"),
                colleague.isPresent(),
                snapshot.now(),
                by,
                false);
        draft.relations = draft.relations.referring(reference);
        Map<String, Object> data = new TreeMap<>(Map.of("reference", reference.no(), "kind", kind));
        colleague.ifPresentOrElse(
                user -> data.put("user", user), () -> data.put("value", new Personal(reference.value())));
        reference.note().ifPresent(note -> data.put("note", new Personal(note)));
        draft.event(by, "reference-added", data);
        draft.happened("reference-added", kind);
        colleague.ifPresent(user -> keepOut(snapshot, draft, user));
    }

    private static void keepOut(Snapshot snapshot, CaseDraft draft, String user) {
        draft.ownership((Ownership old) -> old.about(user));
        new Successors(snapshot, draft).reconsider();
    }
}
