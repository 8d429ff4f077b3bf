package org.redress.console.view;

import java.util.List;

/**
 * Follow-ups, and who has signed.
 *
 * @param signatures a sentence for each
 */
public record AfterCard(List<Call> calls, List<String> signatures) {

    /**
     * A follow-up.
     *
     * @param tone class of the badge of its result
     * @param grades how satisfied, in words; empty where nothing was told
     */
    public record Call(String result, String tone, String grades, String text, String more) {}

    public boolean empty() {
        return calls.isEmpty() && signatures.isEmpty();
    }
}
