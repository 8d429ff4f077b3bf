package org.redress.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.rest.view.BlockerView;
import org.redress.rest.view.Words;

/** Writes refusals as problem documents. */
public final class ProblemResponses {
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final Map<Integer, Text> TITLES = Map.ofEntries(
            Map.entry(400, Text.of("请求无法读取", "Bad request")),
            Map.entry(401, Text.of("需要登录", "Sign-in needed")),
            Map.entry(403, Text.of("没有权限", "Not permitted")),
            Map.entry(404, Text.of("未找到", "Not found")),
            Map.entry(405, Text.of("方法不支持", "Method not allowed")),
            Map.entry(406, Text.of("格式不支持", "Not acceptable")),
            Map.entry(409, Text.of("目前无法执行", "Not possible now")),
            Map.entry(412, Text.of("内容已被他人更新", "Changed by somebody else")),
            Map.entry(413, Text.of("内容过大", "Too large")),
            Map.entry(415, Text.of("内容类型不支持", "Unsupported content type")),
            Map.entry(422, Text.of("内容不正确", "Invalid values")),
            Map.entry(429, Text.of("请求过于频繁", "Too many attempts")),
            Map.entry(500, Text.of("内部错误", "Internal error")));
    private static final Text OTHER = Text.of("请求被拒绝", "Request refused");

    private ProblemResponses() {}

    public static Response.ResponseBuilder of(Refusal refusal, String path, String language) {
        return build(
                refusal.status(),
                refusal.problem(),
                Optional.empty(),
                refusal.errors(),
                refusal.blockers(),
                path,
                language);
    }

    public static Response.ResponseBuilder of(int status, Problem problem, String path, String language) {
        return build(status, problem, Optional.empty(), List.of(), List.of(), path, language);
    }

    public static Response.ResponseBuilder incident(String id, String path, String language) {
        return build(500, RestProblems.incident(id), Optional.of(id), List.of(), List.of(), path, language);
    }

    private static Response.ResponseBuilder build(
            int status,
            Problem problem,
            Optional<String> incident,
            List<FieldError> errors,
            List<Blocker> blockers,
            String path,
            String language) {
        return Response.status(status)
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(view(status, problem, incident, errors, blockers, path, language));
    }

    /** A refusal that is a part of an answer. */
    public static ProblemView view(Refusal refusal, String path, String language) {
        return view(
                refusal.status(),
                refusal.problem(),
                Optional.empty(),
                refusal.errors(),
                refusal.blockers(),
                path,
                language);
    }

    private static ProblemView view(
            int status,
            Problem problem,
            Optional<String> incident,
            List<FieldError> errors,
            List<Blocker> blockers,
            String path,
            String language) {
        return new ProblemView(
                "urn:redress:problem:" + problem.code(),
                TITLES.getOrDefault(status, OTHER).in(language),
                status,
                problem.message().in(language),
                path,
                problem.code(),
                incident.orElse(null),
                errors.stream()
                        .map(error -> new ProblemView.FieldErrorView(error.pointer(), Words.of(error.message())))
                        .toList(),
                blockers.stream().map(BlockerView::of).toList());
    }
}
