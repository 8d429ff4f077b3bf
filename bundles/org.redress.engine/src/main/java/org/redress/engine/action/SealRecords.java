package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Sealing;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/**
 * Puts records or objects under seal: both sides are present, a list says what is sealed, the house keeps it (L: medical
 * disputes regulation art. 24). How long is the law pack's to say.
 */
final class SealRecords implements CaseAction {

    private static final Text NO_COLLEAGUE =
            Text.of("请写上我方在场的同事（姓名或账号）", "Name a colleague who is present for the house (name or user name)");
    private static final Text NO_CUSTOMER = Text.of("请写上客户一方在场的人", "Name who is present for the customer");

    @Override
    public String id() {
        return "seal";
    }

    @Override
    public Text title() {
        return Text.of("封存", "Seal");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                InputField.lines("items", "封存的资料或物品（每行一件）", "Records or objects sealed (one a line)"),
                InputField.lines("witnesses", "在场的双方（每行一人）", "Present for both sides (one person a line)"),
                Files.several(snapshot, "evidence", "一并封存的文件", "Files sealed with them")
                        .asOptional());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        Witnesses present = Witnesses.of(snapshot, input.lines("witnesses"));
        List<FieldError> errors = new ArrayList<>();
        if (present.house().isEmpty()) {
            errors.add(new FieldError("/witnesses", NO_COLLEAGUE));
        }
        if (present.customerSide().isEmpty()) {
            errors.add(new FieldError("/witnesses", NO_CUSTOMER));
        }
        return errors;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Witnesses present = Witnesses.of(snapshot, input.lines("witnesses"));
        List<UUID> files =
                input.lines("evidence").stream().map(UUID::fromString).toList();
        Sealing sealing = new Sealing(
                draft.papers.seals().size() + 1,
                input.lines("items"),
                files,
                present.house(),
                present.customerSide(),
                snapshot.now(),
                by,
                Optional.empty());
        draft.papers = draft.papers.sealed(sealing);
        Map<String, Object> data = new TreeMap<>(Map.of(
                "seal",
                sealing.no(),
                "items",
                new Personal(String.join("\n", sealing.items())),
                "house",
                sealing.house(),
                "customerSide",
                new Personal(String.join("\n", sealing.customerSide()))));
        data.put(
                "files",
                files.stream().map(file -> Files.committed(snapshot, file)).toList());
        draft.event(by, "sealed", data);
        draft.happened("sealed", String.valueOf(sealing.no()));
    }
}
