package org.redress.pack;

import org.redress.api.text.Text;

/** Everything a pack can be refused for: stable code and the sentence about it. */
enum Fault {
    // reading
    BROKEN_YAML(1, "YAML 无法读取：{problem}", "not readable as YAML: {problem}"),
    FILE_NAME(
            2,
            "文件名“{name}”不可用；请使用 .yaml 或 .yml 结尾的相对路径",
            "file name ''{name}'' cannot be used; write a relative path ending in .yaml or .yml"),
    TOO_LARGE(3, "{what}过大，上限为 {limit}", "{what} too large, the limit is {limit}"),
    ALIAS(
            4,
            "不允许使用锚点和别名（& 与 *）；请写出完整内容，星号请加引号：\"*\"",
            "anchors and aliases (& and *) are not allowed; write the value out, and put a star in quotes: \"*\""),
    TAG(5, "不允许使用标签“{tag}”；请删除", "tags such as ''{tag}'' are not allowed; remove it"),
    DUPLICATE_KEY(6, "“{key}”在同一处写了两次；第一次在第 {line} 行", "''{key}'' is written twice in one place; first in line {line}"),
    TOO_DEEP(7, "嵌套超过 {limit} 层", "nested more than {limit} levels deep"),
    NOT_ONE_MAP(8, "文件应为一个由键和值组成的 YAML 文档", "the file must be one YAML document of keys and values"),
    BAD_KEY(9, "键应为普通文字", "a key must be plain text"),
    // form of the sections
    UNKNOWN_KEY(10, "不认识的键“{key}”；此处可用：{allowed}", "unknown key ''{key}''; allowed here: {allowed}"),
    MISSING_KEY(11, "缺少“{key}”", "''{key}'' is missing"),
    WRONG_KIND(12, "值的种类不对；此处应为：{expected}", "the wrong kind of value; expected here: {expected}"),
    NOT_LISTED(13, "“{value}”不在可选值中：{allowed}", "''{value}'' is not one of: {allowed}"),
    BADLY_WRITTEN(14, "“{value}”的写法不对；应为{expected}", "''{value}'' is badly written; expected {expected}"),
    OUT_OF_RANGE(15, "{problem}", "{problem}"),
    MISSING_LANGUAGE(
            16,
            "“{key}”缺少语言 {language}；中文（zh）和英文（en）都要写",
            "''{key}'' has no words in {language}; both Chinese (zh) and English (en) are needed"),
    LANGUAGE_VERSION(18, "不支持此语言版本；应为 redress: 1", "this language version is not supported; expected redress: 1"),
    // the pack as a whole
    NO_PACK(
            20,
            "没有文件含有“pack”；必须有一个文件含有“redress”和“pack”",
            "no file holds ''pack''; exactly one must hold ''redress'' and ''pack''"),
    SECOND_PACK(21, "“{key}”已在 {file} 中；只能有一个文件含有它", "''{key}'' is already in {file}; only one file may hold it"),
    DEFINED_TWICE(22, "“{key}”已在 {file} 第 {line} 行定义", "''{key}'' is already defined in {file}, line {line}"),
    NEEDS_TYPE(39, "流程规则包至少要有一个投诉类型（types）", "a procedure needs at least one complaint type under ''types''"),
    OVERLAY_TYPE(40, "叠加规则包（overlay）不能定义投诉类型", "an overlay cannot define complaint types"),
    // references
    UNKNOWN_NAME(23, "没有声明过{kind}“{name}”{hint}", "no {kind} ''{name}'' is declared{hint}"),
    RESERVED_NAME(24, "“{name}”是保留名称，请换一个", "''{name}'' is a reserved name; choose another"),
    REPEATED_ID(25, "“{name}”已在第 {line} 行使用；请换一个不同的名称", "''{name}'' is already used in line {line}; choose another"),
    FALLBACK_CYCLE(26, "替补角色形成循环：{chain}", "the fallback roles go round in a circle: {chain}"),
    SECOND_LIMIT(
            27,
            "角色“{role}”对补偿方式“{remedy}”的权限已在第 {line} 行写过",
            "the authority of ''{role}'' for ''{remedy}'' is already given in line {line}"),
    BAD_DEFAULT(28, "默认值不符合 schema：{problem}", "the default does not fit the schema: {problem}"),
    SETTING_KIND(29, "设置“{name}”应为{expected}", "setting ''{name}'' must be {expected} to be used here"),
    NEEDS_RIGHT(30, "角色“{role}”没有权限 {right}，不能在此使用", "role ''{role}'' lacks the right {right} that this place needs"),
    NOT_APPLICABLE(31, "“{key}”只能与 {with} 一起使用", "''{key}'' can only be used together with {with}"),
    KIND_CLASH(
            32,
            "字段“{name}”在类型“{type}”中是 {kind}；同名字段的 kind 必须相同",
            "field ''{name}'' is of kind {kind} in type ''{type}''; fields of one name must be of one kind"),
    EMPTY_RANGE(33, "“{low}”大于“{high}”", "''{low}'' is greater than ''{high}''"),
    BAD_PATTERN(34, "正则表达式不可用：{problem}", "the regular expression cannot be used: {problem}"),
    NO_COLUMN(46, "此条不会用到；至少写出其中一项：{keys}", "this never applies; give at least one of: {keys}"),
    NO_EFFECT(35, "此行没有作用；至少写出“lead”或“tell”", "this row does nothing; give at least ''lead'' or ''tell''"),
    NOT_BESIDE(41, "“{key}”不能与“{other}”同时使用", "''{key}'' cannot be used beside ''{other}''"),
    NO_RECEIVER(
            36, "没有角色拥有 register 权限；无人能登记投诉", "no role has the right ''register''; nobody could register a complaint"),
    REPLACES_OWN(
            37,
            "“{name}”是本规则包自己的行；请直接修改该行",
            "''{name}'' is a row of this very pack; change it there instead of replacing it"),
    REPLACES_OTHER(
            38,
            "“{name}”说的不是补偿方式“{remedy}”，不能由此行取代",
            "''{name}'' is not about the remedy ''{remedy}'', so this row cannot take its place"),
    // calendar
    DAY_TWICE(42, "{day} 已在 {file} 第 {line} 行写过", "{day} is already written in {file}, line {line}"),
    OUTSIDE_YEARS(43, "{day} 不在“years”列出的年份内", "{day} lies in none of the ''years'' that are listed"),
    NO_WORKING_DAY(
            44,
            "从 {day} 起 {limit} 天内没有一个工作日；请检查日期",
            "from {day} on there is no working day for {limit} days; check the dates"),
    OVERLAY_ONLY(45, "“{key}”只能写在叠加规则包（overlay）中", "only an overlay can hold ''{key}''"),
    // documents
    MERGE_NAME(48, "文件中没有可合并的“{name}”{hint}", "documents know no ''{name}''{hint}"),
    MERGE_SYNTAX(
            49,
            "合并字段写法错误；应为 {{customer.name}} 这样的写法",
            "a place for a value is badly written; expected a name as in {{customer.name}}"),
    // conditions
    CONDITION_SYNTAX(50, "条件写法错误：{problem}", "the condition is badly written: {problem}"),
    CONDITION_NAME(51, "条件中没有“{name}”{hint}", "conditions know no ''{name}''{hint}"),
    CONDITION_TYPE(52, "条件中的类型不符：{problem}", "types do not fit in the condition: {problem}"),
    CONDITION_RESULT(53, "条件必须得出真或假，而不是 {type}", "a condition must give true or false, not {type}"),
    CONDITION_SIZE(54, "条件过长或嵌套过深", "the condition is too long or nested too deep"),
    CONDITION_CODE(55, "“{value}”不是 {fact} 的可能值{hint}", "''{value}'' is no value of {fact}{hint}"),
    SETTINGS_ONLY(56, "此处只能用设置（settings），不能用“{name}”", "only settings can be asked for here, not ''{name}''"),
    MORE(99, "还有更多错误未列出；请先改正以上各条", "there are more errors than are listed; correct these first");

    private final String code;
    private final Text message;

    Fault(int number, String zh, String en) {
        code = "RD-PCK-%03d".formatted(number);
        message = Text.of(zh, en.replace("''", "\""));
    }

    String code() {
        return code;
    }

    Text message() {
        return message;
    }
}
