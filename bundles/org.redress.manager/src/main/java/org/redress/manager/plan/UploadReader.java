package org.redress.manager.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.extension.LivePlugins;
import org.redress.extension.Origin;
import org.redress.manager.source.PackFile;
import org.redress.manager.source.PackJar;
import org.redress.manager.source.UnfitSource;
import org.redress.manager.trust.PluginTrust;
import org.redress.manager.trust.PluginTrust.Admitted;

/** Looks into a file that did not come by the watched folder, by the same rules. Changes nothing. */
final class UploadReader {

    private static final String YAML = ".redress.yaml";
    private static final String JAR = ".jar";

    private final PluginTrust trust;
    private final LivePlugins live;

    UploadReader(PluginTrust trust, LivePlugins live) {
        this.trust = trust;
        this.live = live;
    }

    /**
     * What is in a file.
     *
     * @param name by which it belongs into the watched folder
     * @param bundle symbolic name of a jar
     */
    record Content(String name, Procedure procedure, PluginSignature signature, Optional<String> bundle) {}

    /**
     * Reads a file that somebody brought. Its name is made from what is in it: {@code clinic-chain-1.1.0.redress.yaml}.
     *
     * @param shown as the person calls it, for messages
     */
    Outcome<Content> brought(String shown, byte[] bytes) {
        Outcome<Content> asItIs = read(shown, bytes);
        if (!(asItIs instanceof Outcome.Done<Content> done)) {
            return asItIs;
        }
        // The name of a YAML file is part of what a case freezes: what is kept is what the folder will hold.
        PackRef pack = done.value().procedure().ref();
        return read(pack.id() + "-" + pack.version() + (jar(bytes) ? JAR : YAML), bytes);
    }

    /** Reads a file by the name that it has in the watched folder. */
    Outcome<Content> read(String name, byte[] bytes) {
        try {
            return jar(bytes) ? ofJar(name, bytes) : ofYaml(name, bytes);
        } catch (UnfitSource unfit) {
            return PlanRefusal.unfit(unfit.errors());
        } catch (IOException machine) {
            throw new UncheckedIOException(machine);
        }
    }

    private Outcome<Content> ofYaml(String name, byte[] bytes) throws UnfitSource {
        Admitted admitted = trust.yaml(name, bytes);
        return verified(name, PackFile.read(name, admitted.content()), admitted.signature(), Optional.empty());
    }

    private Outcome<Content> ofJar(String name, byte[] bytes) throws IOException, UnfitSource {
        PluginSignature signature = trust.jar(name, bytes);
        Path copy = Files.createTempFile("redress-plugin-", JAR);
        try {
            Files.write(copy, bytes);
            PackSource source = PackJar.read(name, copy.toFile());
            return verified(name, source, signature, symbolicName(bytes));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Outcome<Content> verified(
            String name, PackSource source, PluginSignature signature, Optional<String> bundle) {
        Compilation result = live.verify(Origin.ofFile(name), source);
        return result instanceof Compiled compiled
                ? Outcome.done(new Content(name, compiled.procedure(), signature, bundle))
                : PlanRefusal.unfit(((Refused) result).errors());
    }

    private static Optional<String> symbolicName(byte[] jar) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            return Optional.ofNullable(in.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(headers -> headers.getValue(Constants.BUNDLE_SYMBOLICNAME))
                    .map(header -> header.split(";")[0].strip());
        }
    }

    /** By content: what people name a file says nothing. */
    private static boolean jar(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
