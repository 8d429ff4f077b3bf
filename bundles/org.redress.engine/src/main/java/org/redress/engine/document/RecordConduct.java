package org.redress.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.Decline;
import org.redress.api.casework.ServiceRefusal;
import org.redress.api.casework.StepTaken;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Heading;
import org.redress.api.document.Sheet.Table;

/** What was done about disruptive conduct, and what was refused on which ground, for the printed record. */
final class RecordConduct {

    private final Say say;

    RecordConduct(Say say) {
        this.say = say;
    }

    /** Left out where nothing of it happened. */
    List<Block> blocks() {
        Conduct conduct = say.snapshot().file().dossier().conduct();
        List<List<String>> rows = Stream.of(
                        conduct.steps().stream().map(this::step),
                        conduct.refusals().stream().map(this::refusal),
                        conduct.declines().stream().map(this::decline))
                .flatMap(lines -> lines)
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Heading(say.words("过激言行与拒绝", "Disruptive conduct and refusals")));
            blocks.add(new Table(
                    List.of(17, 26, 43, 14),
                    List.of(
                            say.words("时间", "When"),
                            say.words("步骤或理由", "Step or ground"),
                            say.words("经过", "What happened"),
                            say.words("经办", "By")),
                    rows));
        }
        return blocks;
    }

    private List<String> step(StepTaken step) {
        return List.of(
                say.at(step.at()),
                say.code("conduct.steps", step.step())
                        + (step.recording() ? say.words("（已告知录音）", " (recording announced)") : ""),
                step.said(),
                say.name(step.by()));
    }

    private List<String> refusal(ServiceRefusal refusal) {
        return List.of(
                say.at(refusal.at()),
                say.words("拒绝提供服务：", "Service refused: ") + say.code("conduct.refusals", refusal.ground()),
                refusal.text(),
                say.name(refusal.by()));
    }

    private List<String> decline(Decline decline) {
        return List.of(
                say.at(decline.at()),
                say.words("不予受理：", "Not accepted: ") + say.code("conduct.declined", decline.ground()),
                decline.text()
                        + decline.redirectedTo()
                                .map(where -> say.words("；请联系：", "; referred to: ") + where)
                                .orElse(""),
                say.name(decline.by()));
    }
}
