package org.redress.upkeep.support;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.RuntimeMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.redress.upkeep.node.Masks;

/** What the container and the machine say. */
final class ContainerPages {

    private static final List<String> PROPERTIES = List.of(
            "java.version",
            "java.vm.name",
            "java.vm.version",
            "os.name",
            "os.version",
            "os.arch",
            "user.timezone",
            "user.language",
            "file.encoding",
            "karaf.version");
    private static final long MEGABYTE = 1 << 20;

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final ConfigurationAdmin configurations;

    ContainerPages(BundleContext context, ServiceComponentRuntime components, ConfigurationAdmin configurations) {
        this.context = context;
        this.components = components;
        this.configurations = configurations;
    }

    String versions() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        return "redress " + context.getBundle().getVersion() + "\n"
                + PROPERTIES.stream()
                        .map(name -> name + " " + System.getProperty(name, "-") + "\n")
                        .collect(Collectors.joining())
                + "uptime-seconds " + runtime.getUptime() / 1000 + "\n"
                + runtime.getInputArguments().stream()
                        .map(argument -> "jvm " + argument(argument) + "\n")
                        .collect(Collectors.joining());
    }

    private static String argument(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0
                ? argument
                : argument.substring(0, equals + 1)
                        + Masks.shown(argument.substring(0, equals), argument.substring(equals + 1));
    }

    String bundles() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> "%4d %-11s %3d %s %s%n"
                        .formatted(
                                bundle.getBundleId(),
                                state(bundle.getState()),
                                bundle.adapt(BundleStartLevel.class).getStartLevel(),
                                bundle.getSymbolicName(),
                                bundle.getVersion()))
                .collect(Collectors.joining());
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "active";
            case Bundle.INSTALLED -> "installed";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            default -> "uninstalled";
        };
    }

    /** Components that should work and do not, with what they miss. */
    String components() {
        String found = components.getComponentDescriptionDTOs().stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .filter(each -> each.state != ComponentConfigurationDTO.ACTIVE
                        && each.state != ComponentConfigurationDTO.SATISFIED)
                .map(each -> each.description.name + " (" + each.description.bundle.symbolicName + "): "
                        + (each.state == ComponentConfigurationDTO.FAILED_ACTIVATION
                                ? "failed"
                                : "waits for "
                                        + Stream.concat(
                                                        Arrays.stream(each.unsatisfiedReferences)
                                                                .map(reference -> reference.name),
                                                        each.state
                                                                        == ComponentConfigurationDTO
                                                                                .UNSATISFIED_CONFIGURATION
                                                                ? Stream.of("its configuration")
                                                                : Stream.empty())
                                                .collect(Collectors.joining(", ")))
                        + "\n")
                .sorted()
                .collect(Collectors.joining());
        return found.isEmpty() ? "none is unsatisfied\n" : found;
    }

    String configuration() throws IOException, InvalidSyntaxException {
        Configuration[] found = configurations.listConfigurations(null);
        return Arrays.stream(found == null ? new Configuration[0] : found)
                .sorted(Comparator.comparing(Configuration::getPid))
                .map(ContainerPages::shown)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Configuration configuration) {
        TreeMap<String, String> values = new TreeMap<>();
        var properties = configuration.getProperties();
        for (String name : Collections.list(properties.keys())) {
            Object value = properties.get(name);
            values.put(name, value instanceof Object[] many ? Arrays.toString(many) : String.valueOf(value));
        }
        return "[" + configuration.getPid() + "]\n" + lines(values);
    }

    /** Only what is meant for us: the rest of an environment is nobody's business. */
    String environment() {
        TreeMap<String, String> ours = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("REDRESS_") || name.startsWith("KARAF_") || name.startsWith("JAVA_")) {
                ours.put(name, value);
            }
        });
        return lines(ours);
    }

    private static String lines(TreeMap<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Masks.shown(entry.getKey(), entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    String memory() {
        Runtime runtime = Runtime.getRuntime();
        return "heap-used-mb " + (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE + "\n"
                + "heap-max-mb " + runtime.maxMemory() / MEGABYTE + "\n"
                + "processors " + runtime.availableProcessors() + "\n"
                + "load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + "\n"
                + ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(ContainerPages::pool)
                        .collect(Collectors.joining());
    }

    private static String pool(MemoryPoolMXBean pool) {
        return pool.getName().replace(' ', '-') + "-mb " + pool.getUsage().getUsed() / MEGABYTE + "\n";
    }

    String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getId()))
                .map(entry -> "\"" + entry.getKey().getName() + "\" "
                        + entry.getKey().getState() + "\n"
                        + Arrays.stream(entry.getValue())
                                .map(frame -> "    at " + frame + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
