package org.redress.manager.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.manager.source.Jars;

/** What an author does with {@code bin/plugin-sign}. */
class SigningToolTest {

    @TempDir
    Path folder;

    private Path trust;
    private Path secret;
    private Path pack;

    @BeforeEach
    void a_key_and_a_pack() throws IOException {
        trust = Files.createDirectory(folder.resolve("trust"));
        secret = folder.resolve("acme.key");
        pack = Files.writeString(folder.resolve("law.redress.yaml"), "redress: 1\n");
        assertThat(Author.tool("key", folder.resolve("acme").toString())).startsWith("0 ");
    }

    @Test
    void what_is_signed_is_verified_by_the_public_key() throws Exception {
        Path jar = Jars.pack("redress: 1")
                .write(folder.resolve("law.jar").toFile())
                .toPath();
        assertThat(Author.tool("sign", secret.toString(), pack.toString(), jar.toString()))
                .startsWith("0 ");

        assertThat(verify(pack)).startsWith("1 ").contains("invalid, key ");
        Files.copy(folder.resolve("acme.pem"), trust.resolve("acme@east.pem"));
        assertThat(verify(pack)).startsWith("0 ").contains("signed by acme, for east and below");
        assertThat(verify(jar)).startsWith("0 ");

        Files.writeString(pack, Files.readString(pack).replace("redress: 1", "redress: 2"));
        assertThat(verify(pack)).startsWith("1 ").contains("modified");
    }

    @Test
    void only_its_owner_can_read_the_private_key_and_nobody_sees_it() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        String body = Files.readString(secret).split("\n")[1];

        assertThat(Author.tool("sign", secret.toString(), pack.toString())).doesNotContain(body);
        assertThat(Files.readString(pack)).doesNotContain(body);
        assertThat(Files.readString(folder.resolve("acme.pem"))).doesNotContain(body);
    }

    @Test
    void a_key_that_is_there_is_not_overwritten() throws IOException {
        String before = Files.readString(secret);
        assertThat(Author.tool("key", folder.resolve("acme").toString()))
                .startsWith("1 ")
                .contains("nothing was written");
        Files.delete(folder.resolve("acme.pem"));
        assertThat(Author.tool("key", folder.resolve("acme").toString())).startsWith("1 ");

        assertThat(Files.readString(secret)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence_and_leaves_the_file() throws IOException {
        Path noJar = Files.writeString(folder.resolve("no.jar"), "text");

        assertThat(Author.tool("sign", secret.toString(), noJar.toString()))
                .startsWith("1 the file is no complete jar");
        assertThat(noJar).hasContent("text");
        assertThat(Author.tool("sign", folder.resolve("acme.pem").toString(), pack.toString()))
                .startsWith("1 the file holds no PRIVATE KEY");
        assertThat(Author.tool("sign", folder.resolve("gone.key").toString(), pack.toString()))
                .startsWith("1 there is no file");
        assertThat(Author.tool("sing")).startsWith("2 plugin-sign key");
        assertThat(Author.tool()).startsWith("2 ");
    }

    private String verify(Path file) {
        return Author.tool("verify", trust.toString(), file.toString());
    }
}
