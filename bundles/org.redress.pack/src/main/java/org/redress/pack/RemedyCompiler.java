package org.redress.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;
import org.redress.pack.Node.Scalar;

/** Compiles kinds of remedy, and the gate that {@code on-site} stands for. */
final class RemedyCompiler {

    private static final String ON_SITE = "on-site";
    private static final String REQUIRE = "offer.channel == \"front-desk\"";
    private static final Text REASON = Text.of(
            "「{kind}」的金额只在店内当面谈、当面答复。请先约客户到店。",
            "The amount of “{kind}” is told and answered on site only. Invite the customer first.");

    private final String pack;
    private final Conditions conditions;
    private final Errors errors;

    RemedyCompiler(String pack, Conditions conditions, Errors errors) {
        this.pack = pack;
        this.conditions = conditions;
        this.errors = errors;
    }

    Map<String, RemedyDecl> compile(MapNode remedies) {
        Map<String, RemedyDecl> compiled = new LinkedHashMap<>();
        remedies.entries().forEach((kind, entry) -> {
            MapNode remedy = Fields.map(entry.value());
            compiled.put(
                    kind,
                    new RemedyDecl(
                            kind,
                            Fields.text(remedy.get("title")),
                            Fields.truth(remedy.get("money")),
                            Fields.truth(remedy.get(ON_SITE))));
        });
        return Collections.unmodifiableMap(compiled);
    }

    /** One for each remedy that is spoken of on site only; it is explained and proven like those that are written out. */
    List<Gate> gates(MapNode remedies, MapNode written) {
        List<Gate> gates = new ArrayList<>();
        remedies.entries().forEach((kind, entry) -> {
            MapNode remedy = Fields.map(entry.value());
            if (Fields.truth(remedy.get(ON_SITE))) {
                String id = kind + "-" + ON_SITE;
                if (written.entries().containsKey(id)) {
                    errors.add(written.entries().get(id).key(), Fault.RESERVED_NAME, Map.of("name", id));
                }
                gate(pack + "/" + id, kind, remedy).ifPresent(gates::add);
            }
        });
        return gates;
    }

    private Optional<Gate> gate(String id, String kind, MapNode remedy) {
        Scalar said = (Scalar) remedy.get(ON_SITE);
        Scalar condition = new Scalar(said.mark(), REQUIRE, REQUIRE, said.layout());
        return conditions
                .compile(condition, Set.of())
                .map(require -> new Gate(
                        id,
                        List.of("offer-remedy", "answer-offer"),
                        List.of(),
                        List.of(),
                        List.of(kind),
                        Optional.empty(),
                        require,
                        REASON.with("kind", Fields.text(remedy.get("title"))),
                        "schedule-visit",
                        Optional.empty()));
    }
}
