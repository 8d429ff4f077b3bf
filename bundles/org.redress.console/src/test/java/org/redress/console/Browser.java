package org.redress.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as a form needs: cookies, tokens, no redirects followed. */
final class Browser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI home;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    boolean htmx;
    private String language = "";

    Browser(URI home) {
        this.home = home;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with the token of the page before. */
    HttpResponse<String> post(String path, String token, String... fields) {
        StringBuilder body = new StringBuilder("csrf=").append(encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> upload(String path, String token, String kind, String name, String content) {
        String mark = "----mark";
        String body = part(mark, "name=\"csrf\"", token) + part(mark, "name=\"kind\"", kind)
                + part(mark, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain", content) + "--"
                + mark + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String part(String mark, String head, String body) {
        String headers = head.contains("\r\n") ? head : head + "";
        return "--" + mark + "\r\nContent-Disposition: form-data; " + headers + "\r\n\r\n" + body + "\r\n";
    }

    Browser signIn(String username) {
        get("/signin");
        post("/signin", cookies.get("rd_visitor"), "username", username, "password", "redress-demo");
        return this;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** What it asks for in {@code Accept-Language}. */
    void language(String accepted) {
        language = accepted;
    }

    void cookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(cookie -> {
                String pair = cookie.split(";")[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            });
            return response;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
