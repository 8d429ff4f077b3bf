package org.redress.engine.rule;

import org.redress.api.text.Text;

/** What administrators read about cases and another version of a pack. */
final class VersionWords {

    static final Text NOT_ON_IT = Text.of("这件投诉没有按这个插件处理", "The case does not run on this plugin");
    static final Text ON_IT = Text.of("这件投诉已按这个版本处理", "The case runs on this version already");
    static final Text TYPE = Text.of("这个版本没有投诉类型「{type}」", "The version has no type {type}");
    static final Text STAGE =
            Text.of("投诉处于「{stage}」，这个版本没有这个阶段", "The case is in {stage}, and the version has no such stage");
    static final Text SETTING = Text.of("设置「{name}」的值不同", "The setting “{name}” has another value");
    static final Text TASK_GONE =
            Text.of("本阶段不再有任务「{task}」，随之取消", "The stage has no task “{task}” any more, so it is taken off");
    static final Text TASK_CHANGED =
            Text.of("任务「{task}」由必做改为选做，或相反", "The task “{task}” is mandatory in one of the versions only");
    static final Text TASK_NEW = Text.of("本阶段增加任务「{task}」", "The stage has one more task: “{task}”");
    static final Text FIELD_GONE = Text.of(
            "表单不再有「{field}」；已填的内容保留可查",
            "The form has no field “{field}” any more; what was filled in stays to be read");
    static final Text FIELD_CHANGED = Text.of(
            "「{field}」已填的内容不符合新表单；保留原样，下次补充时须更正",
            "What was filled in for “{field}” does not fit the form; it stays, and has to be corrected when details are completed");
    static final Text FIELD_NEW = Text.of("表单增加必填项「{field}」，须补填", "The form asks for “{field}” as well; it is missing");
    static final Text OFFER = Text.of(
            "方案 {no}「{remedy}」还没有了结，这个版本没有这种处理方式；请先了结",
            "Offer {no} ({remedy}) is not settled, and the version has no such remedy; settle it first");
    static final Text APPROVAL = Text.of(
            "审批 {no}「{remedy}」还在等待，这个版本没有这种处理方式；请先审批",
            "Approval {no} ({remedy}) is waiting, and the version has no such remedy; have it decided first");
    static final Text REMEDY_OVER =
            Text.of("这个版本没有「{remedy}」；已有的记录保留", "The version has no remedy “{remedy}”; what is on record stays");
    static final Text STAGE_ROLE = Text.of(
            "这个阶段改由「{role}」负责；现在的负责人不变，直到进入下一阶段",
            "{role} answers for the stage in the version; whoever does now goes on until the next stage");
    static final Text PART = Text.of(
            "「{role}」的会办还没有了结，这个版本没有这个岗位；请先了结",
            "A part of {role} is not settled, and the version has no such role; settle it first");
    static final Text MEASURE = Text.of(
            "「{role}」的措施还没有了结，这个版本没有这个岗位；请先了结",
            "A measure of {role} is not settled, and the version has no such role; settle it first");
    static final Text DOCUMENT = Text.of(
            "文件「{document}」还在审核或等待签署，这个版本没有这个模板；请先了结",
            "The document “{document}” is under review or to be signed, and the version has no such template; settle it first");
    static final Text DOCUMENT_OVER = Text.of(
            "这个版本没有「{document}」的模板；已出具的文件保留", "The version has no template of “{document}”; what was issued stays");
    static final Text TRACK = Text.of(
            "外部处理「{track}」正在进行，这个版本没有这种途径；请等它结束",
            "The track outside “{track}” is under way, and the version has no such track; wait for its end");
    static final Text CLASS =
            Text.of("这个版本没有级别 {class}；已确认的级别保留", "The version has no class {class}; what was confirmed stays");

    private VersionWords() {}
}
