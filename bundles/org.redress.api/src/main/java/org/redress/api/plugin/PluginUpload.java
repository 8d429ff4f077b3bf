package org.redress.api.plugin;

import java.time.Instant;
import org.redress.api.procedure.PackRef;

/**
 * A file that an administrator brought. It is used nowhere until a plan installs it.
 *
 * @param sha256 of its bytes
 * @param fileName under which a plan puts it into the watched folder
 * @param pack what is in it
 * @param signature as it was judged when it came
 */
public record PluginUpload(
        String sha256, String fileName, PackRef pack, PluginSignature signature, long size, String by, Instant at) {}
