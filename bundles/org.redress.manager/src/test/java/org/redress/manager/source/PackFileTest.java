package org.redress.manager.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.PackSource;

/** Single files from anywhere. */
class PackFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\uFEFF"})
    void an_empty_file_is_refused(String text) throws IOException {
        assertThatThrownBy(() -> read(write(text.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("RD-PLG-102");
    }

    @Test
    void a_picture_with_the_name_of_a_pack_is_refused() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThatThrownBy(() -> read(write(png))).isInstanceOf(UnfitSource.class);
        assertThatThrownBy(() -> read(write(new byte[] {'a', 0, 'b'}))).hasMessageContaining("RD-PLG-109");
    }

    @Test
    void a_byte_order_mark_is_left_out() throws Exception {
        assertThat(read(write("\uFEFFredress: 1".getBytes(StandardCharsets.UTF_8)))
                        .files())
                .containsEntry("x.redress.yaml", "redress: 1");
    }

    @Test
    void only_plain_names_are_ours() {
        assertThat(PackFile.named(new File("x.redress.yaml"))).isTrue();
        assertThat(PackFile.named(new File(".x.redress.yaml"))).isFalse();
        assertThat(PackFile.named(new File(".redress.yaml"))).isFalse();
        assertThat(PackFile.named(new File("x.redress.yaml.swp"))).isFalse();
        assertThat(PackFile.named(new File("x.yaml"))).isFalse();
    }

    private static PackSource read(File file) throws IOException, UnfitSource {
        return PackFile.read(file.getName(), PackFile.bytes(file));
    }

    private File write(byte[] content) throws IOException {
        return Files.write(folder.resolve("x.redress.yaml"), content).toFile();
    }
}
