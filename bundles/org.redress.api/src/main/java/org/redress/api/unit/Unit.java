package org.redress.api.unit;

import java.time.ZoneId;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A place in the organisation tree.
 *
 * @param id stable short name used in addresses and activations, for example {@code sh-jingan}
 * @param kind level in the tree
 * @param code prefix of case numbers, 2–8 capital letters or digits, unique, for example {@code SHJA}
 * @param name shown to people
 * @param parent id of the unit above; empty only for a chain
 * @param zone where its days begin and end
 * @param active false once closed; a closed branch takes no new cases and keeps its old ones
 */
public record Unit(
        String id, UnitKind kind, String code, Text name, Optional<String> parent, ZoneId zone, boolean active) {}
