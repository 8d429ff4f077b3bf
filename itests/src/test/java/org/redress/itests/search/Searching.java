package org.redress.itests.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.Staff;

/** What a member of staff finds over REST. */
record Searching(Staff staff, String user) {

    /** Other nodes too, with the machine busy. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    Answer answer(String q, String more) {
        return staff.as(user).get("search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more);
    }

    JsonNode page(String q, String more) {
        return answer(q, more).expect(200).json();
    }

    /** Numbers of cases. */
    List<String> cases(String q) {
        return Answer.stream(page(q, "&kind=case").path("items"))
                .map(hit -> hit.at("/case/number").asText())
                .toList();
    }

    /** Names of customers. */
    List<String> customers(String q) {
        return Answer.stream(page(q, "&kind=customer").path("items"))
                .map(hit -> hit.at("/customer/name").asText())
                .toList();
    }

    /** Nothing, and nothing that tells how much it is that is not shown. */
    void findsNothing(String q) {
        JsonNode page = page(q, "");
        assertThat(page.path("items")).as(user + " " + q).isEmpty();
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.path("complete").asBoolean()).isTrue();
        assertThat(page).hasSize(3);
    }

    /** Waits for what the index has to hear of first, and says for how long: a figure for people, no test of speed. */
    void soon(String q, Predicate<List<String>> cases) {
        long begin = System.nanoTime();
        while (!cases.test(cases(q))) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(user + " " + q + " found " + cases(q))
                    .isLessThan(WITHIN);
            pause();
        }
        System.out.printf("measured: search level after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
