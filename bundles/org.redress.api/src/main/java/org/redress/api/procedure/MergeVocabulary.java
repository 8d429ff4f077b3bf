package org.redress.api.procedure;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.api.text.Text;

/**
 * The values that documents may speak of, with the titles under which missing ones are listed. The engine supplies them,
 * the pack compiler checks templates against them. {@code fields}, {@code data} and {@code settings} are those of the
 * pack itself.
 */
public final class MergeVocabulary {

    /** Values of the form of the case's type. */
    public static final String FIELDS = "fields";
    /** Values asked for when a document is issued. */
    public static final String DATA = "data";
    /** Values that the branch has chosen. */
    public static final String SETTINGS = "settings";

    /** Values of the core, by their full name. */
    public static final Map<String, Text> TITLES = titles(
            entry("today", Text.of("今天的日期", "Today’s date")),
            entry("chain.title", Text.of("机构名称", "Name of the house")),
            entry("branch.title", Text.of("分店名称", "Name of the branch")),
            entry("case.number", Text.of("投诉单号", "Case number")),
            entry("case.type", Text.of("投诉类型", "Type of complaint")),
            entry("case.channel", Text.of("受理渠道", "Channel")),
            entry("case.receivedOn", Text.of("受理日期", "Day of receipt")),
            entry("case.summary", Text.of("投诉内容", "What is complained about")),
            entry("case.description", Text.of("投诉经过", "How it happened")),
            entry("case.remedySought", Text.of("客户希望的解决方式", "Remedy sought")),
            entry("case.result", Text.of("处理结果", "Result")),
            entry("case.class", Text.of("分级", "Class")),
            entry("case.score", Text.of("计分", "Score")),
            entry("customer.name", Text.of("客户姓名", "Customer’s name")),
            entry("customer.phone", Text.of("客户电话", "Customer’s phone")),
            entry("customer.memberNo", Text.of("会员号", "Membership number")),
            entry("representative.name", Text.of("代理人姓名", "Name of the representative")),
            entry("representative.relation", Text.of("代理人与客户的关系", "Relation of the representative")),
            entry("owner.name", Text.of("责任人姓名", "Owner’s name")),
            entry("actor.name", Text.of("出具人姓名", "Name of who issues it")),
            entry("account.customer", Text.of("客户的陈述", "The customer’s account")),
            entry("account.staff", Text.of("员工的陈述", "The staff’s account")),
            entry("finding.class", Text.of("责任认定", "Finding on fault")),
            entry("finding.text", Text.of("认定理由", "Reasons of the finding")),
            entry("team.members", Text.of("参与处理的人", "Who takes part")),
            entry("issues.list", Text.of("投诉事项", "Issues")),
            entry("parts.causes", Text.of("各部门查明的原因", "Causes that departments found")),
            entry("parts.answers", Text.of("已认可的部门答复", "Answers of departments that were taken")),
            entry("parts.returned", Text.of("退回重做的部门答复", "Answers of departments that went back")),
            entry("measures.containment", Text.of("临时措施", "Containment")),
            entry("measures.corrective", Text.of("纠正措施", "Corrective measures")),
            entry("measures.preventive", Text.of("预防措施", "Preventive measures")),
            entry("measures.checks", Text.of("措施的效果", "Whether measures work")),
            entry("demand.kind", Text.of("诉求的方式", "Kind of demand")),
            entry("demand.amount", Text.of("诉求金额", "Amount demanded")),
            entry("demand.text", Text.of("客户的诉求", "The demand in words")),
            entry("offer.kind", Text.of("方案的方式", "Kind of offer")),
            entry("offer.amount", Text.of("方案金额", "Amount offered")),
            entry("offer.validUntil", Text.of("方案有效期", "Offer valid until")),
            entry("seal.on", Text.of("封存日期", "Day of sealing")),
            entry("seal.items", Text.of("封存的资料和物品", "Records and objects sealed")),
            entry("seal.witnesses", Text.of("封存时在场的人", "Who was present at the sealing")));

    private MergeVocabulary() {}

    @SafeVarargs
    private static Map<String, Text> titles(Map.Entry<String, Text>... entries) {
        Map<String, Text> titles = new LinkedHashMap<>();
        for (Map.Entry<String, Text> entry : entries) {
            titles.put(entry.getKey(), entry.getValue());
        }
        return java.util.Collections.unmodifiableMap(titles);
    }
}
