package org.redress.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a client calls a file can never become a path, and what it claims to be does not count. */
class FileNamesTest {

    @Test
    void paths_are_dropped() {
        assertThat(FileNames.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.safe("C:\\Users\\x\\照片.jpg")).isEqualTo("照片.jpg");
        assertThat(FileNames.safe("..")).isEqualTo("file");
        assertThat(FileNames.safe("a/")).isEqualTo("file");
    }

    @Test
    void characters_that_deceive_the_eye_or_the_browser_are_dropped() {
        assertThat(FileNames.safe("bill\u202Egpj.exe")).isEqualTo("billgpj.exe");
        assertThat(FileNames.safe("a\u0000b\r\n<img>.png")).isEqualTo("abimg.png");
    }

    @Test
    void long_names_keep_their_extension() {
        String safe = FileNames.safe("长".repeat(300) + ".jpeg");
        assertThat(safe).endsWith(".jpeg").hasSize(120);
    }

    @Test
    void the_bytes_tell_the_media_type() {
        assertThat(MediaTypes.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "photo.jpg"))
                .isEqualTo("application/pdf");
        assertThat(MediaTypes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "x.html"))
                .isEqualTo("image/png");
    }
}
