package org.redress.api.plugin;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Files of plugins that administrators bring without reaching for a node's folder. Implemented by the manager; called by REST,
 * console and shell. An upload is checked as a file in the watched folder is, and used nowhere until a plan brings it there, on
 * every node. Thread-safe.
 */
@ProviderType
public interface PluginUploads {

    /**
     * Checks a file and keeps it. The same bytes again give what is known of them.
     *
     * @param name as the person's file is called, for messages
     * @param content a YAML file or a jar, at most 20 MB; read to its end or to the limit, not closed
     */
    Outcome<PluginUpload> upload(Caller caller, String name, InputStream content);

    /** Kept files of a plugin, newest first. */
    Outcome<List<PluginUpload>> of(Caller caller, String plugin);
}
