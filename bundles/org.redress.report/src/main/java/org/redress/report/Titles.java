package org.redress.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** Words for codes: from the packs that are on at branches, else from the house; a code stands for itself in the end. */
record Titles(Map<String, Text> types, Map<String, Text> remedies, Map<String, Text> subjects) {

    private static final Map<String, Text> CHANNELS = Map.of(
            "front-desk", Text.of("到店", "Front desk"),
            "phone", Text.of("电话", "Phone"),
            "chat", Text.of("在线", "Chat"),
            "email", Text.of("邮件", "E-mail"),
            "web", Text.of("网上表单", "Web form"),
            "authority", Text.of("主管部门转来", "Authority"),
            "review", Text.of("网评", "Review"),
            "", Text.of("没有记录", "Not recorded"));
    private static final Map<String, Text> REMEDIES = Map.of(
            "apology", Text.of("道歉", "Apology"),
            "refund", Text.of("退款", "Refund"),
            "redo", Text.of("重做", "Redo"),
            "exchange", Text.of("换货", "Exchange"),
            "repair", Text.of("修复", "Repair"),
            "discount", Text.of("优惠", "Discount"),
            "gift", Text.of("赠送", "Gift"),
            "voucher", Text.of("代金券", "Voucher"),
            "compensation", Text.of("赔偿", "Compensation"));

    static Titles of(ProcedureCatalog catalog, List<String> branches) {
        Titles titles = new Titles(new HashMap<>(), new HashMap<>(), new HashMap<>());
        Map<PackRef, Boolean> read = new HashMap<>();
        branches.forEach(branch -> catalog.offered(branch).forEach(offered -> {
            titles.types.putIfAbsent(offered.type().id(), offered.type().title());
            if (read.putIfAbsent(offered.pack(), true) == null) {
                catalog.live(offered.pack().id(), offered.pack().version()).ifPresent(live -> {
                    live.remedies().forEach((kind, remedy) -> titles.remedies.putIfAbsent(kind, remedy.title()));
                    live.handling().issues().subjects().forEach(titles.subjects::putIfAbsent);
                });
            }
        }));
        return titles;
    }

    Text type(String id) {
        return types.getOrDefault(id, Text.same(id));
    }

    Text remedy(String kind) {
        return remedies.getOrDefault(kind, REMEDIES.getOrDefault(kind, Text.same(kind)));
    }

    Text subject(String code) {
        return subjects.getOrDefault(code, Text.same(code));
    }

    static Text channel(String code) {
        return CHANNELS.getOrDefault(code, Text.same(code));
    }
}
