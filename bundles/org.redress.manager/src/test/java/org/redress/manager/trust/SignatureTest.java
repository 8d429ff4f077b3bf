package org.redress.manager.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;
import org.redress.manager.source.Jars;

/** A file that was signed and is not, byte for byte, what was signed is never taken for it. */
class SignatureTest {

    private static final String PACK = "redress: 1\npack: { id: 规则, version: 1.0.0 }\n";

    @TempDir
    Path folder;

    private Author author;
    private TrustStore trusted;

    @BeforeEach
    void one_trusted_author() throws Exception {
        author = new Author();
        author.trustedIn(Files.createDirectory(folder.resolve("trust")), "acme.pem");
        trusted = new TrustStore(folder.resolve("trust"), fault -> {});
    }

    @Test
    void what_a_trusted_author_signed_is_signed_by_them() throws Exception {
        assertThat(yaml(author.signsYaml(PACK)).by()).contains("acme");
        assertThat(jar(author.signsJar(pack())).by()).contains("acme");
        assertThat(yaml(author.signsYaml("no line end")).state()).isEqualTo(State.SIGNED);
    }

    @Test
    void the_text_of_a_signed_pack_is_the_text_before_it_was_signed() throws Exception {
        assertThat(SignedFile.of(SignedFile.Kind.YAML, author.signsYaml(PACK)).content())
                .isEqualTo(PACK.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_signed_jar_is_a_jar_for_every_reader() throws Exception {
        byte[] signed = author.signsJar(pack());
        try (ZipFile zip = new ZipFile(file(signed))) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .containsExactly("META-INF/MANIFEST.MF", "redress/pack.yaml");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(signed))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("META-INF/MANIFEST.MF");
        }
    }

