package org.redress.console.text;

import java.util.Optional;
import org.redress.api.casework.Approval;

/** An approval in words, the same on the case and among those that wait. */
public final class ApprovalWords {

    private ApprovalWords() {}

    /** The remedy, where it is about one; else the requester's own words. */
    public static String subject(Words words, Approval approval, Optional<String> remedy) {
        return remedy.orElseGet(() -> asked(words, approval));
    }

    /** The requester's own words beside the remedy; empty where they say no more than that. */
    public static String about(Words words, Approval approval, Optional<String> remedy) {
        boolean code = words.has(key(approval));
        return remedy.filter(title -> !code && !title.equals(approval.subject()))
                .map(title -> approval.subject())
                .orElse("");
    }

    /** For the button: {@code 同意 6,800 元}; what has no amount may be too long to repeat. */
    public static String agree(Words words, Approval approval) {
        return approval.amount()
                .map(amount -> words.get("approval.do", words.money(amount)))
                .orElseGet(() -> words.get("approval.do.this"));
    }

    private static String asked(Words words, Approval approval) {
        return words.has(key(approval)) ? words.get(key(approval)) : approval.subject();
    }

    private static String key(Approval approval) {
        return "approval.subject." + approval.subject();
    }
}
