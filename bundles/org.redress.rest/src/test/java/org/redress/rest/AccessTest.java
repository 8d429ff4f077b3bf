package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in, and what refusals give away. */
class AccessTest {
    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void without_a_valid_token_everything_is_401() {
        for (String authorization :
                List.of("Bearer nobody", "Bearer ", "Basic YTpi", "token-admin", "Bearer " + "x".repeat(600))) {
            ApiBench.Answer answer =
                    api.send(HttpRequest.newBuilder(api.uri(ApiBench.CASE)).header("Authorization", authorization));
            assertThat(answer.status()).as(authorization).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.at("/code")).isEqualTo("RD-REST-401");
        }
        for (String path : List.of("/units", "/me", "/cases", "/plugins", "/users", "/admin/time", "/approvals")) {
            assertThat(api.send(HttpRequest.newBuilder(api.uri(path))).status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_token_in_a_cookie_or_in_the_address_does_not_count() {
        assertThat(api.send(HttpRequest.newBuilder(api.uri("/me?access_token=token-admin"))
                                .header("Cookie", "token=token-admin"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void name_and_password_give_a_token_that_works_until_it_is_ended() {
        ApiBench.Answer token = signIn("consultant.sh-jingan", "redress-demo");

        assertThat(token.status()).isEqualTo(200);
        assertThat(token.at("/user/username")).isEqualTo("consultant.sh-jingan");
        assertThat(token.at("/user/roles/0/unit")).isEqualTo("sh-jingan");
        assertThat(token.at("/expiresAt")).isEqualTo("2026-09-02T08:00:00+08:00");
        assertThat(token.response().headers().map()).doesNotContainKey("set-cookie");
        assertThat(api.accounts.address).isEqualTo("127.0.0.1");
        String bearer = "Bearer " + token.at("/token");
        HttpRequest.Builder me = HttpRequest.newBuilder(api.uri("/me")).header("Authorization", bearer);
        assertThat(api.send(me).at("/branches/0")).isEqualTo("sh-jingan");

        assertThat(api.send(HttpRequest.newBuilder(api.uri("/tokens/current"))
                                .header("Authorization", bearer)
                                .DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(api.send(me).status()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_is_401_and_a_lock_429() {
        ApiBench.Answer wrong = signIn("admin", "guess");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("/code")).isEqualTo("RD-SEC-001");
        assertThat(signIn("nobody", "guess").at("/detail")).isEqualTo(wrong.at("/detail"));
        assertThat(signIn("locked", "guess").status()).isEqualTo(429);
    }

    private ApiBench.Answer signIn(String username, String password) {
        return api.send(ApiBench.json(
                HttpRequest.newBuilder(api.uri("/tokens")),
                "POST",
                "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"));
    }

    @Test
    void unknown_addresses_are_404_and_other_methods_405() {
        ApiBench.Answer unknown = api.get("/nothing/here");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/code")).isEqualTo("RD-REST-404");
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");

        ApiBench.Answer method = api.send(api.request(ApiBench.CASE).DELETE());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
        assertThat(method.at("/code")).isEqualTo("RD-REST-405");
        assertThat(api.send(api.request("/").GET()).status()).isEqualTo(404);
        assertThat(api.send(api.request("/application.wadl").GET()).status()).isEqualTo(404);
    }

    @Test
    void the_language_is_the_best_of_both_that_the_client_takes() {
        assertThat(detail("zh-CN,en;q=0.8")).contains("地址");
        assertThat(detail("fr,en;q=0.8,zh;q=0.1")).isEqualTo("There is nothing at this address.");
        assertThat(detail("de")).contains("地址");
        assertThat(detail("zh;q=0,en")).startsWith("There");
        assertThat(api.get("/nothing").header("Content-Language")).isEqualTo("zh");
    }

    private String detail(String language) {
        return api.send(api.request("/nothing").header("Accept-Language", language))
                .at("/detail");
    }

    @Test
    void an_unexpected_failure_tells_a_number_and_nothing_of_the_inside() {
        api.desk.failure = new IllegalStateException("jdbc:postgresql://secret at org.redress.store");

        ApiBench.Answer answer = api.get(ApiBench.CASE);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.at("/code")).isEqualTo("RD-REST-500");
        assertThat(answer.at("/incident")).matches("[0-9a-f-]{36}");
        assertThat(answer.at("/detail")).contains(answer.at("/incident"));
        assertThat(answer.text()).doesNotContain("Exception", "jdbc", "org.redress", "\tat ");
    }

    @Test
    void every_answer_carries_the_safety_headers_and_no_other_site_may_read_it() {
        for (String path : List.of(ApiBench.CASE, "/nothing", "/openapi.json")) {
            ApiBench.Answer answer = api.send(api.request(path).header("Origin", "https://evil.example"));
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void a_body_is_not_read_for_somebody_without_token() {
        ApiBench.Answer answer = api.send(HttpRequest.newBuilder(api.uri("/cases"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{")));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void ones_own_password_changes_and_the_token_in_use_stays() {
        assertThat(api.post("/me/password", "{\"current\":\"old\",\"replacement\":\"new one\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.accounts.passwords).isEqualTo("old>new one keeps token-consultant.sh-jingan");
    }
}
