package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.rest.fake.Samples;

/** Paper of cases over the wire. */
class PapersTest {

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void a_document_is_a_download_whose_etag_is_the_hash_of_its_bytes() {
        ApiBench.Answer answer = api.get(ApiBench.CASE + "/documents/1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("ETag")).isEqualTo("\"" + Samples.SHA + "\"");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(api.send(api.request(ApiBench.CASE + "/documents/1")
                                .header("If-None-Match", "\"" + Samples.SHA + "\"")
                                .GET())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void one_under_review_is_a_conflict_that_says_what_is_missing() {
        ApiBench.Answer answer = api.get(ApiBench.CASE + "/documents/2");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/blockedBy/0/gate")).isEqualTo("core/document-review");
        assertThat(api.get(ApiBench.CASE + "/documents/3").status()).isEqualTo(404);
        assertThat(api.get(ApiBench.CASE + "/documents/99999999999").status()).isEqualTo(404);
    }

    @Test
    void the_record_comes_in_the_language_asked_for() {
        assertThat(api.get(ApiBench.CASE + "/record.pdf").status()).isEqualTo(200);
        assertThat(api.papers.language).isEqualTo("zh");
        assertThat(api.get(ApiBench.CASE + "/record.pdf?language=en").status()).isEqualTo(200);
        assertThat(api.papers.language).isEqualTo("en");
        assertThat(api.get(ApiBench.CASE + "/record.pdf?language=fr").status()).isEqualTo(422);
    }

    @Test
    void templates_say_who_signs_and_who_reviews() {
        ApiBench.Answer answer = api.get(ApiBench.CASE + "/document-templates");
        assertThat(answer.at("/items/0/template")).isEqualTo("refund-consent");
        assertThat(answer.at("/items/0/review")).isEqualTo("legal");
        assertThat(answer.at("/items/0/signers/1")).isEqualTo("owner");
    }

    @Test
    void a_case_shows_its_documents_with_state_text_signers_and_hashes() {
        ApiBench.Answer answer = api.get(ApiBench.CASE);
        String at = "/documents/0";
        assertThat(answer.at(at + "/template")).isEqualTo("refund-consent");
        assertThat(answer.at(at + "/state")).isEqualTo("issued");
        assertThat(answer.at(at + "/text/paragraphs/0")).isEqualTo("退款 6,800.00 元");
        assertThat(answer.at(at + "/sha256")).isEqualTo(Samples.SHA);
        assertThat(answer.at(at + "/missing/0/zh")).isEqualTo("会员号");
        assertThat(answer.at(at + "/unprintable/0")).isEqualTo("𰻝");
        assertThat(answer.at(at + "/review/decision")).isEqualTo("agreed");
        assertThat(answer.at(at + "/signers/0/how")).isEqualTo("scan");
        assertThat(answer.at(at + "/signers/1/signed")).isEqualTo("false");
        assertThat(answer.at(at + "/href")).endsWith("/documents/1");
    }
}
