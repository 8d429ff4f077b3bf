package org.redress.manager.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;

/** Whose signatures count on a node. */
class TrustStoreTest {

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private Author author;
    private TrustStore store;

    @BeforeEach
    void nobody_is_trusted_yet() throws Exception {
        author = new Author();
        store = new TrustStore(folder, faults::add);
    }

    @Test
    void a_key_counts_from_the_moment_it_is_there_until_it_goes() throws Exception {
        assertThat(judged().state()).isEqualTo(State.INVALID);

        Path key = author.trustedIn(folder, "acme.pem");
        assertThat(judged().by()).contains("acme");

        Files.delete(key);
        assertThat(judged().state()).isEqualTo(State.INVALID);
        assertThat(store.isEmpty()).isTrue();
    }

    @Test
    void what_was_judged_once_is_judged_again_by_its_key() throws Exception {
        Path key = author.trustedIn(folder, "acme.pem");
        PluginSignature before = judged();
        Files.move(key, folder.resolve("acme@east.pem"));
        assertThat(store.again(before).unit()).contains("east");

        Files.delete(folder.resolve("acme@east.pem"));
        PluginSignature without = store.again(before);
        assertThat(without.state()).isEqualTo(State.INVALID);

        author.trustedIn(folder, "acme.pem");
        assertThat(store.again(without)).isEqualTo(before);
    }

    @Test
    void what_is_changed_broken_or_unsigned_stays_so_whatever_keys_come() throws Exception {
        author.trustedIn(folder, "acme.pem");
        for (State state : List.of(State.MODIFIED, State.UNSIGNED, State.UNCHECKED, State.DISTRIBUTION)) {
            assertThat(store.again(PluginSignature.of(state))).isEqualTo(PluginSignature.of(state));
        }
        PluginSignature broken = PluginSignature.of(State.INVALID);
        assertThat(store.again(broken)).isEqualTo(broken);
    }

    @Test
    void a_name_may_bind_the_key_to_a_unit() throws Exception {
        author.trustedIn(folder, "凤凰 咨询@sh-jingan.pem");

        assertThat(judged().by()).contains("凤凰 咨询");
        assertThat(judged().unit()).contains("sh-jingan");
        assertThat(faults).isEmpty();
    }

    @Test
    void the_same_key_bound_and_unbound_stays_bound() throws Exception {
        author.trustedIn(folder, "acme.pem");
        author.trustedIn(folder, "acme@east.pem");

        assertThat(judged().unit()).contains("east");
        assertThat(faults).singleElement().asString().startsWith("acme.pem holds the key of acme@east again");
    }

    @Test
    void a_file_that_is_no_public_key_is_told_and_does_not_count() throws Exception {
        author.trustedIn(folder, "good.pem");
        Files.writeString(folder.resolve("secret.pem"), author.secretPem());
        Files.writeString(folder.resolve("garbage.pem"), "-----BEGIN PUBLIC KEY-----\n!!\n-----END PUBLIC KEY-----\n");
        Files.writeString(folder.resolve("rsa.pem"), pem("RSA"));
        Files.writeString(folder.resolve("other-curve.pem"), pem("Ed448"));
        Files.writeString(folder.resolve("a@b@c.pem"), "");
        Files.writeString(folder.resolve("README.md"), "of no interest");

        assertThat(judged().by()).contains("good");
        assertThat(faults).hasSize(5);
        assertThat(faults).noneSatisfy(fault -> assertThat(fault).contains("BEGIN"));
    }

    @Test
    void faults_are_told_once_for_each_change() throws Exception {
        Files.writeString(folder.resolve("garbage.pem"), "x");
        judged();
        judged();

        assertThat(faults).hasSize(1);
    }

    private PluginSignature judged() throws Exception {
        return store.judge(SignedFile.of(SignedFile.Kind.YAML, author.signsYaml("redress: 1\n")));
    }

    private static String pem(String algorithm) throws Exception {
        byte[] key = KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
