package org.redress.manager.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.PackDeployment;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;
import org.redress.api.text.Text;
import org.redress.extension.LiveVersion;
import org.redress.extension.registry.LiveRegistry;
import org.redress.manager.source.Sha256;
import org.redress.store.port.PluginFileStore;

/** Kept files, and a node whose watched folder does at once what is wanted. */
final class MemoryFiles implements PluginFileStore {

    private final PackDeployment deployment;
    private final LiveRegistry registry;
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Map<String, PluginUpload> uploads = new LinkedHashMap<>();
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();

    /** The node refuses what comes. */
    boolean broken;
    /** The node does not look. */
    boolean asleep;
    /** What somebody else does meanwhile. */
    Runnable whenWanted = () -> {};

    MemoryFiles(LiveRegistry registry) {
        this.registry = registry;
        this.deployment = registry;
    }

    /** As if somebody had copied it into the folder. */
    void drop(String name, String pack) {
        deployment.deploy("deploy:" + name, PackSource.single(name, pack), PluginSignature.UNCHECKED);
        byte[] content = pack.getBytes(StandardCharsets.UTF_8);
        LiveVersion version = registry.broughtBy("deploy:" + name).orElseThrow();
        keep(
                new PluginUpload(
                        Sha256.of(content),
                        name,
                        version.ref(),
                        PluginSignature.UNCHECKED,
                        content.length,
                        "system",
                        Instant.EPOCH),
                content);
    }

    Optional<String> lying(LiveVersion version) {
        return uploads.values().stream()
                .filter(upload -> upload.pack().equals(version.ref()))
                .map(PluginUpload::sha256)
                .findFirst();
    }

    @Override
    public void keep(PluginUpload upload, byte[] content) {
        uploads.putIfAbsent(upload.sha256(), upload);
        bytes.put(upload.sha256(), content);
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return Optional.ofNullable(bytes.get(sha256));
    }

    @Override
    public List<PluginUpload> uploads(String plugin) {
        return uploads.values().stream()
                .filter(upload -> upload.pack().id().equals(plugin))
                .toList();
    }

    @Override
    public List<Wanted> wanted() {
        return List.copyOf(wanted.values());
    }

    @Override
    public void want(String name, String sha256, boolean present) {
        long turn = Optional.ofNullable(wanted.get(name)).map(Wanted::turn).orElse(0L) + 1;
        wanted.put(name, new Wanted(name, turn, sha256, present));
        whenWanted.run();
        if (asleep) {
            return;
        }
        String origin = "deploy:" + name;
        if (!present) {
            deployment.withdraw(origin);
        } else if (broken) {
            registry.refuse(
                    origin,
                    List.of(new PackError(
                            name, 1, 1, "RD-PLG-110", Text.of("容器不收", "the container does not take it"))));
        } else {
            deployment.deploy(
                    origin,
                    PackSource.single(name, new String(bytes.get(sha256), StandardCharsets.UTF_8)),
                    PluginSignature.UNCHECKED);
        }
    }
}
