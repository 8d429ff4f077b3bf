package org.redress.itests.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.itests.node.RedressNode;

/** The page behind a link by which somebody sets their password, as their browser sees it. */
public final class SetupPage {

    private static final Pattern LINK = Pattern.compile("Set up the administrator: (http\\S+/setup\\?code=\\S+)");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final RedressNode node;
    private final Optional<URI> given;

    /** Of the link that a new node prints. */
    public SetupPage(RedressNode node) {
        this.node = node;
        this.given = Optional.empty();
    }

    /** Of a code that an administrator handed over. */
    public SetupPage(RedressNode node, String code) {
        this.node = node;
        this.given = Optional.of(node.uri("/setup?code=" + encode(code)));
    }

    public URI link() {
        return given.orElseGet(() -> URI.create(links().get(0)));
    }

    public List<String> links() {
        try {
            return LINK.matcher(Files.readString(node.output()))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read() {
        return send(HttpRequest.newBuilder(link()).build()).body();
    }

    /** Gives them this password. */
    public HttpResponse<String> redeem(String password) {
        Map<String, String> form = new HashMap<>(Map.of("password", password, "again", password));
        Matcher hidden = HIDDEN.matcher(read());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        URI link = link();
        return send(HttpRequest.newBuilder(link.resolve("/setup"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", link.getScheme() + "://" + link.getAuthority())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
