package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients get wrong, on purpose or not. */
class HostileInputTest {
    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"branch\":\"a\",\"branch\":\"b\"}",
                "{} {}",
                "{'branch':'a'}",
                "{\"urgent\":tru}",
                "{\"fields\":{\"n\":NaN}}",
                "{\"fields\":{\"n\":01}}"
            })
    void what_is_no_json_is_400(String body) {
        ApiBench.Answer answer = api.post("/cases", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("RD-REST-400");
        assertThat(api.desk.registration).isNull();
    }

    @Test
    void broken_utf8_is_400() {
        byte[] body = "{\"summary\":\"a".getBytes(StandardCharsets.UTF_8);
        body[body.length - 1] = (byte) 0xff;
        ApiBench.Answer answer = api.send(api.request("/cases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void overlong_utf8_is_400() {
        byte[] body = "{\"fields\":{\"a\":\"xx\"}}".getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(body, StandardCharsets.ISO_8859_1).indexOf("xx");
        body[at] = (byte) 0xc0;
        body[at + 1] = (byte) 0xaf;
        ApiBench.Answer answer = api.send(api.request("/cases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_missing_body_is_400_where_one_is_needed() {
        assertThat(api.send(api.request("/cases").POST(BodyPublishers.noBody())).status())
                .isEqualTo(400);
    }

    @Test
    void deep_nesting_is_400() {
        ApiBench.Answer answer =
                api.post("/cases", "{\"fields\":{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void every_wrong_value_is_told_at_once_with_its_pointer() {
        ApiBench.Answer answer = api.post("/cases", """
                {"type":5,"channel":"front-desk","summary":" ","urgent":"yes","receivedAt":"2026-09-01",
                 "kind":"COMPLAINT","issues":{"subject":"x"},"involvedStaff":["a",1],"customer":[],
                 "fields":[],"representedBy":{"name":"w"},"a/b~c":1}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/a~1b~0c",
                        "/branch",
                        "/type",
                        "/summary",
                        "/urgent",
                        "/receivedAt",
                        "/kind",
                        "/issues",
                        "/involvedStaff/1",
                        "/customer",
                        "/fields",
                        "/representedBy/phone",
                        "/representedBy/relation");
        assertThat(answer.json().at("/errors/0/message").has("zh")).isTrue();
        assertThat(answer.json().at("/errors/0/message").has("en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "5", "null", "true"})
    void anything_but_an_object_is_422(String body) {
        assertThat(api.post("/cases", body).status()).isEqualTo(422);
        assertThat(api.post(ApiBench.CASE + "/actions/add-note", body).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e-999", "123456789012345678901234567890123", "1e2147483647"})
    void numbers_beyond_reason_are_refused(String number) {
        ApiBench.Answer answer = api.post(ApiBench.CASE + "/actions/offer-remedy", "{\"amount\":" + number + "}");

        assertThat(answer.status()).isIn(400, 422);
        assertThat(api.desk.request).isNull();
    }

    @Test
    void an_exponent_within_reason_becomes_a_plain_number() {
        api.post(ApiBench.CASE + "/actions/offer-remedy", "{\"amount\":6.8e3}");

        assertThat(api.desk.request.input().get("amount")).hasToString("6800");
    }

    @Test
    void null_counts_as_absent_but_not_in_lists() {
        api.post(ApiBench.CASE + "/actions/add-note", "{\"text\":null,\"note\":{\"a\":null}}");
        assertThat(api.desk.request.input()).isEqualTo(Map.of("note", Map.of()));

        assertThat(api.post(ApiBench.CASE + "/actions/add-note", "{\"a\":[null]}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/a/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\u001b[31m"})
    void characters_that_are_no_text_are_422(String escape) {
        assertThat(api.post(ApiBench.CASE + "/actions/add-note", "{\"text\":\"a" + escape + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post(
                                "/cases",
                                "{\"branch\":\"b\",\"type\":\"t\",\"channel\":\"c\",\"summary\":\"" + escape + "\"}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/summary");
    }

    @Test
    void rare_characters_and_html_are_text_like_any_other() {
        api.post(ApiBench.CASE + "/actions/add-note", "{\"text\":\"𠮷<script>alert(1)</script>\\u2028\"}");

        assertThat(api.desk.request.input()).containsEntry("text", "𠮷<script>alert(1)</script>\u2028");
        assertThat(api.get(ApiBench.CASE).header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void long_texts_are_422_and_long_bodies_413() {
        String head = "{\"branch\":\"b\",\"type\":\"t\",\"channel\":\"c\",\"summary\":\"";
        assertThat(api.post("/cases", head + "x".repeat(501) + "\"}").at("/errors/0/pointer"))
                .isEqualTo("/summary");
        assertThat(api.post("/cases", head + "x".repeat(1024 * 1024) + "\"}").status())
                .isEqualTo(413);
        assertThat(api.post("/cases", head + "x".repeat(20_000_000) + "\"}").status())
                .isEqualTo(413);
    }

    @Test
    void a_long_body_of_unknown_length_is_413() {
        byte[] body = ("{\"summary\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        ApiBench.Answer answer = api.send(api.request("/cases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void too_many_entries_are_422() {
        String list = "[" + "1,".repeat(600) + "1]";
        assertThat(api.post(ApiBench.CASE + "/actions/split", "{\"issues\":" + list + "}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_errors_that_go_back_are_limited() {
        StringBuilder body = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 400; i++) {
            body.append(",\"p").append(i).append("x".repeat(150)).append("\":1");
        }
        ApiBench.Answer answer = api.post("/cases", body + "}");

        assertThat(answer.json().at("/errors")).hasSize(50);
        assertThat(answer.json().at("/errors/1/pointer").asText()).hasSizeLessThan(120);
    }

    @Test
    void other_content_types_are_415() {
        for (String type : List.of("text/plain", "application/xml", "application/json;charset=gbk")) {
            ApiBench.Answer answer =
                    api.send(api.request("/cases").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.at("/code")).isEqualTo("RD-REST-415");
        }
        assertThat(api.send(api.request(ApiBench.CASE + "/evidence")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void other_formats_are_406() {
        for (String accept : List.of("text/html", "application/xml")) {
            ApiBench.Answer answer = api.send(api.request(ApiBench.CASE).header("Accept", accept));
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "3", "\"x\"", "W/\"3\"", "\"1\",\"2\"", "\"99999999999999999999\""})
    void a_malformed_if_match_is_400(String value) {
        ApiBench.Answer answer = api.send(ApiBench.json(
                api.request(ApiBench.CASE + "/actions/add-note").header("If-Match", value), "POST", "{}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(api.desk.request).isNull();
    }

    @Test
    void an_unfit_idempotency_key_is_400() {
        assertThat(api.send(ApiBench.json(
                                api.request(ApiBench.CASE + "/actions/add-note")
                                        .header("Idempotency-Key", "k".repeat(201)),
                                "POST",
                                "{}"))
                        .status())
                .isEqualTo(400);
        assertThat(raw("POST /api/v1/cases/SHJA-2609-0001/actions/add-note HTTP/1.1\r\nIdempotency-Key: \u00e9\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void nonsense_in_headers_breaks_nothing() {
        assertThat(raw("GET /api/v1/cases/SHJA-2609-0001 HTTP/1.1\r\nAccept-Language: ;;q=x,\u0080\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /api/v1/cases/SHJA-2609-0001 HTTP/1.1\r\nIf-None-Match: \"\"\"\r\n"))
                .doesNotStartWith("HTTP/1.1 500");
        for (String accept : List.of("///;q=9", ";", "application/json;q=x", "a/b;\"", ",", "a".repeat(5000))) {
            assertThat(raw("GET /api/v1/cases/SHJA-2609-0001 HTTP/1.1\r\nAccept: " + accept + "\r\n"))
                    .as(accept)
                    .startsWith("HTTP/1.1 200");
        }
        for (String type : List.of("/", "application/json;charset", "json", "application/json;charset=\"utf-8")) {
            assertThat(raw("POST /api/v1/cases HTTP/1.1\r\nContent-Type: " + type + "\r\n"))
                    .as(type)
                    .startsWith("HTTP/1.1 415")
                    .contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "text/html, application/json;q=0.9, */*;q=0.8",
                "application/json; charset=utf-8",
                "application/json;v=\"1\";q=1.0"
            })
    void whoever_takes_json_gets_it(String accept) {
        assertThat(api.send(api.request(ApiBench.CASE).header("Accept", accept)).status())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_stops_half_way_is_no_bug_of_ours() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-admin\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("RD-REST-400");
        }
    }

    /** A request as no proper client would send it. */
    private String raw(String head) {
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((head + "Host: x\r\nAuthorization: Bearer token-consultant.sh-jingan\r\n"
                                    + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
