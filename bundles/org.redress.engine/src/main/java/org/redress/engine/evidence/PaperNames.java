package org.redress.engine.evidence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redress.api.casework.CaseDocument;

/** Under which names and ids paper is kept, offered and logged; the same each time. */
public final class PaperNames {

    private PaperNames() {}

    public static String file(String number, CaseDocument document) {
        return FileNames.safe(document.wording().title() + " " + number + "-" + document.no() + ".pdf");
    }

    public static String record(String number, String language) {
        return FileNames.safe((language.equals("en") ? "Record " : "投诉处理记录 ") + number + ".pdf");
    }

    public static UUID id(UUID caseId, int document) {
        return named(caseId + "/document/" + document);
    }

    public static UUID record(UUID caseId) {
        return named(caseId + "/record");
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
