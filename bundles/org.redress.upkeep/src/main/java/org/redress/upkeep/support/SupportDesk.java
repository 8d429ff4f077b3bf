package org.redress.upkeep.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.upkeep.SupportBundle;
import org.redress.upkeep.Administrators;
import org.redress.upkeep.node.NodePaths;
import org.redress.upkeep.node.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects pages for those who help. Works, with fewer pages, when the database or other services are not there. */
@Component(service = SupportBundle.class)
public final class SupportDesk implements SupportBundle {

    private static final Logger LOG = LoggerFactory.getLogger(SupportDesk.class);
    private static final String ABOUT = """
            Made by redress:support-bundle. Plain text; look through it before you pass it on.

            Values of settings whose names look like secrets are masked. Of the log and of failures of plugins only times,
            levels, loggers, codes, case numbers, names of units and plugins, classes of exceptions and stack frames are
            kept; everything else is left out, because it may quote what customers said. Of refused packs there are places
            and codes; of the database there are counts.
            """;

    private final Services services;
    private final ContainerPages container;
    private final RedressPages redress;

    @Activate
    public SupportDesk(
            BundleContext context,
            @Reference ServiceComponentRuntime components,
            @Reference ConfigurationAdmin configurations) {
        this.services = new Services(context);
        this.container = new ContainerPages(context, components, configurations);
        this.redress =
                new RedressPages(services, NodePaths.of(context, configurations).log());
    }

    @Override
    public Outcome<Report> write(Caller caller, Path file) {
        if (!mayAsk(caller)) {
            return Administrators.refusal();
        }
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            return new Outcome.Conflict<>(
                    Problem.of("RD-UPK-401", "该文件已存在；请使用新的文件名。", "That file is there already; choose a new name."));
        }
        try {
            PrivateFiles.file(target);
            List<String> entries = write(target, pages(caller));
            LOG.info("support bundle written to {} by {}", target, caller.username());
            return Outcome.done(new Report(target, Files.size(target), entries));
        } catch (IOException failure) {
            LOG.warn("RD-UPK-402 the support bundle could not be written to {}: {}", target, failure.toString());
            return new Outcome.Conflict<>(Problem.of(
                    "RD-UPK-402",
                    "支持包无法写入：" + failure.getClass().getSimpleName() + "；请检查目录与权限。",
                    "The support bundle could not be written: "
                            + failure.getClass().getSimpleName() + "; check directory and permissions."));
        }
    }

    /** Without accounts, because the database is away, the container's shell is still let in. */
    private boolean mayAsk(Caller caller) {
        return caller.isSystem()
                || caller.entry() == Caller.Entry.SHELL
                || services.with(Accounts.class, accounts -> new Administrators(accounts).include(caller))
                        .orElse(false);
    }

    private Map<String, Callable<String>> pages(Caller caller) {
        Map<String, Callable<String>> pages = new LinkedHashMap<>();
        pages.put("about", () -> ABOUT);
        pages.put("versions", container::versions);
        pages.put("bundles", container::bundles);
        pages.put("components", container::components);
        pages.put("configuration", container::configuration);
        pages.put("environment", container::environment);
        pages.put("plugins", redress::plugins);
        pages.put("refused-packs", redress::refused);
        pages.put("code", () -> redress.code(caller));
        pages.put("health", redress::health);
        pages.put("invariants", redress::invariants);
        pages.put("database", redress::database);
        pages.put("memory", container::memory);
        pages.put("threads", container::threads);
        pages.put("log", redress::log);
        return pages;
    }

    private static List<String> write(Path file, Map<String, Callable<String>> pages) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Callable<String>> page : pages.entrySet()) {
                String name = page.getKey() + ".txt";
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text(page.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
                names.add(name);
            }
        }
        return names;
    }

    /** One page that cannot be made costs no other; its words may quote anything. */
    private static String text(Callable<String> page) {
        try {
            return page.call();
        } catch (Exception failure) {
            return "could not be made: " + failure.getClass().getName() + "\n";
        }
    }
}
