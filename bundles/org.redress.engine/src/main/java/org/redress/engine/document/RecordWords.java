package org.redress.engine.document;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.why.EventWords;

/** Words that only the printed record needs: entries of the history that no rule reacts to, and states. */
final class RecordWords {

    static final Map<String, Text> CODES = Map.ofEntries(
            entry("upheld", Text.of("属实", "upheld")),
            entry("partly", Text.of("部分属实", "partly upheld")),
            entry("not-upheld", Text.of("不属实", "not upheld")),
            entry("open", Text.of("等待答复", "open")),
            entry("accepted", Text.of("客户接受", "accepted")),
            entry("refused", Text.of("客户未接受", "refused")),
            entry("carried-out", Text.of("已执行", "carried out")),
            entry("booked", Text.of("已约定", "booked")),
            entry("came", Text.of("已到店", "came")),
            entry("not-come", Text.of("没有到店", "did not come")),
            entry("cancelled", Text.of("已取消", "cancelled")),
            entry("pending", Text.of("等待审批", "pending")),
            entry("approved", Text.of("已同意", "approved")),
            entry("rejected", Text.of("未同意", "rejected")),
            entry("in-review", Text.of("审核中", "under review")),
            entry("issued", Text.of("已出具", "issued")),
            entry("signed", Text.of("已签署", "signed")),
            entry("void", Text.of("已作废", "void")));

    private static final Map<String, Text> EVENTS = Map.ofEntries(
            entry("hand-over", Text.of("提出移交", "hand-over offered")),
            entry("hand-over-accepted", Text.of("接收移交", "hand-over accepted")),
            entry("hand-over-declined", Text.of("谢绝移交", "hand-over declined")),
            entry("hand-over-lapsed", Text.of("移交失效", "hand-over lapsed")),
            entry("hand-over-offered-back", Text.of("请返岗同事接回", "offered back")),
            entry("assigned", Text.of("指派责任人", "assigned")),
            entry("taken-over", Text.of("接手", "taken over")),
            entry("owner-replaced", Text.of("更换责任人", "owner replaced")),
            entry("work-passed-on", Text.of("工作转给同事", "work passed on")),
            entry("left-unattended", Text.of("无人能够负责", "nobody could be found")),
            entry("customer-completed", Text.of("补充客户信息", "particulars of the customer added")),
            entry("customer-corrected", Text.of("更正客户信息", "particulars of the customer corrected")),
            entry("recused", Text.of("设为回避", "kept out of the case")),
            entry("escalated", Text.of("升级上报", "escalated")),
            entry("note-added", Text.of("写备注", "note added")),
            entry("issue-added", Text.of("添加投诉事项", "issue added")),
            entry("issue-closed", Text.of("事项有了结论", "issue closed")),
            entry("linked", Text.of("关联其他投诉", "tied to another case")),
            entry("unlinked", Text.of("取消关联", "tie to another case taken back")),
            entry("absorbed", Text.of("另一件投诉并入本单", "another case merged into this one")),
            entry("released", Text.of("并入的投诉重新单独处理", "a merged case stands alone again")),
            entry("split", Text.of("拆出一件投诉", "a case split off")),
            entry("split-from", Text.of("由另一件投诉拆分而来", "split from another case")),
            entry("reference-removed", Text.of("撤下涉及的对象", "reference taken back")),
            entry("promise-kept", Text.of("兑现承诺", "promise kept")),
            entry("approval-asked", Text.of("另请人审批", "another voice asked for")),
            entry("approved", Text.of("同意", "approved")),
            entry("rejected", Text.of("驳回", "rejected")),
            entry("part-withdrawn", Text.of("撤回会办", "part withdrawn")),
            entry("measure-withdrawn", Text.of("取消措施", "measure given up")),
            entry("negotiation-prepared", Text.of("准备协商", "talks prepared")),
            entry("time-recorded", Text.of("登记用时", "time recorded")),
            entry("document-agreed", Text.of("同意文件文本", "text of a document agreed to")),
            entry("document-rejected", Text.of("不同意文件文本", "text of a document rejected")),
            entry("document-voided", Text.of("作废文件", "document voided")),
            entry("clock-started", Text.of("开始计时", "deadline started")),
            entry("clock-stopped", Text.of("结束计时", "deadline stopped")),
            entry("clock-paused", Text.of("暂停计时", "deadline paused")),
            entry("clock-resumed", Text.of("恢复计时", "deadline resumed")),
            entry("pause-prolonged", Text.of("延长暂停", "pause prolonged")),
            entry("clock-dormant", Text.of("停止计入时限", "deadline dormant")),
            entry("clock-moved", Text.of("重新计算时限", "deadline counted again")),
            entry("clock-restored", Text.of("恢复时限", "deadline given back")),
            entry("clock-undone", Text.of("撤回新增的时限", "added deadline taken back")),
            entry("customer-link-issued", Text.of("给客户查询链接", "gave the customer a link")),
            entry("customer-link-revoked", Text.of("收回客户链接", "took the customer's link back")),
            entry("version-moved", Text.of("改用规则包的其他版本", "moved to another version of the rules")),
            entry("version-restored", Text.of("改回规则包原来的版本", "move to another version reversed")),
            entry("visit-hindered", Text.of("到店须改约", "a visit has to be moved")),
            entry("visit-clear", Text.of("到店不必改约", "a visit need not be moved")),
            entry("target-missed", Text.of("目标时间已过", "target missed")));

    private RecordWords() {}

    /** What happened. */
    static Text event(String action, Snapshot snapshot) {
        return Optional.ofNullable(EVENTS.get(action))
                .orElseGet(() -> EventWords.of(List.of(new Trigger(action, Optional.empty())), snapshot));
    }
}