    @Test
    void any_flipped_byte_of_a_yaml_file_is_found() throws Exception {
        byte[] signed = author.signsYaml(PACK);
        for (int i = 0; i < signed.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = signed.clone();
                flipped[i] ^= (byte) (1 << bit);
                assertThat(yaml(flipped).trusted())
                        .as("bit %d of byte %d", bit, i)
                        .isFalse();
            }
        }
    }

    @Test
    void any_flipped_byte_of_a_jar_is_found() throws Exception {
        byte[] signed = author.signsJar(pack());
        for (int i = 0; i < signed.length; i++) {
            byte[] flipped = signed.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertThat(jar(flipped).trusted()).as("byte %d", i).isFalse();
        }
    }

    @Test
    void any_missing_end_is_found() throws Exception {
        byte[] jar = author.signsJar(pack());
        for (int length = 0; length < jar.length; length++) {
            assertThat(jar(Arrays.copyOf(jar, length)).trusted())
                    .as("length %d", length)
                    .isFalse();
        }
        byte[] yaml = author.signsYaml(PACK);
        for (int length = 0; length < yaml.length - 1; length++) {
            assertThat(yaml(Arrays.copyOf(yaml, length)).trusted())
                    .as("length %d", length)
                    .isFalse();
        }
        assertThat(yaml(Arrays.copyOf(yaml, yaml.length - 1)).trusted())
                .as("the end of the last line means nothing")
                .isTrue();
    }

    @Test
    void an_entry_added_removed_renamed_or_changed_is_a_modification() throws Exception {
        byte[] signed = author.signsJar(two("a.yaml", "a", "b.yaml", "b"));
        for (byte[] other : List.of(
                two("a.yaml", "a", "c.yaml", "b"), two("a.yaml", "a", "b.yaml", "B"), one("a.yaml", "a"), pack())) {
            assertThat(jar(withSignatureOf(signed, other)).state()).isEqualTo(State.MODIFIED);
        }
    }

    @Test
    void a_changed_manifest_is_a_modification() throws Exception {
        byte[] signed = author.signsJar(pack());
        byte[] other = bytes(Jars.pack(PACK).header("Bundle-Activator", "evil.Start"));

        assertThat(jar(withSignatureOf(signed, other)).state()).isEqualTo(State.MODIFIED);
    }

    @Test
    void the_same_entry_twice_is_a_modification() throws Exception {
        byte[] signed = author.signsJar(two("a.yaml", "a", "b.yaml", "b"));
        byte[] twice = new String(signed, StandardCharsets.ISO_8859_1)
                .replace("b.yaml", "a.yaml")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(jar(twice).state()).isEqualTo(State.MODIFIED);
    }

    @Test
    void what_comes_after_the_signature_is_a_modification() throws Exception {
        assertThat(jar(joined(author.signsJar(pack()), new byte[] {1})).state()).isEqualTo(State.MODIFIED);
        assertThat(yaml(joined(author.signsYaml(PACK), "more: 1\n".getBytes(StandardCharsets.UTF_8)))
                        .state())
                .isEqualTo(State.MODIFIED);
    }

    @Test
    void what_comes_before_or_between_central_directory_and_end_is_a_modification() throws Exception {
        byte[] signed = author.signsJar(pack());
        assertThat(jar(joined(one("evil", "x"), signed)).state()).isEqualTo(State.MODIFIED);

        int end = signed.length - SignatureLine.LENGTH - 22;
        byte[] between = joined(
                joined(Arrays.copyOf(signed, end), one("evil", "x")), Arrays.copyOfRange(signed, end, signed.length));
        assertThat(jar(between).state()).isEqualTo(State.MODIFIED);
    }

    @Test
    void another_archive_behind_a_signed_one_is_not_signed() throws Exception {
        assertThat(jar(joined(author.signsJar(pack()), one("evil", "x"))).state())
                .isEqualTo(State.UNSIGNED);
    }

    @Test
    void a_signature_with_a_key_that_nobody_trusts_is_invalid_and_says_which() throws Exception {
        Author stranger = new Author();
        PluginSignature found = yaml(stranger.signsYaml(PACK));

        assertThat(found.state()).isEqualTo(State.INVALID);
        assertThat(found.by()).isEmpty();
        assertThat(found.key()).contains(stranger.fingerprint());
    }

    @Test
    void somebody_elses_key_over_an_authors_signature_is_invalid() throws Exception {
        String mine = new String(author.signsYaml(PACK), StandardCharsets.UTF_8);
        String theirs = new String(new Author().signsYaml(PACK), StandardCharsets.UTF_8);
        String signature = theirs.substring(theirs.indexOf("signature=", theirs.indexOf("sha256=")));
        String mixed = mine.substring(0, mine.indexOf("signature=", mine.indexOf("sha256="))) + signature;

        assertThat(yaml(mixed.getBytes(StandardCharsets.UTF_8))).isEqualTo(PluginSignature.of(State.INVALID));
    }

    @Test
    void a_signature_of_one_kind_of_file_is_none_of_another() throws Exception {
        SignedFile text = SignedFile.of(SignedFile.Kind.YAML, author.signsYaml(PACK));
        SignatureLine line = SignatureLine.parse(text.tail().orElseThrow()).orElseThrow();

        assertThat(line.sound(SignedFile.Kind.YAML)).isTrue();
        assertThat(line.sound(SignedFile.Kind.JAR)).isFalse();
    }

    @Test
    void an_empty_or_a_huge_signature_is_invalid() {
        for (String signature : List.of("", " ", " 1 ed25519 key= sha256= signature=", "x".repeat(900_000))) {
            byte[] file = (PACK + "# redress-signature:" + signature).getBytes(StandardCharsets.UTF_8);
            assertThat(yaml(file)).isEqualTo(PluginSignature.of(State.INVALID));
        }
    }

    @Test
    void what_is_not_signed_is_unsigned() throws IOException {
        assertThat(yaml(PACK.getBytes(StandardCharsets.UTF_8))).isEqualTo(PluginSignature.UNSIGNED);
        assertThat(jar(pack())).isEqualTo(PluginSignature.UNSIGNED);
        assertThat(jar(new byte[0])).isEqualTo(PluginSignature.UNSIGNED);
        assertThat(jar("no jar".getBytes(StandardCharsets.UTF_8))).isEqualTo(PluginSignature.UNSIGNED);
    }

    @Test
    void signing_again_replaces_the_signature() throws Exception {
        byte[] once = new Author().signsJar(pack());
        assertThat(author.signsJar(once)).hasSameSizeAs(once);
        assertThat(jar(author.signsJar(once)).by()).contains("acme");
    }

    private PluginSignature yaml(byte[] bytes) {
        return trusted.judge(SignedFile.of(SignedFile.Kind.YAML, bytes));
    }

    private PluginSignature jar(byte[] bytes) {
        return trusted.judge(SignedFile.of(SignedFile.Kind.JAR, bytes));
    }

    private byte[] pack() throws IOException {
        return bytes(Jars.pack(PACK));
    }

    private byte[] bytes(Jars jar) throws IOException {
        return Files.readAllBytes(
                jar.write(folder.resolve("built.jar").toFile()).toPath());
    }

    private File file(byte[] content) throws IOException {
        return Files.write(folder.resolve("signed.jar"), content).toFile();
    }

    private static byte[] one(String name, String content) throws IOException {
        return zip(name, content);
    }

    private static byte[] two(String name, String content, String other, String otherContent) throws IOException {
        return zip(name, content, other, otherContent);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** As a tool leaves it that changes an archive and keeps its comment. */
    private static byte[] withSignatureOf(byte[] signed, byte[] other) {
        byte[] prepared = SignedFile.of(SignedFile.Kind.JAR, other).prepared().bytes();
        return joined(prepared, Arrays.copyOfRange(signed, signed.length - SignatureLine.LENGTH, signed.length));
    }

    private static byte[] joined(byte[] first, byte[] then) {
        byte[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }
}
