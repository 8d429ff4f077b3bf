package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.api.casework.CaseFile;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** Files of the case as something to choose from. */
final class Files {

    private static final int ID_LENGTH = 36;

    private Files() {}

    static InputField one(Snapshot snapshot, String name, String zh, String en) {
        return InputField.file(name, zh, en).offering(options(snapshot));
    }

    static InputField several(Snapshot snapshot, String name, String zh, String en) {
        return InputField.choices(name, zh, en).longest(ID_LENGTH).offering(options(snapshot));
    }

    /** What history keeps of a file: which one, and the digest of its bytes. */
    static Map<String, Object> committed(Snapshot snapshot, UUID file) {
        String digest = snapshot.file().evidence().stream()
                .filter(kept -> kept.id().equals(file))
                .map(EvidenceFile::sha256)
                .findFirst()
                .orElseThrow();
        return Map.of("evidence", file.toString(), "sha256", digest);
    }

    private static List<FormField.Option> options(Snapshot snapshot) {
        CaseFile file = snapshot.file();
        Map<String, Text> titles = snapshot.rules().evidence();
        return file.evidence().stream()
                .filter(kept -> !file.dossier().papers().sealed(kept.id()))
                .map(kept -> new FormField.Option(
                        kept.id().toString(),
                        Text.of("{kind} · {name}", "{kind} · {name}")
                                .with("kind", titles.getOrDefault(kept.kind(), Text.same(kept.kind())))
                                .with("name", kept.name())))
                .toList();
    }
}
