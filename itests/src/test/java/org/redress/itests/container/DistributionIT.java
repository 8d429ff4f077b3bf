package org.redress.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.ServiceTracker;

/** What an administrator may rely on in the container: all is resolved and started, and our bundles keep the rules. */
@InContainer
class DistributionIT {

    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    @Test
    void every_bundle_is_started(BundleContext context) throws InterruptedException {
        awaitBoot(context);
        assertThat(bundles(context)
                        .filter(bundle -> !isFragment(bundle))
                        .filter(bundle -> bundle.getState() != Bundle.ACTIVE && !isLazy(bundle)))
                .isEmpty();
    }

    @Test
    void every_bundle_is_resolved_fragments_included(BundleContext context) throws InterruptedException {
        awaitBoot(context);
        assertThat(bundles(context).filter(bundle -> bundle.getState() == Bundle.INSTALLED))
                .isEmpty();
    }

    @Test
    void no_second_implementation_of_servlets_persistence_or_rest_is_in_the_container(BundleContext context)
            throws InterruptedException {
        awaitBoot(context);
        List<String> unwanted = List.of(
                "org.ops4j.pax.web", "org.ops4j.pax.jdbc", "org.apache.aries", "org.apache.cxf", "org.hibernate");
        assertThat(bundles(context).map(Bundle::getSymbolicName))
                .noneMatch(name -> unwanted.stream().anyMatch(name::startsWith));
        assertThat(bundles(context).map(bundle -> header(bundle, Constants.EXPORT_PACKAGE)))
                .noneMatch(exports -> exports.contains("javax.persistence") || exports.contains("javax.ws.rs"));
    }

    @Test
    void our_bundles_import_nothing_optionally_or_dynamically(BundleContext context) throws InterruptedException {
        awaitBoot(context);
        assertThat(ours(context)).isNotEmpty().allSatisfy(bundle -> {
            assertThat(header(bundle, Constants.IMPORT_PACKAGE)).doesNotContain("resolution:=optional");
            assertThat(header(bundle, Constants.DYNAMICIMPORT_PACKAGE)).isEmpty();
        });
    }

    @Test
    void our_bundles_require_no_bundle_and_are_no_fragments(BundleContext context) throws InterruptedException {
        awaitBoot(context);
        assertThat(ours(context)).isNotEmpty().allSatisfy(bundle -> {
            assertThat(header(bundle, Constants.REQUIRE_BUNDLE)).isEmpty();
            assertThat(header(bundle, Constants.FRAGMENT_HOST)).isEmpty();
        });
    }

    @Test
    void packs_export_nothing(BundleContext context) throws InterruptedException {
        awaitBoot(context);
        assertThat(ours(context).filter(bundle -> bundle.getSymbolicName().startsWith("org.redress.packs.")))
                .isNotEmpty()
                .allSatisfy(pack ->
                        assertThat(header(pack, Constants.EXPORT_PACKAGE)).isEmpty());
    }

    @Test
    void jmx_management_is_not_installed(BundleContext context) {
        assertThat(bundles(context).map(Bundle::getSymbolicName)).doesNotContain("org.apache.karaf.management.server");
    }

    private static void awaitBoot(BundleContext context) throws InterruptedException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, BOOT_FINISHED, null);
        tracker.open(true);
        try {
            assertThat(tracker.waitForService(60_000)).as("boot finished").isNotNull();
        } finally {
            tracker.close();
        }
    }

    private static Stream<Bundle> bundles(BundleContext context) {
        return Arrays.stream(context.getBundles());
    }

    private static Stream<Bundle> ours(BundleContext context) {
        return bundles(context).filter(bundle -> bundle.getSymbolicName().startsWith("org.redress."));
    }

    private static String header(Bundle bundle, String name) {
        String value = bundle.getHeaders("").get(name);
        return value == null ? "" : value;
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    private static boolean isLazy(Bundle bundle) {
        return bundle.getState() == Bundle.STARTING
                && header(bundle, Constants.BUNDLE_ACTIVATIONPOLICY).startsWith(Constants.ACTIVATION_LAZY);
    }
}
