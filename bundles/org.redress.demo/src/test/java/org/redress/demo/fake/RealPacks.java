package org.redress.demo.fake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.pack.YamlPackCompiler;

/** The packs that the demonstration activates, compiled from the modules themselves. */
public final class RealPacks {

    private static final List<Procedure> ALL = compileAll();

    private RealPacks() {}

    public static List<Procedure> all() {
        return ALL;
    }

    private static List<Procedure> compileAll() {
        List<Procedure> packs = new ArrayList<>();
        try {
            for (URL found : Collections.list(RealPacks.class.getClassLoader().getResources("redress/pack.yaml"))) {
                packs.add(((Compiled) new YamlPackCompiler().compile(source(found.toURI()))).procedure());
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(packs);
    }

    private static PackSource source(URI pack) throws IOException {
        if (!pack.getScheme().equals("jar")) {
            return read(Path.of(pack).getParent());
        }
        String jar = pack.toString().substring(0, pack.toString().indexOf('!'));
        try (FileSystem inside = FileSystems.newFileSystem(URI.create(jar), Map.of())) {
            return read(inside.getPath("redress"));
        }
    }

    private static PackSource read(Path root) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return new PackSource(files);
    }
}
