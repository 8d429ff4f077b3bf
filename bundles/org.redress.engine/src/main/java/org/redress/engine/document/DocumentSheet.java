package org.redress.engine.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseDocument.Given;
import org.redress.api.casework.CaseDocument.Signature;
import org.redress.api.casework.CaseDocument.Wording;
import org.redress.api.document.Sheet;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Box;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** A document as it goes to the printer. Pure. */
public final class DocumentSheet {

    private static final Text FOOTER = Text.of(
            "投诉单 {number} · 文件 {no} · 文本 SHA-256 {hash}", "Case {number} · document {no} · text SHA-256 {hash}");
    private static final Text DATE = Text.of("日期：____________", "Date: ____________");
    private static final Text DRAWN = Text.of("{when} 在屏幕上签署，由{who}办理", "Signed on screen {when}, taken by {who}");
    private static final Text SCANNED = Text.of(
            "{when} 以签字扫描件为准，由{who}办理：{file}，SHA-256 {hash}",
            "{when} by a scan of the signed paper, taken by {who}: {file}, SHA-256 {hash}");

    private DocumentSheet() {}

    /**
     * @param made when the paper is made
     */
    public static Sheet of(
            Snapshot snapshot, int no, Wording wording, String textSha256, List<Signature> signatures, Instant made) {
        String language = wording.language();
        List<Block> body = new ArrayList<>();
        for (int place = 0; place < wording.paragraphs().size(); place++) {
            String words = wording.paragraphs().get(place);
            body.add(wording.heading(place) ? new Sheet.Heading(words) : new Sheet.Paragraph(words));
        }
        if (!signatures.isEmpty()) {
            body.add(new Sheet.Signatures(signatures.stream()
                    .map(signature -> box(snapshot, signature, language))
                    .toList()));
        }
        return new Sheet(
                language,
                wording.title(),
                new Sheet.Header(House.full(snapshot, language), snapshot.file().number() + " · " + no),
                body,
                FOOTER.with("number", snapshot.file().number())
                        .with("no", no)
                        .with("hash", textSha256)
                        .in(language),
                made,
                Map.of());
    }

    private static Box box(Snapshot snapshot, Signature signature, String language) {
        Optional<Given> given = signature.given();
        return new Box(
                signature.title().in(language),
                given.filter(one -> one.evidence().isEmpty()).map(Given::sha256),
                given.map(one -> line(snapshot, one, language)).orElse(DATE.in(language)));
    }

    private static String line(Snapshot snapshot, Given given, String language) {
        String who =
                snapshot.staffing().find(given.by()).map(Account::displayName).orElse(given.by());
        Text text = given.evidence()
                .map(id -> SCANNED.with("file", file(snapshot, given)).with("hash", given.sha256()))
                .orElse(DRAWN);
        return text.with("when", Moments.of(snapshot, given.at(), language))
                .with("who", who)
                .in(language);
    }

    private static String file(Snapshot snapshot, Given given) {
        return snapshot.file().evidence().stream()
                .filter(kept -> given.evidence().equals(Optional.of(kept.id())))
                .map(EvidenceFile::name)
                .findFirst()
                .orElse("–");
    }

    /** A document in its last state, printed anew. */
    public static Sheet of(Snapshot snapshot, CaseDocument document, Instant made) {
        return of(snapshot, document.no(), document.wording(), document.textSha256(), document.signatures(), made);
    }
}
