package org.redress.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.url.AbstractURLStreamHandlerService;
import org.osgi.service.url.URLStreamHandlerService;

/** In a framework of its own, as Karaf starts one. */
class MavenAddressesFirstTest {

    @TempDir
    Path cache;

    private Framework framework;
    private BundleContext context;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        framework.start();
        context = framework.getBundleContext();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void the_start_goes_on_at_once_when_maven_addresses_can_be_read() throws Exception {
        canBeRead("mvn");
        new MavenAddressesFirst().start(context);
        assertThat(context.getBundle().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void the_start_waits_until_maven_addresses_can_be_read() throws Exception {
        AtomicBoolean readable = new AtomicBoolean();
        FutureTask<Boolean> readableWhenItWentOn = new FutureTask<>(() -> {
            new MavenAddressesFirst().start(context);
            return readable.get();
        });
        Thread startLevels = new Thread(readableWhenItWentOn);
        startLevels.start();
        canBeRead("http");
        untilItWaits(startLevels);
        readable.set(true);
        canBeRead("mvn");
        assertThat(readableWhenItWentOn.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void untilItWaits(Thread thread) {
        EnumSet<Thread.State> settled = EnumSet.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);
        while (!settled.contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }

    private void canBeRead(String protocol) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("url.handler.protocol", protocol);
        context.registerService(URLStreamHandlerService.class, new Nothing(), properties);
    }

    private static final class Nothing extends AbstractURLStreamHandlerService {
        @Override
        public URLConnection openConnection(URL address) {
            throw new UnsupportedOperationException();
        }
    }
}
