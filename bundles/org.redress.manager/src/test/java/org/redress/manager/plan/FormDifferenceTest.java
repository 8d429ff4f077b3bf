package org.redress.manager.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PlanImpact.FormChange;
import org.redress.api.plugin.PlanImpact.Kind;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.manager.Fakes;

/** What staff are asked for, before and after, field by field. */
class FormDifferenceTest {

    private static final FormField ITEM = field("item", FormField.Kind.TEXT, true);

    @Test
    void the_same_forms_differ_in_nothing() {
        assertThat(FormDifference.forms(pack("lost", ITEM), pack("lost", ITEM))).isEmpty();
    }

    @Test
    void fields_that_come_go_and_change_are_told_with_both_sides() {
        List<FormChange> changes = FormDifference.forms(
                pack("lost", ITEM, field("place", FormField.Kind.TEXT, false)),
                pack("lost", field("item", FormField.Kind.LONG_TEXT, false), field("day", FormField.Kind.DATE, true)));
        assertThat(changes)
                .containsExactly(
                        new FormChange(
                                "p/lost",
                                Optional.of("item"),
                                Kind.CHANGED,
                                Optional.of("项 / item: text, required, ≤ 50 characters"),
                                Optional.of("项 / item: long-text, ≤ 50 characters")),
                        new FormChange(
                                "p/lost",
                                Optional.of("place"),
                                Kind.REMOVED,
                                Optional.of("项 / place: text, ≤ 50 characters"),
                                Optional.empty()),
                        new FormChange(
                                "p/lost",
                                Optional.of("day"),
                                Kind.ADDED,
                                Optional.empty(),
                                Optional.of("项 / day: date, required, ≤ 50 characters")));
    }

    @Test
    void whole_types_come_and_go() {
        assertThat(FormDifference.forms(pack("lost", ITEM), pack("found", ITEM)))
                .extracting(FormChange::type, FormChange::field, FormChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("p/lost", Optional.empty(), Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("p/found", Optional.empty(), Kind.ADDED));
    }

    private static FormField field(String name, FormField.Kind kind, boolean required) {
        return new FormField(
                name,
                Text.of("项", name),
                Optional.empty(),
                kind,
                List.of(),
                required,
                Optional.empty(),
                Optional.empty(),
                50);
    }

    private static Procedure pack(String type, FormField... fields) {
        Form form = Fakes.only(Form.class, Map.of("fields", none -> List.of(fields), "later", none -> Map.of()));
        ComplaintType complaint = new ComplaintType(
                "p/" + type,
                Text.of("类", type),
                Text.same(""),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                form,
                List.of(),
                List.of());
        return new Procedure(
                new PackRef("p", "1.0.0", "d"),
                PackKind.PROCEDURE,
                Text.same("p"),
                Text.same("p"),
                "",
                Map.of(),
                Map.of(),
                Map.of(complaint.id(), complaint),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Handling.NONE);
    }
}
