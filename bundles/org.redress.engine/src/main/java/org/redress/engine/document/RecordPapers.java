package org.redress.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Fact;
import org.redress.api.document.Sheet.Facts;
import org.redress.api.document.Sheet.Heading;
import org.redress.api.document.Sheet.Paragraph;
import org.redress.api.document.Sheet.Table;
import org.redress.api.evidence.EvidenceFile;

/** The last part of the printed record: documents, evidence and history, each with the hash by which it is known. */
final class RecordPapers {

    private final Say say;
    private final CaseFile file;

    RecordPapers(Say say) {
        this.say = say;
        this.file = say.snapshot().file();
    }

    List<Block> blocks(List<HistoryEvent> history) {
        List<Block> blocks = new ArrayList<>();
        if (!file.dossier().papers().documents().isEmpty()) {
            blocks.add(new Heading(say.words("文件", "Documents")));
            file.dossier().papers().documents().forEach(document -> blocks.add(new Facts(document(document))));
        }
        if (!file.evidence().isEmpty()) {
            blocks.add(new Heading(say.words("证据", "Evidence")));
            blocks.add(evidence());
        }
        blocks.add(new Heading(say.words("历史", "History")));
        if (!history.isEmpty() && history.get(0).seq() > 1) {
            blocks.add(new Paragraph(say.words(
                    "第 1 至 " + (history.get(0).seq() - 1) + " 条较早的记录没有打印，可在系统中查看。",
                    "Entries 1 to " + (history.get(0).seq() - 1)
                            + " are not printed; they can be read in the system.")));
        }
        blocks.add(new RecordHistory(say).table(history));
        blocks.add(
                new Paragraph(
                        say.words(
                                "每条记录的 SHA-256 都包含上一条的哈希，改动任何一条都会被发现。",
                                "The SHA-256 of each entry includes that of the one before, so that a change of any of them is noticed.")));
        return blocks;
    }

    private List<Fact> document(CaseDocument document) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                say.words("文件 " + document.no(), "Document " + document.no()),
                document.wording().title() + " · " + say.one(document.state(), RecordWords.CODES)));
        facts.add(new Fact(
                say.words("出具", "Issued"), say.at(document.issuedAt()) + " · " + say.name(document.issuedBy())));
        document.review()
                .flatMap(CaseDocument.Review::decision)
                .ifPresent(made -> facts.add(new Fact(
                        say.words("审核", "Review"),
                        say.words(made.agreed() ? "同意" : "不同意", made.agreed() ? "agreed" : "rejected") + " · "
                                + say.name(made.by()) + " · " + say.at(made.at()))));
        document.signatures().forEach(place -> facts.add(new Fact(say.words(place.title()), signed(place))));
        document.end()
                .ifPresent(end -> facts.add(new Fact(
                        say.words("作废", "Void"),
                        end.reason() + " · " + say.name(end.by()) + " · " + say.at(end.at()))));
        facts.add(new Fact(say.words("文本 SHA-256", "SHA-256 of the text"), document.textSha256()));
        facts.add(new Fact(
                say.words("PDF SHA-256", "SHA-256 of the PDF"),
                document.latest().sha256()));
        return facts;
    }

    private String signed(CaseDocument.Signature place) {
        return place.given()
                .map(given -> say.at(given.at()) + " · " + say.name(given.by()) + " · "
                        + say.words(
                                given.evidence().isPresent() ? "扫描件" : "屏幕签名",
                                given.evidence().isPresent() ? "scan" : "on screen")
                        + "\nSHA-256 " + given.sha256())
                .orElse(Say.NOTHING);
    }

    private Table evidence() {
        return new Table(
                List.of(18, 26, 20, 36),
                Stream.of(say.words("类别", "Kind"), say.words("文件名", "File"), say.words("上传", "Added"), "SHA-256")
                        .toList(),
                file.evidence().stream().map(this::evidence).toList());
    }

    private List<String> evidence(EvidenceFile piece) {
        return List.of(
                say.code("evidence", piece.kind()),
                piece.name(),
                say.at(piece.at()) + "\n" + say.name(piece.by()),
                piece.sha256());
    }
}
