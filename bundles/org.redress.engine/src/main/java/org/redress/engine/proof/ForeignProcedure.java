package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.casework.Intake;
import org.redress.api.problem.FieldError;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.text.Text;

/**
 * The least procedure that an overlay can join: the types and stages that it speaks of, and two roles that may do
 * everything. What an overlay does to this one, it does to every one.
 */
final class ForeignProcedure {

    private static final String ID = "any-procedure";
    private static final Text ANY = Text.of("任意", "any");
    private static final List<String> ROLES = List.of("any-colleague", "any-manager");

    /** A form without fields. */
    private static final Form NO_FIELDS = new Form() {
        @Override
        public String schema() {
            return "{}";
        }

        @Override
        public List<FormField> fields() {
            return List.of();
        }

        @Override
        public List<FieldError> check(Map<String, Object> values) {
            return List.of();
        }

        @Override
        public List<FormField> missing(Map<String, Object> values) {
            return List.of();
        }
    };

    private ForeignProcedure() {}

    static Procedure joinedBy(Procedure overlay) {
        Map<String, RoleDecl> roles = new LinkedHashMap<>();
        ROLES.forEach(code ->
                roles.put(code, new RoleDecl(code, Text.same(code), EnumSet.allOf(Right.class), Optional.empty())));
        Map<String, ComplaintType> types = new LinkedHashMap<>();
        types(overlay).forEach(local -> types.put(ID + "/" + local, type(ID + "/" + local, overlay)));
        return new Procedure(
                new PackRef(ID, "0.0.0", ID),
                PackKind.PROCEDURE,
                ANY,
                ANY,
                "",
                roles,
                Map.of(),
                types,
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

    private static Set<String> types(Procedure overlay) {
        Set<String> types = new LinkedHashSet<>(List.of("any-type"));
        overlay.gates().forEach(gate -> types.addAll(gate.types()));
        overlay.clocks().forEach(clock -> types.addAll(clock.types()));
        overlay.ladder().forEach(row -> types.addAll(row.types()));
        return types;
    }

    private static ComplaintType type(String id, Procedure overlay) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(overlay.gates().stream().flatMap(gate -> gate.stages().stream()), Stream.of("any-stage"))
                .forEach(ids::add);
        List<Stage> stages = new ArrayList<>();
        ids.forEach(stage -> stages.add(new Stage(stage, ANY, ANY, ROLES.get(0), List.of())));
        return new ComplaintType(
                id,
                ANY,
                ANY,
                Optional.empty(),
                Optional.empty(),
                Intake.CHANNELS,
                List.of(),
                List.of(),
                NO_FIELDS,
                stages,
                List.of());
    }
}
