package org.redress.packs.twolevelclinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.pack.YamlPackCompiler;

/** The pack of this module, compiled once as the container would. */
final class Pack {

    static final Procedure PROCEDURE = compile();

    private Pack() {}

    private static Procedure compile() {
        Compilation compilation = new YamlPackCompiler().compile(source());
        if (compilation instanceof Refused refused) {
            throw new AssertionError(String.join(
                    "\n", refused.errors().stream().map(error -> error.in("en")).toList()));
        }
        return ((Compiled) compilation).procedure();
    }

    private static PackSource source() {
        Path root = classes().resolve("redress");
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PackSource(files);
    }

    /** What goes into the bundle. */
    static Path classes() {
        try {
            return Path.of(Pack.class.getResource("/redress/pack.yaml").toURI())
                    .getParent()
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Local ids of the gates that hold an action back, read as the engine reads them. */
    static List<String> blockedBy(String action, String type, String stage, String remedy, Facts facts) {
        return PROCEDURE.gates().stream()
                .filter(gate -> gate.actions().contains(action) && fits(gate.types(), type))
                .filter(gate -> !action.equals("complete-stage") || fits(gate.stages(), stage))
                .filter(gate -> !action.endsWith("-remedy") || fits(gate.remedies(), remedy))
                .filter(gate -> gate.when()
                        .map(when -> when.test(facts.all()).orElse(false))
                        .orElse(true))
                .filter(gate -> !gate.require().test(facts.all()).orElse(false))
                .map(Pack::localId)
                .toList();
    }

    static List<String> blocksStage(String type, String stage, Facts facts) {
        return blockedBy("complete-stage", type, stage, "", facts);
    }

    static List<String> blocksOffer(String type, String remedy, Facts facts) {
        return blockedBy("offer-remedy", type, "", remedy, facts);
    }

    static List<String> blocksCarryingOut(String type, String remedy, Facts facts) {
        return blockedBy("carry-out-remedy", type, "", remedy, facts);
    }

    private static boolean fits(List<String> wanted, String given) {
        return wanted.isEmpty() || wanted.contains(given);
    }

    private static String localId(Gate gate) {
        return gate.id().substring(gate.id().indexOf('/') + 1);
    }
}
