package org.redress.rest.problem;

import org.redress.api.problem.Problem;

/** What can be wrong with a request before anybody looks at its meaning. */
public final class RestProblems {
    public static final Problem MALFORMED =
            Problem.of("RD-REST-400", "请求无法读取，请检查其格式。", "The request cannot be read; check its format.");
    public static final Problem MALFORMED_JSON = Problem.of(
            "RD-REST-400",
            "请求内容不是有效的 UTF-8 编码 JSON（不允许重复的键、多余的内容或过深的嵌套）。",
            "The body is not valid JSON in UTF-8 (no duplicate keys, trailing text or deep nesting).");
    public static final Problem INCOMPLETE =
            Problem.of("RD-REST-400", "请求内容没有完整到达，请重新发送。", "The body did not arrive completely; send it again.");
    public static final Problem IF_MATCH = Problem.of(
            "RD-REST-400",
            "If-Match 必须是之前收到的 ETag，例如 \"7\"。",
            "If-Match must be an ETag as received before, for example \"7\".");
    public static final Problem IDEMPOTENCY_KEY = Problem.of(
            "RD-REST-400",
            "Idempotency-Key 须为 1 至 200 个可见 ASCII 字符。",
            "Idempotency-Key must be 1 to 200 printable ASCII characters.");
    public static final Problem NO_TOKEN = Problem.of(
            "RD-REST-401",
            "需要有效的令牌：请先通过 POST /api/v1/tokens 登录。",
            "A valid token is needed: sign in with POST /api/v1/tokens first.");
    public static final Problem NOT_PERMITTED = Problem.of("RD-REST-403", "您没有权限执行此操作。", "You may not do this.");
    public static final Problem NOT_FOUND = Problem.of("RD-REST-404", "此地址没有内容。", "There is nothing at this address.");
    public static final Problem METHOD =
            Problem.of("RD-REST-405", "此地址不支持该方法。", "This address does not support that method.");
    public static final Problem NOT_ACCEPTABLE =
            Problem.of("RD-REST-406", "无法以所要求的格式回答。", "There is no answer in the format asked for.");
    public static final Problem EXISTS =
            Problem.of("RD-REST-409", "已存在相同标识的对象。", "Something with this id exists already.");
    public static final Problem TOO_LARGE = Problem.of("RD-REST-413", "请求内容过大。", "The body is too large.");
    public static final Problem MEDIA_TYPE = Problem.of(
            "RD-REST-415",
            "不支持此内容类型，请使用 OpenAPI 说明中的类型。",
            "This content type is not supported; use the one in the OpenAPI document.");
    public static final Problem INVALID =
            Problem.of("RD-REST-422", "部分内容不正确，详见 errors。", "Some values are not right; see errors.");

    private RestProblems() {}

    /** What people are told of a bug: a number to report, nothing about the inside. */
    public static Problem incident(String id) {
        return Problem.of(
                "RD-REST-500",
                "系统内部错误，请将编号 " + id + " 告知管理员。",
                "Something went wrong inside; tell the administrator the number " + id + ".");
    }
}
