package org.redress.itests.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** A maker of consumer goods, run by P12 alone; opened while the node runs. */
final class Maker {

    static final String BRANCH = "nb-maker";
    static final String PACK = "market-quality/";
    static final String MARKETING = "role.marketing";
    static final String QUALITY = "quality";
    static final String TECHNICAL = "role.technical";
    static final String DEPARTMENT = "role.related-department";
    static final String DEVELOPMENT = "role.project-development";
    static final String MANAGER = "role.general-manager";

    final Factory factory;
    private final Staff staff;

    Maker(Staff staff) {
        this.staff = staff;
        this.factory = new Factory(staff, BRANCH, "market-quality");
    }

    void open() {
        factory.open("NBMK", "宁波家电厂", "Ningbo appliance maker");
    }

    Map<String, Object> registration(String input) {
        Map<String, Object> registration = new HashMap<>(Registrations.registration(
                BRANCH, PACK + "complaint", Map.of("input", input, "product", "电热水壶 K-15", "content", "用了两周壶底漏水")));
        registration.put("channel", "phone");
        registration.put("summary", "电热水壶漏水");
        return registration;
    }

    /** Taken down by market, with its record. */
    CaseWork recorded(String input) {
        CaseWork complaint = CaseWork.register(staff, MARKETING, registration(input));
        factory.done(complaint, MARKETING, "take-down");
        record(complaint, MARKETING, "complaint-record");
        complaint.did(MARKETING, "complete-stage");
        return complaint;
    }

    /** Quality has decided on responsibility: ours, not-ours. */
    CaseWork decided(String input, String responsible) {
        CaseWork complaint = recorded(input);
        factory.fill(complaint, QUALITY, "responsible", responsible, "responsibilityWhy", "核对了批次记录和实物");
        factory.done(complaint, QUALITY, "confirm-responsibility");
        record(complaint, QUALITY, "responsibility-report");
        complaint.did(QUALITY, "complete-stage");
        return complaint;
    }

    CaseWork explained(String answer) {
        CaseWork complaint = decided("complaint", "not-ours");
        factory.done(complaint, MARKETING, "explain");
        factory.fill(complaint, MARKETING, "explanationAnswer", answer);
        return complaint;
    }

    void settled(CaseWork complaint, String settlement) {
        factory.fill(complaint, MARKETING, "settlement", settlement);
        record(complaint, MARKETING, "final-settlement");
    }

    /** Ours, settled and analysed; the technical department is next. */
    CaseWork analysed(CaseWork complaint) {
        factory.done(complaint, MARKETING, "negotiate");
        settled(complaint, "换新一台，客户满意");
        complaint.did(MARKETING, "complete-stage");
        factory.done(complaint, QUALITY, "analyse");
        factory.fill(complaint, QUALITY, "cause", "密封圈硬度偏低，来料没有检");
        record(complaint, QUALITY, "quality-analysis");
        complaint.did(QUALITY, "complete-stage");
        return complaint;
    }

    CaseWork analysed() {
        return analysed(decided("complaint", "ours"));
    }

    /** Measures carried out and recorded; their effect is to be tracked. */
    CaseWork corrected(CaseWork complaint) {
        plan(complaint, "corrective", "更换密封圈供应商");
        plan(complaint, "preventive", "密封圈硬度列入来料检验");
        factory.done(complaint, TECHNICAL, "decide-measure");
        for (int measure : List.of(1, 2)) {
            complaint.did(DEPARTMENT, "complete-measure", "measure", measure, "text", "已执行");
        }
        factory.done(complaint, DEPARTMENT, "implement");
        factory.fill(complaint, DEPARTMENT, "implemented", "新供应商首批 2,000 件已上线");
        record(complaint, DEPARTMENT, "implementation-record");
        complaint.did(TECHNICAL, "complete-stage");
        return complaint;
    }

    void plan(CaseWork complaint, String kind, String text) {
        complaint.did(
                TECHNICAL,
                "plan-measure",
                "kind",
                kind,
                "text",
                text,
                "role",
                "related-department",
                "dueAt",
                factory.in(48));
    }

    void check(CaseWork complaint, int measure, boolean effective) {
        complaint.did(QUALITY, "check-measure", "measure", measure, "effective", effective, "text", "看了三批");
    }

    void record(CaseWork complaint, String by, String template) {
        complaint.did(by, "issue-document", "template", template);
    }
}
