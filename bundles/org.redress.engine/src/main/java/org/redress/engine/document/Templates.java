package org.redress.engine.document;

import java.util.List;
import java.util.Optional;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Procedure;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/** Templates of the packs that a case runs on. */
public final class Templates {

    private Templates() {}

    /** Those of which a document can be issued for the case as it stands. */
    public static List<DocumentTemplate> available(Snapshot snapshot) {
        return snapshot.rules().documents().values().stream()
                .filter(template -> fits(snapshot, template))
                .toList();
    }

    public static Optional<DocumentTemplate> available(Snapshot snapshot, String code) {
        return Optional.ofNullable(snapshot.rules().documents().get(code)).filter(template -> fits(snapshot, template));
    }

    private static boolean fits(Snapshot snapshot, DocumentTemplate template) {
        return (template.types().isEmpty()
                        || template.types().contains(snapshot.type().localId()))
                && (template.stages().isEmpty()
                        || template.stages().contains(snapshot.file().stage()))
                && template.when()
                        .map(guard -> guard.test(
                                        Facts.of(snapshot, snapshot.file(), pack(snapshot, template), Optional.empty()))
                                .orElse(false))
                        .orElse(true);
    }

    /** Id of the pack that brings the template. */
    static String pack(Snapshot snapshot, DocumentTemplate template) {
        return snapshot.rules().all().stream()
                .filter(pack -> pack.handling().papers().documents().contains(template))
                .map(Procedure::ref)
                .findFirst()
                .orElse(snapshot.rules().procedure().ref())
                .id();
    }
}
