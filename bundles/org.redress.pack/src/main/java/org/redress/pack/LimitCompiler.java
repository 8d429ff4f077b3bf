package org.redress.pack;

import java.util.Optional;
import org.redress.api.procedure.Limit;

/** Compiles amounts of tables: a number, or the setting that holds it. */
final class LimitCompiler {

    private LimitCompiler() {}

    /** What is not written is without limit. */
    static Limit limit(Node node, Names names) {
        Node setting = Fields.map(node).get("setting");
        return setting == null
                ? new Limit(Fields.number(node), Limit.NONE.setting())
                : new Limit(Limit.NONE.amount(), Optional.of(names.numberSetting(setting, false)));
    }

    /** A column that is empty unless something is written. */
    static Optional<Limit> column(Node node, Names names) {
        return node == null ? Optional.empty() : Optional.of(limit(node, names));
    }
}
