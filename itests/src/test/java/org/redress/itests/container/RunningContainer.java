package org.redress.itests.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.karaf.options.KarafExamSystemConfigurationOption;
import org.ops4j.pax.exam.karaf.options.libraries.OverrideJUnitBundlesOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.Constants;
import org.redress.itests.node.FreePorts;

/** The packed distribution, unpacked and started by Pax Exam once for all classes with {@link InContainer}. */
final class RunningContainer implements AutoCloseable {

    private final ExamSystem system;
    private final TestContainer container;

    private RunningContainer(ExamSystem system, TestContainer container) {
        this.system = system;
        this.container = container;
    }

    static RunningContainer start() {
        try {
            ExamSystem system = PaxExamRuntime.createTestSystem(options());
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            return new RunningContainer(system, container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Option[] options() {
        List<Integer> ports = FreePorts.find(2);
        Path work = Path.of(System.getProperty("redress.work"), "in-container");
        String maven = "etc/org.ops4j.pax.url.mvn.cfg";
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(new File(System.getProperty("redress.archive"))
                            .toURI()
                            .toString())
                    .unpackDirectory(work.toFile())
                    .useDeployFolder(false),
            new KarafExamSystemConfigurationOption(PlainInvoker.DRIVER),
            new OverrideJUnitBundlesOption(),
            configureConsole().ignoreLocalConsole(),
            doNotModifyLogConfiguration(),
            editConfigurationFilePut(
                    "etc/org.apache.felix.http.cfg",
                    "org.osgi.service.http.port",
                    ports.get(0).toString()),
            editConfigurationFilePut(
                    "etc/org.apache.karaf.shell.cfg", "sshPort", ports.get(1).toString()),
            // The distribution never downloads. Pax Exam's own bundles have to come from somewhere.
            editConfigurationFilePut(
                    maven, "org.ops4j.pax.url.mvn.localRepository", System.getProperty("redress.repository")),
            editConfigurationFilePut(
                    maven, "org.ops4j.pax.url.mvn.repositories", System.getProperty("redress.remote") + "@id=central"),
            // The engine too: without it the container comes up but can never be talked to.
            jarOf("org.opentest4j.AssertionFailedError"),
            jarOf("org.junit.platform.commons.JUnitException"),
            jarOf("org.junit.platform.engine.TestEngine"),
            jarOf("org.junit.platform.launcher.Launcher"),
            jarOf("org.junit.jupiter.api.Test"),
            jarOf("org.junit.jupiter.engine.JupiterTestEngine"),
            jarOf("net.bytebuddy.ByteBuddy"),
            jarOf("org.assertj.core.api.Assertions")
        };
    }

    private static Option jarOf(String type) {
        try {
            return bundle(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Installs the class and its helpers as a bundle; answers how each method is called. The bundle stays until the
     * container stops, because Pax Exam then removes every probe and fails on one that is gone.
     */
    Map<String, TestAddress> install(Class<?> type, List<Method> tests) throws IOException {
        TestProbeBuilder probe = system.createProbe();
        probe.setHeader(Constants.BUNDLE_ACTIVATOR, PlainInvoker.class.getName());
        probe.setHeader(Constants.BUNDLE_SYMBOLICNAME, "redress-probe-" + type.getSimpleName());
        Map<String, TestAddress> addresses = new HashMap<>();
        for (Method test : tests) {
            addresses.put(test.getName(), probe.addTest(type, test.getName()));
        }
        container.installProbe(probe.build().getStream());
        return addresses;
    }

    void call(TestAddress address) {
        container.call(address);
    }

    @Override
    public void close() {
        container.stop();
        system.clear();
    }
}
