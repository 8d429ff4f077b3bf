package org.redress.manager.trust;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;
import org.redress.api.text.Text;
import org.redress.manager.source.UnfitSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a delivered plugin may come in, by its signature and this node's policy. Asked by the deployers before anybody
 * looks into what was delivered. A changed policy counts for what is delivered from then on. Thread-safe.
 */
@Component(
        service = PluginTrust.class,
        configurationPid = "org.redress.node",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PluginTrust.Config.class)
public final class PluginTrust {

    private static final Logger LOG = LoggerFactory.getLogger(PluginTrust.class);

    /** The lines of {@code etc/org.redress.node.cfg} that matter here. */
    @ObjectClassDefinition(name = "Redress node: signatures of plugins")
    public @interface Config {

        @AttributeDefinition(
                name = "Plugin trust",
                description =
                        "require: only plugins signed with a trusted key come in; warn: others too, and it is said;"
                                + " off: nobody looks.")
        String pluginTrust() default "warn";

        @AttributeDefinition(name = "Trusted keys", description = "Folder of the public keys whose signatures count.")
        String trustDir() default "etc/trust";
    }

    private enum Policy {
        REQUIRE,
        WARN,
        OFF
    }

    private volatile Policy policy;
    private volatile TrustStore store;

    @Activate
    public PluginTrust(Config config) {
        this(config.pluginTrust(), Path.of(config.trustDir()));
    }

    public PluginTrust(String policy, Path folder) {
        this.policy = policy(policy);
        this.store = store(folder);
    }

    @Modified
    void modified(Config config) {
        policy = policy(config.pluginTrust());
        store = store(Path.of(config.trustDir()));
    }

    private static TrustStore store(Path folder) {
        return new TrustStore(folder, fault -> LOG.warn("RD-PLG-125 trusted keys: {}", fault));
    }

    /** Whoever mistypes "require" must not get less than they wanted. */
    private static Policy policy(String word) {
        for (Policy one : Policy.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word.strip().toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        LOG.warn("RD-PLG-126 '{}' is no policy for plugin trust (require, warn, off); require counts", word);
        return Policy.REQUIRE;
    }

    /** Whether only signed plugins come in. */
    public boolean required() {
        return policy == Policy.REQUIRE;
    }

    /** Whether a file lies in the folder of the trusted keys. */
    public boolean holds(File file) {
        return store.folder()
                .toAbsolutePath()
                .normalize()
                .equals(file.toPath().toAbsolutePath().normalize().getParent());
    }

    /**
     * Looks at a YAML file.
     *
     * @param name of the file, for messages
     * @throws UnfitSource when it may not come in
     */
    public Admitted yaml(String name, byte[] bytes) throws UnfitSource {
        SignedFile file = SignedFile.of(SignedFile.Kind.YAML, bytes);
        return new Admitted(admit(name, file), file.content());
    }

    /** The same for a jar, which is read as it is. */
    public PluginSignature jar(String name, byte[] bytes) throws UnfitSource {
        return admit(name, SignedFile.of(SignedFile.Kind.JAR, bytes));
    }

    /** What came in, and the text without its signature. */
    public record Admitted(PluginSignature signature, byte[] content) {}

    /**
     * Looks at a bundle that the container has installed already: those of the distribution are trusted as the node itself is, and
     * what others were installed from can no longer be seen.
     *
     * @param location as the framework knows it; {@code mvn:} is read from {@code system/} and nowhere else
     */
    public PluginSignature bundle(String name, String location) throws UnfitSource {
        return location.startsWith("mvn:") ? PluginSignature.DISTRIBUTION : decide(name, PluginSignature.UNSIGNED);
    }

    /** What was judged before, with the keys of now. */
    public PluginSignature again(PluginSignature before) {
        return store.again(before);
    }

    private PluginSignature admit(String name, SignedFile file) throws UnfitSource {
        return policy == Policy.OFF ? PluginSignature.UNCHECKED : decide(name, store.judge(file));
    }

    private PluginSignature decide(String name, PluginSignature signature) throws UnfitSource {
        if (signature.trusted()) {
            return signature;
        }
        switch (policy) {
            case OFF -> {
                return PluginSignature.UNCHECKED;
            }
            case REQUIRE -> throw UnfitSource.at(name, 0, 0, code(signature), objection(signature));
            case WARN -> warn(name, signature);
        }
        return signature;
    }

    /** Where no key is trusted nobody signs, and a warning at each start would only teach people to pass over it. */
    private void warn(String name, PluginSignature signature) {
        if (signature.state() == State.UNSIGNED && store.isEmpty()) {
            LOG.info("{} is not signed; no key is trusted on this node", name);
            return;
        }
        LOG.warn(
                "{} {}: {} It comes in all the same: this node warns (REDRESS_PLUGIN_TRUST)",
                code(signature),
                name,
                objection(signature).in("en"));
    }

    private static String code(PluginSignature signature) {
        return switch (signature.state()) {
            case MODIFIED -> "RD-PLG-121";
            case INVALID -> signature.key().isPresent() ? "RD-PLG-123" : "RD-PLG-122";
            default -> "RD-PLG-120";
        };
    }

    private static Text objection(PluginSignature signature) {
        return switch (signature.state()) {
            case MODIFIED ->
                Text.of(
                        "签名之后内容被改动过；请向作者索取原文件，或由其重新签名。",
                        "the content was changed after it was signed; get the original from its author, or have it signed again.");
            case INVALID ->
                signature
                        .key()
                        .map(key -> Text.of(
                                        "签名所用的密钥（{key}）不受信任；核实作者后，把其公钥放入信任目录，再重新放入文件。",
                                        "the key it is signed with ({key}) is not trusted here; once you are sure of its author, put the"
                                                + " public key into the trust folder and the file there again.")
                                .with("key", PluginKeys.shortened(key)))
                        .orElse(Text.of(
                                "签名已损坏；请向作者索取原文件。", "the signature is broken; get the original from its author."));
            default ->
                Text.of(
                        "没有签名；请向作者索取已签名的文件，或自行核对后签名。",
                        "it is not signed; get a signed file from its author, or check it and sign it yourself.");
        };
    }
}
