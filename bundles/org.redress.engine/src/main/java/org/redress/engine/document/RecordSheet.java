package org.redress.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.document.Sheet;
import org.redress.api.document.Sheet.Block;
import org.redress.engine.decision.Snapshot;

/** Everything about a case on paper, as it stands. Pure. */
public final class RecordSheet {

    private RecordSheet() {}

    /** @param history oldest first; the latest entries of long ones */
    public static Sheet of(Snapshot snapshot, List<HistoryEvent> history, String language) {
        Say say = new Say(snapshot, language);
        List<Block> body = new ArrayList<>(new RecordFacts(say).blocks());
        body.addAll(new RecordWork(say).blocks());
        body.addAll(new RecordConduct(say).blocks());
        body.addAll(new RecordCorrections(say).blocks());
        body.addAll(new RecordOutside(say).blocks());
        body.addAll(new RecordPapers(say).blocks(history));
        String number = snapshot.file().number();
        String head = snapshot.file().history().hash();
        return new Sheet(
                language,
                say.words("投诉处理记录", "Record of a complaint"),
                new Sheet.Header(House.full(snapshot, language), number),
                body,
                say.words(
                        "投诉单 " + number + " · " + say.at(snapshot.now()) + " 打印 · 历史 SHA-256 " + head,
                        "Case " + number + " · printed " + say.at(snapshot.now()) + " · history SHA-256 " + head),
                snapshot.now(),
                Map.of());
    }
}
