package org.redress.engine.why;

import static java.util.Map.entry;

import java.util.Map;
import org.redress.api.text.Text;

/** Titles of the facts of the core and of their codes. What packs declare has titles of its own. */
final class VocabularyWords {

    static final Map<String, Text> TITLES = Map.ofEntries(
            entry("case.type", Text.of("投诉类型", "Type of complaint")),
            entry("case.kind", Text.of("性质", "Kind")),
            entry("case.channel", Text.of("受理渠道", "Channel")),
            entry("case.state", Text.of("状态", "State")),
            entry("case.stage", Text.of("处理阶段", "Stage")),
            entry("case.severity", Text.of("级别", "Severity")),
            entry("case.proposedSeverity", Text.of("建议的级别", "Proposed severity")),
            entry("case.class", Text.of("分级", "Class")),
            entry("case.departments", Text.of("参与处理的部门数", "Departments that take part")),
            entry("case.visits", Text.of("客户亲自到店的次数", "Visits in person")),
            entry("case.tellings", Text.of("听客户讲过经过的人数", "People whom the customer told the story")),
            entry("case.contradictions", Text.of("前后不一的次数", "Contradictory answers")),
            entry("case.bodies", Text.of("介入的外部机构", "Outside bodies that stepped in")),
            entry("case.media", Text.of("媒体已介入", "The media have stepped in")),
            entry("case.authorities", Text.of("主管机关已介入", "An authority has stepped in")),
            entry("case.urgent", Text.of("紧急", "Urgent")),
            entry("case.fault", Text.of("责任认定", "Finding on fault")),
            entry("case.branch", Text.of("分店", "Branch")),
            entry("case.owner", Text.of("责任人", "Owner")),
            entry("case.repeat", Text.of("12 个月内此前的投诉数", "Earlier complaints within 12 months")),
            entry("case.reopened", Text.of("重新打开的次数", "Times reopened")),
            entry("case.transfers", Text.of("移交次数", "Hand-overs")),
            entry("case.ageDays", Text.of("受理至今的天数", "Days since receipt")),
            entry("case.remedySought", Text.of("客户希望的解决方式", "Remedy sought")),
            entry("demand.made", Text.of("已登记客户诉求", "A demand is recorded")),
            entry("demand.kind", Text.of("诉求的方式", "Kind of demand")),
            entry("demand.amount", Text.of("诉求金额", "Amount demanded")),
            entry("demand.channel", Text.of("提出诉求的渠道", "Channel of the demand")),
            entry("offer.made", Text.of("已提出方案", "An offer is made")),
            entry("offer.kind", Text.of("方案的方式", "Kind of offer")),
            entry("offer.amount", Text.of("方案金额", "Amount offered")),
            entry("offer.channel", Text.of("提出方案的渠道", "Channel of the offer")),
            entry("offer.state", Text.of("方案的状态", "State of the offer")),
            entry("negotiation.rounds", Text.of("提出方案的次数", "Offers made")),
            entry("negotiation.refused", Text.of("客户拒绝方案的次数", "Offers refused")),
            entry("actor.username", Text.of("操作人", "Who acts")),
            entry("actor.roles", Text.of("操作人的角色", "Roles of who acts")),
            entry("customer.granted", Text.of("12 个月内已给客户的金额", "Granted to the customer within 12 months")),
            entry("evidence", Text.of("已有的证据", "Evidence attached")),
            entry("tasks", Text.of("已完成的任务", "Tasks done")),
            entry("accounts", Text.of("已登记的陈述", "Accounts recorded")),
            entry("approvals", Text.of("已批准的事项", "What is approved")),
            entry("missing", Text.of("尚未填写的必填项", "Required fields not filled in")),
            entry("today", Text.of("今天的日期", "Today’s date")));

    static final Map<String, Text> CODES = Map.ofEntries(
            entry("inquiry", Text.of("咨询", "Inquiry")),
            entry("complaint", Text.of("投诉", "Complaint")),
            entry("open", Text.of("在办", "Open")),
            entry("closed", Text.of("已结案", "Closed")),
            entry("archived", Text.of("已归档", "Archived")),
            entry("general", Text.of("一般", "General")),
            entry("major", Text.of("重大", "Major")),
            entry("own-fault", Text.of("我方有错", "Our fault")),
            entry("communication", Text.of("沟通问题", "Communication")),
            entry("unreasonable", Text.of("部分诉求不合理", "Partly unreasonable demand")),
            entry("front-desk", Text.of("到店", "On site")),
            entry("phone", Text.of("电话", "Phone")),
            entry("chat", Text.of("在线", "Online chat")),
            entry("email", Text.of("邮件", "E-mail")),
            entry("web", Text.of("网页表单", "Web form")),
            entry("authority", Text.of("主管部门", "Authority")),
            entry("review", Text.of("网络评价", "Public review")),
            entry("accepted", Text.of("已接受", "Accepted")),
            entry("refused", Text.of("未接受", "Refused")),
            entry("expired", Text.of("已过期", "Expired")),
            entry("carried-out", Text.of("已执行", "Carried out")),
            entry("customer", Text.of("客户", "the customer")),
            entry("staff", Text.of("员工", "the staff")));

    private VocabularyWords() {}
}
