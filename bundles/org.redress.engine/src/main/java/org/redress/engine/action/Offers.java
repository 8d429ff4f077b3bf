package org.redress.engine.action;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** What the actions about one offer of a case share. */
final class Offers {

    private Offers() {}

    static InputField field(Snapshot snapshot, Offer.State state) {
        return InputField.whole("offer", "方案", "Offer")
                .offering(in(snapshot, state).stream()
                        .map(offer -> new FormField.Option(String.valueOf(offer.no()), title(snapshot, offer)))
                        .toList());
    }

    static List<Offer> in(Snapshot snapshot, Offer.State state) {
        return snapshot.file().offers().stream()
                .filter(offer -> offer.state() == state)
                .toList();
    }

    static Optional<Problem> none(Snapshot snapshot, Offer.State state, Problem problem) {
        return in(snapshot, state).isEmpty() ? Optional.of(problem) : Optional.empty();
    }

    static List<FieldError> errors(Snapshot snapshot, Input input, Offer.State state) {
        int no = input.whole("offer").orElseThrow();
        return in(snapshot, state).stream().anyMatch(offer -> offer.no() == no)
                ? List.of()
                : Candidates.error(
                        "offer", Text.of("方案 {who} 不在可选范围内", "Offer {who} is none of the choices"), String.valueOf(no));
    }

    static void change(CaseDraft draft, int no, Offer.State state, Optional<String> answer) {
        CaseDraft.replace(draft.offers, offer -> offer.no() == no, offer -> offer.in(state, answer));
    }

    static Offer find(Snapshot snapshot, int no) {
        return snapshot.file().offers().stream()
                .filter(offer -> offer.no() == no)
                .findFirst()
                .orElseThrow();
    }

    /** What an offer is about, for rules that react to it. */
    static String kind(Snapshot snapshot, int no) {
        return find(snapshot, no).kind();
    }

    private static Text title(Snapshot snapshot, Offer offer) {
        Text kind =
                Remedies.declared(snapshot, offer.kind()).map(RemedyDecl::title).orElse(Text.same(offer.kind()));
        Text words = offer.lapsed(snapshot.now())
                ? Text.of("第 {no} 轮 {kind} {amount}（已过期）", "Round {no}: {kind} {amount} (expired)")
                : Text.of("第 {no} 轮 {kind} {amount}", "Round {no}: {kind} {amount}");
        return words.with("no", offer.no())
                .with("kind", kind)
                .with(
                        "amount",
                        offer.amount()
                                .map(money -> Money.written(money.amount()))
                                .orElse(""));
    }
}
