package org.redress.itests.setup;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.RestClient;
import org.redress.itests.rest.Staff;

/** The first start of a real installation, which nobody but its administrator may get into. */
class FirstStartIT {

    private static final Pattern LINK = Pattern.compile("Set up the administrator: (http\\S+/setup\\?code=\\S+)");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String PASSWORD = "gelb-Regen-41-Tisch";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void the_link_on_standard_output_lets_one_administrator_in_once() throws Exception {
        try (RedressNode node = RedressNode.builder("first-start").start()) {
            RestClient nobody = RestClient.nobody(node);
            nobody.token("admin", Staff.PASSWORD).expect(401);
            nobody.token("frontdesk.sh-jingan", Staff.PASSWORD).expect(401);
            nobody.token("karaf", "karaf").expect(401);

            URI link = link(node);
            assertThat(Files.readString(node.data().resolve("log/redress.log")))
                    .as("a link in the log would let readers of the log in")
                    .doesNotContain(link.getQuery());
            assertThat(redeem(link).statusCode()).isEqualTo(303);

            RestClient admin = nobody.signIn("admin", PASSWORD);
            assertThat(admin.get("users").expect(200).items())
                    .extracting(user -> user.path("username").asText())
                    .as("no other account exists")
                    .containsExactly("admin");
            assertThat(admin.get("units").expect(200).json())
                    .as("and no demonstration")
                    .isEmpty();
            admin.get("admin/time").expect(404);
            admin.post("admin/time", Map.of("days", 1)).expect(404);

            assertThat(get(link).body()).as("the code is used up").doesNotContain("name=\"password\"");
            node.kill();
            node.restart();
            nobody.signIn("admin", PASSWORD);
            assertThat(links(node))
                    .as("no further link once somebody can get in")
                    .hasSize(1);
            node.log().assertHealthy();
        }
    }

    private HttpResponse<String> redeem(URI link) throws Exception {
        Map<String, String> form = new java.util.HashMap<>(Map.of("password", PASSWORD, "again", PASSWORD));
        Matcher hidden = HIDDEN.matcher(get(link).body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest post = HttpRequest.newBuilder(link.resolve("/setup"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", link.getScheme() + "://" + link.getAuthority())
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(post, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI page) throws Exception {
        return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private static URI link(RedressNode node) throws Exception {
        return URI.create(links(node).get(0));
    }

    private static List<String> links(RedressNode node) throws Exception {
        return LINK.matcher(Files.readString(node.output()))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
