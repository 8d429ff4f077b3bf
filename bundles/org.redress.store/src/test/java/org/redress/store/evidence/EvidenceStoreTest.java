package org.redress.store.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.store.EveryDatabase;
import org.redress.store.cases.EvidenceUse;
import org.redress.store.port.EvidenceStore.Kept;
import org.redress.store.port.EvidenceStore.TooLarge;

/** Bytes of evidence. */
class EvidenceStoreTest extends EveryDatabase {

    private static final long LIMIT = 10_000_000;

    private final JpaEvidenceStore store = new JpaEvidenceStore(opened.work());

    private static byte[] bytes(int count, int seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private int count(String table) throws Exception {
        try (var connection = opened.raw().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void five_megabytes_come_back_as_they_went_in() throws Exception {
        byte[] content = bytes(5_000_123, 1);

        Kept kept = store.keep(new ByteArrayInputStream(content), LIMIT);

        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.head()).isEqualTo(Arrays.copyOf(content, 512));
        assertThat(kept.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        try (InputStream back = store.open(kept.sha256())) {
            assertThat(back.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void exactly_the_limit_is_kept_and_one_byte_more_leaves_nothing_behind() throws Exception {
        int limit = JpaEvidenceStore.CHUNK * 2;
        store.keep(new ByteArrayInputStream(bytes(limit, 2)), limit);
        int contents = count("rd_evidence_content");
        int chunks = count("rd_evidence_chunk");

        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(bytes(limit + 1, 3)), limit))
                .isInstanceOf(TooLarge.class);

        assertThat(count("rd_evidence_content")).isEqualTo(contents);
        assertThat(count("rd_evidence_chunk")).isEqualTo(chunks);
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing_behind() throws Exception {
        int chunks = count("rd_evidence_chunk");
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(bytes(JpaEvidenceStore.CHUNK, 4)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });

        assertThatThrownBy(() -> store.keep(broken, LIMIT))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");

        assertThat(count("rd_evidence_chunk")).isEqualTo(chunks);
    }

    @Test
    void the_same_content_is_kept_once_and_an_empty_one_is_a_content_too() throws Exception {
        Kept first = store.keep(new ByteArrayInputStream(bytes(1_000, 5)), LIMIT);
        int chunks = count("rd_evidence_chunk");
        Kept second = store.keep(new ByteArrayInputStream(bytes(1_000, 5)), LIMIT);
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(count("rd_evidence_chunk")).isEqualTo(chunks);

        Kept empty = store.keep(InputStream.nullInputStream(), LIMIT);
        assertThat(empty.size()).isZero();
        try (InputStream back = store.open(empty.sha256())) {
            assertThat(back.read()).isEqualTo(-1);
        }
    }

    @Test
    void what_no_case_refers_to_is_swept_after_an_hour_and_not_before() throws Exception {
        Instant now = Instant.now();
        Kept orphan = store.keep(new ByteArrayInputStream(bytes(700, 6)), LIMIT);
        Kept used = store.keep(new ByteArrayInputStream(bytes(701, 7)), LIMIT);
        Kept paper = store.keep(new ByteArrayInputStream(bytes(702, 10)), LIMIT);
        Kept drawing = store.keep(new ByteArrayInputStream(bytes(703, 11)), LIMIT);
        EvidenceUse.of(opened.work(), used.sha256());
        EvidenceUse.ofDocument(opened.work(), paper.sha256(), drawing.sha256());

        at(now.plus(Duration.ofMinutes(50))).keep(new ByteArrayInputStream(bytes(1, 8)), LIMIT);
        assertThat(store.open(orphan.sha256())).isNotNull();

        at(now.plus(Duration.ofMinutes(70))).keep(new ByteArrayInputStream(bytes(2, 9)), LIMIT);
        assertThatThrownBy(() -> store.open(orphan.sha256())).isInstanceOf(IllegalArgumentException.class);
        for (Kept kept : List.of(used, paper, drawing)) {
            try (InputStream back = store.open(kept.sha256())) {
                assertThat(back.readAllBytes()).hasSize((int) kept.size());
            }
        }
    }

    private JpaEvidenceStore at(Instant instant) {
        return new JpaEvidenceStore(opened.work(), Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Test
    void each_opening_is_logged() throws Exception {
        int before = count("rd_evidence_access");
        store.logAccess(UUID.randomUUID(), UUID.randomUUID(), "manager.x", "rest");
        assertThat(count("rd_evidence_access")).isEqualTo(before + 1);
    }
}
