package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * A routine duty.
 *
 * @param duty as in the list
 * @param source pack and version
 * @param standing who has it done now
 * @param held why the reader cannot record it; empty when they can, and once it is done
 * @param key by which the same request is known
 */
public record DutySheet(
        DutyList.Line duty,
        String purpose,
        String why,
        String source,
        Optional<Person> standing,
        List<Figure> figures,
        List<Field> fields,
        String held,
        String key,
        Optional<Recorded> recorded,
        Optional<Refusal> refusal) {

    public boolean form() {
        return held.isEmpty() && recorded.isEmpty();
    }

    /** A figure of the period with the cases behind it. */
    public record Figure(String title, int count, String href) {}

    /** What was recorded. */
    public record Recorded(Person by, String when, List<Line> answers, String note, List<Link> improvements) {}

    /** A field with what was filled in. */
    public record Line(String title, String value) {}

    /** An improvement item. */
    public record Link(String title, String href) {}
}
