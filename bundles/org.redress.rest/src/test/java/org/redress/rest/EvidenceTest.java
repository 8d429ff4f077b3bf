package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.rest.fake.Samples;

/** Files in and out. */
class EvidenceTest {
    private static final String PATH = ApiBench.CASE + "/evidence";
    private static final String KIND = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nphoto-before\r\n";
    private static final String END = "--b--\r\n";

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private static String file(String disposition, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"" + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private ApiBench.Answer upload(String path, String body) {
        return api.send(api.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void a_file_after_its_kind_is_kept() {
        ApiBench.Answer answer = upload(PATH, KIND + file("; filename=\"照片.png\"", "hello") + END);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/evidence/" + Samples.EVIDENCE);
        assertThat(answer.at("/sha256")).hasSize(64);
        assertThat(api.vault.kind).isEqualTo("photo-before");
        assertThat(api.vault.name).isEqualTo("照片.png");
        assertThat(api.vault.text).isEqualTo("hello");
    }

    @Test
    void a_file_before_its_kind_is_kept_too_and_leaves_no_temporary_file() throws IOException {
        long before = waiting();

        assertThat(upload(PATH, file("; filename=a.txt", "hello") + KIND + END).status())
                .isEqualTo(201);

        assertThat(api.vault.kind).isEqualTo("photo-before");
        assertThat(api.vault.text).isEqualTo("hello");
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void without_a_kind_it_is_other_and_the_address_can_name_one() {
        upload(PATH, file("; filename=\"a.txt\"", "x") + END);
        assertThat(api.vault.kind).isEqualTo("other");

        upload(PATH + "?kind=receipt", file("; filename=\"a.txt\"", "x") + END);
        assertThat(api.vault.kind).isEqualTo("receipt");
    }

    @Test
    void names_come_in_every_way_that_clients_write_them() {
        upload(PATH, KIND + file("; filename=\"x.png\"; filename*=UTF-8''%E7%85%A7%20%E7%89%87.png", "x") + END);
        assertThat(api.vault.name).isEqualTo("照 片.png");

        upload(PATH, KIND + file("; filename=\"../../etc/passwd\"", "x") + END);
        assertThat(api.vault.name).isEqualTo("../../etc/passwd");
    }

    @Test
    void a_form_without_file_is_422_and_what_is_no_form_400() {
        assertThat(upload(PATH, KIND + END).at("/errors/0/pointer")).isEqualTo("/file");
        assertThat(upload(PATH, "hello").status()).isEqualTo(400);
        assertThat(api.send(api.request(PATH)
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString(KIND + END)))
                        .status())
                .isEqualTo(400);
        assertThat(upload(PATH, KIND + "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut o")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_gigabyte_is_refused_after_the_limit_with_neither_memory_nor_disk_filled() throws IOException {
        long before = waiting();
        Endless body = new Endless(KIND + "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n");

        ApiBench.Answer answer = api.send(api.request(PATH)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(body::open)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/code")).isEqualTo("RD-EVD-413");
        assertThat(api.vault.read).isLessThan(api.vault.limit + 10_000);
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void a_file_announced_as_too_large_is_refused_before_it_is_sent() throws IOException {
        String head = "POST /api/v1" + PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Bearer token-consultant.sh-jingan\r\nExpect: 100-continue\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1073741824\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("RD-REST-413");
        }
        assertThat(api.vault.kind).isNull();
    }

    @Test
    void a_header_or_field_without_end_is_413() {
        Endless header = new Endless("--b\r\nContent-Disposition: form-data; name=\"");
        Endless field = new Endless("--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n");
        for (Endless body : List.of(header, field)) {
            ApiBench.Answer answer = api.send(api.request(PATH)
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofInputStream(body::open)));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(api.vault.kind).isNull();
        }
    }

    @Test
    void nobody_uploads_to_a_case_that_they_may_not_know() {
        assertThat(upload("/cases/OTHER-1/evidence", KIND + file("", "x") + END).status())
                .isEqualTo(404);
        assertThat(api.vault.kind).isNull();
    }

    @Test
    void a_download_is_harmless_and_named_for_old_and_new_browsers() {
        api.vault.storedName = "照\"片;\r\n.html";
        ApiBench.Answer answer = api.get(PATH + "/" + Samples.EVIDENCE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("bytes");
        assertThat(answer.header("ETag")).isEqualTo("\"" + Samples.SHA + "\"");
        assertThat(answer.header("Content-Length")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"______.html\"; filename*=UTF-8''%E7%85%A7%22%E7%89%87%3B%0D%0A.html");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(api.send(api.request(PATH + "/" + Samples.EVIDENCE)
                                .header("If-None-Match", "\"" + Samples.SHA + "\""))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void unknown_files_are_404() {
        assertThat(api.get(PATH + "/0190a000-0000-7000-8000-00000000ffff").at("/code"))
                .isEqualTo("RD-EVD-404");
        assertThat(api.get(PATH + "/not-an-id").at("/code")).isEqualTo("RD-REST-404");
    }

    @Test
    void files_are_listed_as_a_page() {
        assertThat(api.get(PATH).at("/items/0/kind")).isEqualTo("photo-before");
    }

    private static long waiting() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("redress-upload-"))
                    .count();
        }
    }

    /** A gigabyte that is never there at once. */
    private record Endless(String head) {
        InputStream open() {
            return new SequenceInputStream(
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), new Gigabyte());
        }

        private static final class Gigabyte extends InputStream {
            private long left = 1L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                java.util.Arrays.fill(buffer, offset, offset + count, (byte) 'x');
                left -= count;
                return count;
            }
        }
    }
}
