package org.redress.demo.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.demo.fake.FakeAccounts;
import org.redress.demo.fake.FakePlugins;
import org.redress.demo.fake.FakeUnits;
import org.redress.demo.fake.PackBundle;
import org.redress.demo.fake.RealPacks;
import org.redress.demo.fake.RecordingDesk;
import org.redress.demo.file.Written;

class DemoDataTest {

    private static final BusinessClock CLOCK = new BusinessClock() {
        @Override
        public Instant now() {
            return Instant.parse("2026-11-21T02:00:00Z");
        }

        @Override
        public boolean simulated() {
            return false;
        }
    };

    private final FakeUnits units = new FakeUnits();
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePlugins plugins = new FakePlugins();
    private final RecordingDesk desk = new RecordingDesk();
    private Optional<Integer> accountsWhenOffered = Optional.empty();

    @TempDir
    private Path folder;

    private Path demoFile;

    @BeforeEach
    void a_pack_brings_cases() throws IOException {
        demoFile = Files.writeString(folder.resolve("demo.yaml"), Written.CASES);
    }

    private DemoData start(boolean demo) {
        return new DemoData(
                units,
                accounts,
                plugins,
                plugins,
                desk,
                RecordingDesk.NO_VAULT,
                CLOCK,
                context(),
                new DemoData.Config() {
                    @Override
                    public boolean demo() {
                        return demo;
                    }

                    @Override
                    public Class<DemoData.Config> annotationType() {
                        return DemoData.Config.class;
                    }
                });
    }

    /** Notes how many accounts there are when the loader is offered to others; holds two versions of a pack that brings cases. */
    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getBundles")) {
                        return new Bundle[] {
                            PackBundle.of("org.redress.packs.clinic-chain", "1.10.0", demoFile),
                            PackBundle.of("org.redress.packs.clinic-chain", "1.9.0", null),
                            PackBundle.of("org.redress.packs.without-cases", "1.0.0", null)
                        };
                    }
                    assertThat(method.getName()).isEqualTo("registerService");
                    accountsWhenOffered = Optional.of(accounts.accounts.size());
                    return null;
                });
    }

    @Test
    void the_loader_is_offered_when_the_accounts_are_there_so_that_a_ready_node_lets_people_in() {
        start(true);
        assertThat(accounts.accounts).isNotEmpty();
        assertThat(accountsWhenOffered).contains(accounts.accounts.size());
    }

    @Test
    void a_node_in_demo_mode_loads_the_chain_at_start_and_no_case() {
        start(true);

        assertThat(units.all()).hasSize(8);
        assertThat(accounts.accounts).containsKey("ops.sh-jingan");
        assertThat(desk.registered).isEmpty();
    }

    @Test
    void any_other_node_loads_nothing_even_when_asked() {
        DemoData data = start(false);

        assertThat(data.ensure().problems()).extracting(Problem::code).containsExactly("RD-DEMO-001");
        assertThat(data.loadCases(1).problems()).extracting(Problem::code).containsExactly("RD-DEMO-001");
        assertThat(units.all()).isEmpty();
        assertThat(accounts.accounts).isEmpty();
        assertThat(desk.registered).isEmpty();
    }

    @Test
    void the_number_of_cases_has_limits() {
        plugins.packs.addAll(RealPacks.all());
        DemoData data = start(true);

        assertThat(data.loadCases(0).problems()).extracting(Problem::code).containsExactly("RD-DEMO-002");
        assertThat(data.loadCases(10).problems()).extracting(Problem::code).containsExactly("RD-DEMO-002");
        assertThat(data.loadCases(1).numbers()).hasSize(5);
    }
}
