package org.redress.console.text;

import java.util.Optional;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseRules;
import org.redress.api.text.Text;

/** An approval in words, the same on the case and among those that wait. */
public record ApprovalWords(Words words, Approval approval, Optional<Text> remedy) {

    public static ApprovalWords of(Words words, CaseRules rules, Approval approval) {
        return new ApprovalWords(words, approval, approval.kind().map(kind -> RemedyWords.title(words, rules, kind)));
    }

    /** The remedy, where it is about one; else the requester's own words. */
    public String subject() {
        return remedy.map(words::of).orElseGet(() -> words.code("approval.subject", approval.subject()));
    }

    /** The requester's own words beside the remedy; empty where they say no more than that, in either language. */
    public String about() {
        boolean code = words.has("approval.subject." + approval.subject());
        return remedy.filter(title -> !code)
                .filter(title -> !title.byLanguage().containsValue(approval.subject()))
                .map(title -> approval.subject())
                .orElse("");
    }

    /** For the button: {@code 同意 6,800 元}; what has no amount may be too long to repeat. */
    public String agree() {
        return approval.amount()
                .map(amount -> words.get("approval.do", words.money(amount)))
                .orElseGet(() -> words.get("approval.do.this"));
    }
}
