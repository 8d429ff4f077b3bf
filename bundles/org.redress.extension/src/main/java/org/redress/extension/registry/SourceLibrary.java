package org.redress.extension.registry;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.PackCompiler;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.store.port.PluginStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiled packs that are no longer deployed but that cases still run on. Keeps those used last. */
final class SourceLibrary {

    static final int CAPACITY = 64;

    private static final Logger LOG = LoggerFactory.getLogger(SourceLibrary.class);

    private final PackCompiler compiler;
    private final PluginStore store;
    private final Map<String, Procedure> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Procedure> eldest) {
            return size() > CAPACITY;
        }
    };

    private final Set<String> told = new HashSet<>();

    SourceLibrary(PackCompiler compiler, PluginStore store) {
        this.compiler = compiler;
        this.store = store;
    }

    /** Takes over what has just been withdrawn, so that its cases need no second compilation. */
    synchronized void add(Procedure procedure) {
        compiled.put(procedure.ref().digest(), procedure);
    }

    /** Under one lock: many requests for one digest cost one compilation. */
    synchronized Optional<Procedure> find(String digest) {
        Procedure known = compiled.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Procedure> found = store.source(digest).flatMap(source -> compile(digest, source));
        found.ifPresent(procedure -> compiled.put(digest, procedure));
        return found;
    }

    private Optional<Procedure> compile(String digest, PackSource source) {
        Compilation result = compiler.compile(source);
        if (result instanceof Compiled done) {
            return Optional.of(done.procedure());
        }
        // Once: cases of such a pack go on by the caretaker's rules and look for it again each time.
        if (told.add(digest)) {
            LOG.error(
                    "RD-PLG-006 the stored source of a pack does not compile any more, digest {}: {}; go back to the release"
                            + " that accepted it, and report this",
                    digest,
                    ((Refused) result).errors().get(0).in("en"));
        }
        return Optional.empty();
    }
}
