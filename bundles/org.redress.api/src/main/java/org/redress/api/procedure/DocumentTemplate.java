package org.redress.api.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A document that can be issued for a case: words with places for values, no logic.
 *
 * @param code unique in its pack
 * @param types local ids of types; empty means all
 * @param stages only in these; empty means any
 * @param when only while this holds; when its facts are missing it does not
 * @param data what is asked when it is issued
 * @param body paragraphs, by language
 * @param requires merge fields that must have a value before it can be issued
 * @param signers {@code customer}, {@code owner}, or roles; nobody signs when empty
 * @param countsAs kind of evidence that it is once it is complete
 * @param review role that has to agree to this very text before it leaves
 */
public record DocumentTemplate(
        String code,
        Text title,
        List<String> types,
        List<String> stages,
        Optional<Condition> when,
        Optional<Form> data,
        Map<String, List<Paragraph>> body,
        List<Field> requires,
        List<String> signers,
        Optional<String> countsAs,
        Optional<String> review) {

    /** Signs for the customer's side. */
    public static final String CUSTOMER = "customer";

    /** Signs as the one who answers for the case. */
    public static final String OWNER = "owner";

    public DocumentTemplate {
        types = List.copyOf(types);
        stages = List.copyOf(stages);
        body = Map.copyOf(body);
        requires = List.copyOf(requires);
        signers = List.copyOf(signers);
    }

    /**
     * Words and merge fields of a paragraph.
     *
     * @param heading whether it stands above those that follow
     */
    public record Paragraph(List<Part> parts, boolean heading) {
        public Paragraph {
            parts = List.copyOf(parts);
        }
    }

    /** A piece of a paragraph. */
    public sealed interface Part permits Words, Field {}

    public record Words(String text) implements Part {}

    /** A place for a value: {@code customer.name}, {@code today}; the group is empty for the latter. */
    public record Field(String group, String name) implements Part {

        @Override
        public String toString() {
            return group.isEmpty() ? name : group + "." + name;
        }
    }
}
