package org.redress.extension;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Weakness;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;

/**
 * Packs in which cases could get stuck if they worked together at a unit.
 *
 * @param packs the procedure, then the overlays
 * @param weaknesses at least one
 */
public record Trap(Unit unit, List<PackRef> packs, List<Weakness> weaknesses) {
    public Trap {
        packs = List.copyOf(packs);
        weaknesses = List.copyOf(weaknesses);
    }

    /** Where, with which packs, and the way into it; without a full stop. */
    public Text text() {
        int more = weaknesses.size() - 1;
        return Text.of(
                        "在「{name}」（{unit}）按 {packs} 办理的投诉会卡住：{code} {what}{more}",
                        "at {name} ({unit}) cases would get stuck with {packs}: {code} {what}{more}")
                .with("name", unit.name())
                .with("unit", unit.id())
                .with(
                        "packs",
                        packs.stream()
                                .map(pack -> pack.id() + " " + pack.version())
                                .collect(Collectors.joining(" + ")))
                .with("code", weaknesses.get(0).code())
                .with("more", more == 0 ? Text.same("") : Text.of("（另有 " + more + " 处）", " (and " + more + " more)"))
                .with("what", weaknesses.get(0).message());
    }
}
