package org.redress.store.port;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.PluginUpload;

/** Files of plugins, once per content, and which of them the watched folder of every node has to hold. */
@ProviderType
public interface PluginFileStore {

    /**
     * A name in the watched folder.
     *
     * @param turn goes up with each change; a node does each turn once
     * @param sha256 of the bytes that have to be there, or must not be there any more
     */
    record Wanted(String name, long turn, String sha256, boolean present) {}

    /** Keeps the first where the same bytes are there. */
    void keep(PluginUpload upload, byte[] bytes);

    Optional<byte[]> bytes(String sha256);

    /** Of a plugin, newest first, without their bytes. */
    List<PluginUpload> uploads(String plugin);

    List<Wanted> wanted();

    /** @param sha256 of something that is kept */
    void want(String name, String sha256, boolean present);
}
