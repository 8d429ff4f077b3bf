package org.redress.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** What an administrator may rely on in the container: all is resolved and started, and our bundles keep the rules. */
@InContainer
class DistributionIT {

    private static final int STARTED = 110;

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
    void the_feature_installer_starts_after_everything_that_could_restart_it(BundleContext context) {
        int held = startLevel(context, "org.redress.start");
        assertThat(held)
                .isGreaterThan(startLevel(context, "org.ops4j.pax.url.mvn"))
                .isGreaterThan(startLevel(context, "org.apache.felix.fileinstall"))
                .isGreaterThan(startLevel(context, "org.apache.felix.configadmin"))
                .isLessThan(startLevel(context, "org.apache.karaf.features.core"));
    }

    @Test
    void jmx_management_is_not_installed(BundleContext context) {
        assertThat(bundles(context).map(Bundle::getSymbolicName)).doesNotContain("org.apache.karaf.management.server");
    }

    /** The plugin manager raises the framework to this level when the node has started. */
    private static void awaitBoot(BundleContext context) throws InterruptedException {
        BundleContext framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        FrameworkStartLevel levels = framework.getBundle().adapt(FrameworkStartLevel.class);
        CountDownLatch started = new CountDownLatch(1);
        FrameworkListener listener = event -> {
            if (levels.getStartLevel() >= STARTED) {
                started.countDown();
            }
        };
        framework.addFrameworkListener(listener);
        try {
            assertThat(levels.getStartLevel() >= STARTED || started.await(60, TimeUnit.SECONDS))
                    .as("started")
                    .isTrue();
        } finally {
            framework.removeFrameworkListener(listener);
        }
    }

    private static Stream<Bundle> bundles(BundleContext context) {
        return Arrays.stream(context.getBundles());
    }

    private static Stream<Bundle> ours(BundleContext context) {
        return bundles(context).filter(bundle -> bundle.getSymbolicName().startsWith("org.redress."));
    }

    private static int startLevel(BundleContext context, String name) {
        return bundles(context)
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .mapToInt(bundle -> bundle.adapt(BundleStartLevel.class).getStartLevel())
                .sum();
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
