package org.redress.console.view;

import java.util.List;
import java.util.Optional;
import org.redress.console.view.CaseView.Act;

/**
 * An improvement item.
 *
 * @param item as in the list
 * @param reason why it was raised
 * @param rule id and source of the rule; empty when somebody marked it
 * @param unseen how many of its cases the reader may not see
 * @param end measure, guideline or reason, once it has ended
 * @param events oldest first
 */
public record ImprovementPage(
        ImprovementList.Line item,
        String reason,
        String rule,
        List<Joined> cases,
        int unseen,
        Optional<End> end,
        List<Event> events,
        List<Act> acts) {

    /**
     * A case that belongs to it.
     *
     * @param text what whoever marked it wants to be better; empty for the others
     */
    public record Joined(String number, String way, String when, String text) {

        public String href() {
            return "/cases/" + number;
        }
    }

    /**
     * What came of it.
     *
     * @param guide title of the guide that says so; empty where there is none
     */
    public record End(String title, String text, String guide, String more) {}

    /** Something that was done. */
    public record Event(String when, String who, String words, String text, String mark) {}

    /**
     * The form of an action.
     *
     * @param blocked whether it cannot be done, as the refusal says
     */
    public record Form(
            String code,
            String id,
            String title,
            long version,
            List<Field> fields,
            boolean blocked,
            Optional<Refusal> refusal) {

        public String href() {
            return "/improvements/" + code + "/actions/" + id;
        }
    }
}
