package org.redress.pack;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.FactVocabulary;
import org.redress.api.procedure.FactVocabulary.Type;

/**
 * The facts that a condition may speak of, with their types: the vocabulary of the core, and {@code fields} and {@code
 * settings} as the pack declares them.
 *
 * @param groups type by group and name
 * @param singles type by name
 */
record FactTypes(Map<String, Map<String, Type>> groups, Map<String, Type> singles) {

    static final String FIELDS = "fields";
    static final String SETTINGS = "settings";

    static FactTypes of(Map<String, Type> fields, Map<String, Type> settings) {
        Map<String, Map<String, Type>> groups = new LinkedHashMap<>(FactVocabulary.GROUPS);
        groups.put(FIELDS, fields);
        groups.put(SETTINGS, settings);
        return new FactTypes(groups, FactVocabulary.SINGLES);
    }

    /** Groups as struct types, so that a name that does not exist is found when the pack is compiled. */
    CelTypeProvider provider() {
        Map<String, CelType> structs = new LinkedHashMap<>();
        groups.keySet().forEach(group -> structs.put(struct(group), type(group)));
        return new CelTypeProvider() {
            @Override
            public ImmutableCollection<CelType> types() {
                return ImmutableList.copyOf(structs.values());
            }

            @Override
            public Optional<CelType> findType(String name) {
                return Optional.ofNullable(structs.get(name));
            }
        };
    }

    CelType type(String group) {
        Map<String, Type> members = groups.get(group);
        return StructType.create(
                struct(group), ImmutableSet.copyOf(members.keySet()), name -> Optional.ofNullable(members.get(name))
                        .map(FactTypes::cel));
    }

    static CelType cel(Type type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case WHOLE -> SimpleType.INT;
            case AMOUNT -> SimpleType.DOUBLE;
            case TRUTH -> SimpleType.BOOL;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    private static String struct(String group) {
        return "redress." + group;
    }
}
