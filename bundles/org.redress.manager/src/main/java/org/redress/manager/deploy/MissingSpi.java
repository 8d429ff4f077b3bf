package org.redress.manager.deploy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.redress.api.text.Text;

/**
 * A plugin asks for a version of the SPI that this node does not offer. The framework's resolver refuses it; this says so in
 * plain words.
 */
final class MissingSpi extends BundleException {

    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "redress.spi";
    private static final String VERSION = "version";
    private static final Pattern FROM = Pattern.compile("version>=([\\w.-]+)");
    private static final Pattern BELOW = Pattern.compile("!\\(version>=([\\w.-]+)\\)");

    private final transient Text words;

    private MissingSpi(Text words, BundleException because) {
        super(words.in("en"), because.getType(), because);
        this.words = words;
    }

    Text words() {
        return words;
    }

    /** What the resolver's refusal comes from, while the bundle is still installed; the refusal itself where it is something else. */
    static BundleException explained(BundleContext context, Bundle plugin, BundleException refusal) {
        BundleRevision revision = plugin.adapt(BundleRevision.class);
        if (revision == null) {
            return refusal;
        }
        List<BundleCapability> offered = Stream.of(context.getBundles())
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(wiring -> wiring != null)
                .flatMap(wiring -> wiring.getCapabilities(NAMESPACE).stream())
                .toList();
        return revision.getDeclaredRequirements(NAMESPACE).stream()
                .filter(wanted -> offered.stream().noneMatch(wanted::matches))
                .findFirst()
                .<BundleException>map(wanted -> new MissingSpi(words(wanted, offered), refusal))
                .orElse(refusal);
    }

    private static Text words(BundleRequirement wanted, List<BundleCapability> offered) {
        String filter =
                Optional.ofNullable(wanted.getDirectives().get("filter")).orElse("");
        String here = offered.stream()
                .map(capability -> String.valueOf(capability.getAttributes().get(VERSION)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Text.of(
                        "插件需要 {wanted} 的扩展接口（SPI），本节点提供 {here}；请安装适用于此版本的插件，或升级 Redress",
                        "the plugin needs the extension interface (SPI) {wanted}, this node offers {here}; take the plugin's"
                                + " version for this one, or upgrade Redress")
                .with("wanted", range(filter))
                .with("here", here.isEmpty() ? "-" : here);
    }

    /** {@code [2.0.0,3.0.0)} out of a filter as build tools write it; another filter as it is. */
    static String range(String filter) {
        Matcher below = BELOW.matcher(filter);
        Matcher from = FROM.matcher(below.replaceAll(""));
        if (!from.find()) {
            return filter;
        }
        return below.reset().find() ? "[" + from.group(1) + "," + below.group(1) + ")" : from.group(1);
    }
}
