package org.redress.pack;

import com.networknt.schema.Schema;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.redress.api.procedure.PackCompiler;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.pack.Node.MapNode;

/**
 * Compiles packs written in YAML (see {@code docs/pack-language.md}). Holds nothing of the packs it has compiled.
 *
 * <p>Checks in three rounds, each only when the one before found nothing: can every file be read, does each fit the
 * published schema, does the pack make sense as a whole.
 */
@Component(service = PackCompiler.class)
public final class YamlPackCompiler implements PackCompiler {

    private final Schemas schemas = new Schemas();
    private final CelRuntime runtime = CelLanguage.runtime();
    private final SchemaCheck schemaCheck;
    private final List<String> actions;

    /** Prepares schema and expression runtime; takes some hundred milliseconds the first time. */
    @Activate
    public YamlPackCompiler() {
        Schema format = Schemas.format();
        schemaCheck = new SchemaCheck(format);
        actions = StreamSupport.stream(
                        format.getSchemaNode().at("/$defs/action/enum").spliterator(), false)
                .map(action -> action.asText())
                .toList();
    }

    @Override
    public Compilation compile(PackSource source) {
        Errors errors = new Errors();
        Map<String, MapNode> files = PackFiles.read(source, errors);
        if (errors.none()) {
            files.values().forEach(file -> schemaCheck.check(file, errors));
        }
        if (!errors.none()) {
            return new Refused(errors.list());
        }
        Sections sections = Sections.join(files, errors);
        if (!errors.none()) {
            return new Refused(errors.list());
        }
        Procedure procedure = new PackAssembler(schemas, runtime, actions, errors).assemble(sections, source.digest());
        return errors.none() ? new Compiled(procedure) : new Refused(errors.list());
    }
}
