package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * The form of one action for several cases.
 *
 * @param id of the action
 * @param back where the cases were chosen
 * @param possible whether it can be done with any of them
 */
public record BulkForm(
        String id,
        String title,
        List<Chosen> cases,
        List<Field> fields,
        String key,
        String back,
        boolean possible,
        Optional<Refusal> refusal) {

    /**
     * One of them.
     *
     * @param href empty when the reader may not see it
     * @param version that the reader has seen
     * @param held why it would be refused now; empty when it would not
     */
    public record Chosen(String number, String summary, String href, long version, boolean checked, String held) {}

    /** What can be chosen on a list, and where the list is. */
    public record Bar(List<Field.Option> actions, String back) {}
}
