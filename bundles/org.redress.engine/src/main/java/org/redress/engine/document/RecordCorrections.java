package org.redress.engine.document;

import java.util.ArrayList;
import java.util.List;
import org.redress.api.casework.CompensationSheet;
import org.redress.api.casework.Measure;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Heading;
import org.redress.api.document.Sheet.Table;

/** What the house changes, and what the law was found to support, for the printed record. */
final class RecordCorrections {

    private final Say say;

    RecordCorrections(Say say) {
        this.say = say;
    }

    /** Left out where nothing of it happened. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<CompensationSheet> sheets =
                say.snapshot().file().dossier().reckoning().sheets();
        if (!sheets.isEmpty()) {
            blocks.add(new Heading(say.words("赔偿测算", "What the law supports")));
            blocks.add(table(
                    say.words("测算", "Sheet"), sheets.stream().map(this::sheet).toList()));
        }
        List<Measure> measures = say.snapshot().file().dossier().corrections().measures();
        if (!measures.isEmpty()) {
            blocks.add(new Heading(say.words("纠正与预防措施", "Corrective and preventive action")));
            blocks.add(table(
                    say.words("措施", "Measure"),
                    measures.stream().map(this::measure).toList()));
        }
        return blocks;
    }

    private Table table(String what, List<List<String>> rows) {
        return new Table(
                List.of(17, 30, 39, 14),
                List.of(say.words("时间", "When"), what, say.words("结果", "Result"), say.words("经办", "By")),
                rows);
    }

    private List<String> sheet(CompensationSheet sheet) {
        String result = say.words("法律支持 ", "supported ")
                + Figures.money(sheet.supported(), say.language())
                + say.words("，至多 ", ", at most ")
                + Figures.money(sheet.ceiling(), say.language())
                + sheet.beyond()
                        .map(money -> say.words("；要求高出 ", "; the demand is higher by ")
                                + Figures.money(money, say.language()))
                        .orElse("");
        return List.of(say.at(sheet.at()), String.valueOf(sheet.no()), result, say.name(sheet.by()));
    }

    private List<String> measure(Measure measure) {
        String result = measure.done()
                        .map(done -> say.at(done.at()) + " " + say.name(done.by()) + say.words("：", ": ") + done.text())
                        .orElse(say.words("期限 ", "due ") + say.at(measure.dueAt()))
                + measure.check()
                        .map(check -> "\n"
                                + (check.effective() ? say.words("有效", "works") : say.words("没有效果", "does not work"))
                                + say.words("，", ", ") + say.name(check.by()) + say.words("：", ": ")
                                + check.text())
                        .orElse("");
        return List.of(
                say.at(measure.at()),
                say.code("measures.kinds", measure.kind().code()) + say.words("：", ": ") + measure.text(),
                result,
                say.name(measure.person()));
    }
}
