package org.redress.extension.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.PackCompiler;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.store.port.PluginStore;

/** Compiled packs that are no longer deployed but that cases still run on. Keeps those used last. */
final class SourceLibrary {

    static final int CAPACITY = 64;

    private final PackCompiler compiler;
    private final PluginStore store;
    private final Map<String, Procedure> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Procedure> eldest) {
            return size() > CAPACITY;
        }
    };

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
        Optional<Procedure> found = store.source(digest).map(source -> compile(digest, source));
        found.ifPresent(procedure -> compiled.put(digest, procedure));
        return found;
    }

    private Procedure compile(String digest, PackSource source) {
        Compilation result = compiler.compile(source);
        if (result instanceof Compiled done) {
            return done.procedure();
        }
        throw new IllegalStateException("RD-PLG-006 a pack that was accepted once does not compile any more; digest "
                + digest + ": " + ((Refused) result).errors().get(0).in("en"));
    }
}
