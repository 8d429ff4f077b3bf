package org.redress.console.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.IssueCodes;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PaperRules;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.text.Text;

/** A small clinic procedure. */
public final class Rules {

    public static final PackRef CLINIC = new PackRef("clinic-chain", "1.2.0", "0".repeat(64));

    private Rules() {}

    public static Procedure clinic() {
        Map<String, ComplaintType> types = new LinkedHashMap<>();
        for (ComplaintType type : List.of(
                type("side-effect", "治疗副作用", "Side effect", "红肿、皮疹、疼痛", List.of("红", "肿", "疹", "发烫")),
                type("treatment", "治疗不满意", "Treatment result", "效果、不对称", List.of("效果", "不对称")),
                type("service", "服务不满意", "Service", "态度、等候、价格", List.of("态度", "等")),
                type("disputed-review", "网络差评", "Disputed review", "公开评价", List.of("差评")))) {
            types.put(type.id(), type);
        }
        return new Procedure(
                CLINIC,
                PackKind.PROCEDURE,
                Text.of("连锁诊所流程", "Clinic chain procedure"),
                Text.of("医美连锁的投诉处理流程", "How a chain of clinics works complaints"),
                "P01",
                Map.of(
                        "operations-manager",
                        role("operations-manager", "运营经理", "Operations manager"),
                        "front-desk",
                        role("front-desk", "前台", "Front desk")),
                Map.of(
                        "firstResponseHours",
                        new SettingDecl(
                                "firstResponseHours",
                                Text.of("首次响应（小时）", "First response (hours)"),
                                Text.of("从受理算起", "From receipt"),
                                "{}",
                                24L)),
                types,
                Map.of("refund", new RemedyDecl("refund", Text.of("退款", "Refund"), true, true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Guide(
                        "clinic-chain/listen",
                        Text.of("此刻的应对", "What to say now"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                Text.of("先说对方的感受和我方已做的事", "Name their feelings and what we have done"),
                                Text.of("金额只在店内当面说", "Amounts are told in person only")),
                        Optional.of(Text.of(
                                "您等结果等了三天，脸上还不舒服，我很理解。",
                                "You have waited three days and still feel unwell; I understand.")),
                        List.of())),
                List.of(Text.of("不与客户争辩", "Never argue with a customer")),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Handling(
                        new PaperRules(List.of(refundConsent())),
                        Handling.NONE.conduct(),
                        Handling.NONE.outside(),
                        List.of(),
                        IssueCodes.NONE,
                        List.of(),
                        List.of()));
    }

    /** Asks what is refunded. */
    private static DocumentTemplate refundConsent() {
        return new DocumentTemplate(
                "refund-consent",
                Text.of("退款同意书", "Refund consent"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new FakeForm(List.of(new FormField(
                        "service",
                        Text.of("退的是哪个项目", "What is refunded"),
                        Optional.empty(),
                        FormField.Kind.TEXT,
                        List.of(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        200)))),
                Map.of(),
                List.of(),
                List.of("customer", "owner"),
                Optional.of("refund-consent"),
                Optional.empty());
    }

    private static RoleDecl role(String code, String zh, String en) {
        return new RoleDecl(code, Text.of(zh, en), Set.of(RoleDecl.Right.values()), Optional.empty());
    }

    private static ComplaintType type(String id, String zh, String en, String hint, List<String> keywords) {
        return new ComplaintType(
                "clinic-chain/" + id,
                Text.of(zh, en),
                Text.of(hint, en),
                Optional.empty(),
                Optional.empty(),
                List.of("front-desk", "phone"),
                keywords,
                List.of(
                        Text.of("请到洽谈室坐下，倒一杯水", "Offer a seat in a quiet room and water"),
                        Text.of("只问经过，不解释、不判断", "Ask what happened; explain and judge nothing")),
                new FakeForm(List.of(
                        field("treatmentDate", "治疗日期", "Treatment date", FormField.Kind.DATE, List.of()),
                        field("paid", "实付金额", "Paid", FormField.Kind.AMOUNT, List.of()),
                        field(
                                "symptoms",
                                "症状",
                                "Symptoms",
                                FormField.Kind.CHOICES,
                                List.of(option("swelling", "红肿", "Swelling"), option("rash", "皮疹", "Rash"))))),
                List.of(
                        stage("confirm", "确认问题", "Confirm"),
                        stage("analyse", "分析原因", "Analyse"),
                        stage("decide", "决定应对", "Decide"),
                        stage("carry-out", "执行并确认结果", "Carry out"),
                        stage("publish", "内部公布与指南", "Publish")),
                List.of("refund"));
    }

    private static FormField field(
            String name, String zh, String en, FormField.Kind kind, List<FormField.Option> options) {
        return new FormField(
                name, Text.of(zh, en), Optional.empty(), kind, options, true, Optional.empty(), Optional.empty(), 200);
    }

    private static FormField.Option option(String value, String zh, String en) {
        return new FormField.Option(value, Text.of(zh, en));
    }

    private static Stage stage(String id, String zh, String en) {
        return new Stage(
                id,
                Text.of(zh, en),
                Text.of(zh, en),
                "operations-manager",
                List.of(
                        new TaskDecl(
                                "diagnosis",
                                Text.of("医生诊断证明：确认与治疗有关", "Doctor’s certificate: related to treatment"),
                                Optional.of(Text.of("超过 7 天发作，按规则必须取得", "Onset after 7 days needs it by rule")),
                                "operations-manager",
                                true,
                                false,
                                Optional.empty(),
                                Optional.of("diagnosis-certificate")),
                        new TaskDecl(
                                "talk",
                                Text.of("请客户到店面谈并签署退款同意书", "Invite the customer and sign the refund consent"),
                                Optional.empty(),
                                "operations-manager",
                                true,
                                false,
                                Optional.empty(),
                                Optional.of("refund-consent")),
                        new TaskDecl(
                                "tell",
                                Text.of("告知同班同事", "Tell the shift"),
                                Optional.empty(),
                                "operations-manager",
                                false,
                                false,
                                Optional.empty(),
                                Optional.empty())));
    }
}
