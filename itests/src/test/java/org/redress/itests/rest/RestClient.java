package org.redress.itests.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.redress.itests.node.RedressNode;

/** The REST interface as one signed-in user of one node calls it; without a token when nobody signed in. */
public final class RestClient {

    private static final String API = "/api/v1/";
    /** Moving simulated time answers when everything on the way has happened: with many deadlines, after minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String BOUNDARY = "redress-itests-7d1f";

    private final RedressNode node;
    private final HttpClient http;
    private final String token;

    private RestClient(RedressNode node, HttpClient http, String token) {
        this.node = node;
        this.http = http;
        this.token = token;
    }

    public static RestClient nobody(RedressNode node) {
        return new RestClient(node, node.http(), "");
    }

    public RestClient signIn(String username, String password) {
        Answer answer = token(username, password).expect(200);
        return new RestClient(node, http, answer.json().path("token").asText());
    }

    /** The bare answer, for those who expect a refusal. */
    public Answer token(String username, String password) {
        return post("tokens", Map.of("username", username, "password", password));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return sendJson("POST", path, Answer.write(body), headers);
    }

    public Answer put(String path, Object body) {
        return sendJson("PUT", path, Answer.write(body));
    }

    public Answer patch(String path, Object body) {
        return sendJson("PATCH", path, Answer.write(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer sendJson(String method, String path, byte[] json, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, BodyPublishers.ofByteArray(json), all);
    }

    public Answer upload(String number, String kind, String fileName, byte[] content) {
        return form("cases/" + number + "/evidence", kind, fileName, content);
    }

    /** A form with a file and what kind of file it is. */
    public Answer form(String path, String kind, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(node.uri(API + path)).timeout(PATIENCE).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
