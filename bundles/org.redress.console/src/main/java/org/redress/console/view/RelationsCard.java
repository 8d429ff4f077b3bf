package org.redress.console.view;

import java.util.List;
import java.util.Optional;
import org.redress.console.view.CaseView.Act;

/**
 * What a case is tied to.
 *
 * @param merged present while the case is dealt with in another
 * @param cases tied to this one
 * @param sameCustomer other cases of the customer, newest first
 * @param things that the case is about
 * @param improvements items that it belongs to
 * @param acts to add more
 */
public record RelationsCard(
        Optional<Merged> merged,
        List<Other> cases,
        List<Other> sameCustomer,
        List<Thing> things,
        List<Improved> improvements,
        List<Act> acts) {

    /**
     * Where the case is dealt with now.
     *
     * @param number empty for a reader who may not see that case
     */
    public record Merged(String number, Optional<Act> undo) {}

    /**
     * Another case.
     *
     * @param tie what it is to this one
     * @param state of that case, in a word
     * @param act unties it, or ties it
     */
    public record Other(
            String number, String tie, String summary, String state, boolean open, String when, Optional<Act> act) {}

    /** A treatment, a colleague, a device batch, a consent or an incident. */
    public record Thing(String kind, String value, String more, Optional<Act> act) {}

    /** An improvement item. */
    public record Improved(String code, String title, String state, String tone) {

        public String href() {
            return "/improvements/" + code;
        }
    }

    public boolean empty() {
        return cases.isEmpty() && sameCustomer.isEmpty() && things.isEmpty() && improvements.isEmpty();
    }
}
