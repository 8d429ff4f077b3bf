package org.redress.api.procedure;

import java.util.List;

/**
 * A row of the authority table: who may decide what, up to how much. Of one role the row for the very remedy counts before
 * its row for all.
 *
 * @param id pack, role and remedy: {@code clinic-chain/store-manager/refund}
 * @param remedy kind of remedy, or {@code *} for all
 * @param single most for one decision
 * @param cumulative most for one customer within rolling 12 months
 * @param quorum how many different people have to agree, 1–5; above 1 nobody grants it alone
 * @param with roles whose holders have a voice too, besides {@code role}
 * @param replaces ids of rows of other packs whose place it takes, for the remedies that it is about
 */
public record AuthorityRule(
        String id,
        String role,
        String remedy,
        Limit single,
        Limit cumulative,
        int quorum,
        List<String> with,
        List<String> replaces)
        implements Replaceable {

    /** Most voices that a row may ask for. */
    public static final int MOST_VOICES = 5;

    public AuthorityRule {
        with = List.copyOf(with);
        replaces = List.copyOf(replaces);
    }

    /** Whether it says something about this kind of remedy. */
    public boolean covers(String kind) {
        return everyKind() || remedy.equals(kind);
    }

    /** Whether it is about remedies of every kind; its yearly sum is then that of all kinds. */
    public boolean everyKind() {
        return remedy.equals("*");
    }

    /** Whether holders of a role have a voice under this row. */
    public boolean hears(String held) {
        return role.equals(held) || with.contains(held);
    }
}
