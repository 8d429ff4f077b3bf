package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links for customers: staff make them with a token, customers open them without. */
class CustomerLinksTest {

    private static final String OPEN = "{\"link\":\"token\",\"digits\":\"2107\"}";

    private final ApiBench api = new ApiBench();
    private final String links = ApiBench.CASE + "/customer-links";

    @AfterEach
    void close() throws Exception {
        api.close();
    }

    private ApiBench.Answer stranger(String path, String body) {
        return api.send(HttpRequest.newBuilder(api.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private ApiBench.Answer staff(String path, String body) {
        return api.send(
                api.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    @Test
    void the_path_is_told_once_and_lists_tell_when_it_was_opened() {
        ApiBench.Answer made = staff(links, "{\"purpose\":\"survey\",\"days\":7}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/path").asText()).isEqualTo("/s/token");
        assertThat(made.json().at("/purpose").asText()).isEqualTo("survey");
        assertThat(made.json().at("/until").asText()).isEqualTo("2026-11-26T10:00:00+08:00");
        ApiBench.Answer listed = api.send(api.request(links));
        assertThat(listed.json().at("/items/0/opened/0").asText()).isEqualTo("2026-11-19T10:00:00+08:00");
        assertThat(listed.json().at("/items/0").has("path")).isFalse();
        assertThat(staff(links, "{\"purpose\":\"else\"}").status()).isEqualTo(422);
        assertThat(stranger(links, "{\"purpose\":\"survey\"}").status()).isEqualTo(401);
    }

    @Test
    void a_link_is_revoked_once() {
        assertThat(staff(links + "/1/revocation", "").status()).isEqualTo(204);
        assertThat(staff(links + "/2/revocation", "").status()).isEqualTo(409);
        assertThat(api.customers.asked).containsExactly("revoke 1", "revoke 2");
    }

    @Test
    void strangers_open_it_and_answer() {
        ApiBench.Answer opened = stranger("/customer-visits", OPEN);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.json().at("/progress").asText()).isEqualTo("carrying-out");
        assertThat(opened.json().at("/secret").asText()).isEqualTo("secret");
        assertThat(opened.json().has("phone")).isFalse();
        ApiBench.Answer answered = stranger(
                "/customer-visits/answers",
                "{\"link\":\"token\",\"secret\":\"secret\",\"settled\":false,\"result\":2,\"text\":\"no\"}");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(api.customers.asked)
                .containsExactly(
                        "token secret Answers[settled=false, result=Optional[2], process=Optional.empty, text=no]");
    }

    @Test
    void what_does_not_open_is_not_found_and_too_many_tries_are_slowed() {
        assertThat(stranger("/customer-visits", OPEN.replace("2107", "0000")).status())
                .isEqualTo(404);
        api.customers.tooOften = true;
        assertThat(stranger("/customer-visits", OPEN).status()).isEqualTo(429);
    }
}
