package org.redress.demo.chain;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** The invented chain, parents before children. */
public final class DemoUnits {

    public static final String CHAIN = "lanhu";
    public static final String TWO_LEVEL_BRANCH = "hz-xihu";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<Unit> ALL = List.of(
            unit(CHAIN, UnitKind.CHAIN, "LH", "澜湖医美集团", "Lanhu Aesthetic Clinics", null),
            unit("east", UnitKind.REGION, "LHE", "华东大区", "East China", CHAIN),
            unit("south", UnitKind.REGION, "LHS", "华南大区", "South China", CHAIN),
            unit("sh-jingan", UnitKind.BRANCH, "SHJA", "上海静安院", "Shanghai Jing'an", "east"),
            unit("sh-pudong", UnitKind.BRANCH, "SHPD", "上海浦东院", "Shanghai Pudong", "east"),
            unit(TWO_LEVEL_BRANCH, UnitKind.BRANCH, "HZXH", "杭州西湖院", "Hangzhou Xihu", "east"),
            unit("sz-nanshan", UnitKind.BRANCH, "SZNS", "深圳南山院", "Shenzhen Nanshan", "south"),
            unit("gz-tianhe", UnitKind.BRANCH, "GZTH", "广州天河院", "Guangzhou Tianhe", "south"));

    private DemoUnits() {}

    public static List<Unit> all() {
        return ALL;
    }

    public static List<Unit> branches() {
        return ALL.stream().filter(unit -> unit.kind() == UnitKind.BRANCH).toList();
    }

    private static Unit unit(String id, UnitKind kind, String code, String zh, String en, String parent) {
        return new Unit(id, kind, code, Text.of(zh, en), Optional.ofNullable(parent), ZONE, true);
    }
}
