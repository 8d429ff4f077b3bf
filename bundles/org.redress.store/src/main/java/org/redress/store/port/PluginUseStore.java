package org.redress.store.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Who uses a plugin. */
@ProviderType
public interface PluginUseStore {

    /** Numbers of open cases of a plugin in branches, in order. */
    List<String> openNumbers(String plugin, Set<String> branches, int most);

    /** Running clocks of those cases, all of them, by clock. */
    Map<String, Integer> runningClocks(String plugin, Set<String> branches);
}
