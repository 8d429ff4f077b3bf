package org.redress.store.cases;

import org.redress.store.jpa.Cursor;
import org.redress.store.jpa.Sql;

/** Orders that lists of cases come in; the id decides between equals, so that pages neither overlap nor miss a line. */
enum CaseOrder {
    DUE("c.sort_due", 18, true, false),
    DUE_LATEST("c.sort_due", 18, true, true),
    RECEIVED("c.received_at", 17, true, false),
    RECEIVED_LATEST("c.received_at", 17, true, true),
    NUMBER("c.case_number", 1, false, false),
    NUMBER_LATEST("c.case_number", 1, false, true);

    private final String column;
    private final int position;
    private final boolean numeric;
    private final boolean descending;

    CaseOrder(String column, int position, boolean numeric, boolean descending) {
        this.column = column;
        this.position = position;
        this.numeric = numeric;
        this.descending = descending;
    }

    /** The order of a query; unknown words mean the default. */
    static CaseOrder of(String sort) {
        return switch (sort) {
            case "-due" -> DUE_LATEST;
            case "received" -> RECEIVED;
            case "-received" -> RECEIVED_LATEST;
            case "number" -> NUMBER;
            case "-number" -> NUMBER_LATEST;
            default -> DUE;
        };
    }

    boolean understands(Cursor cursor) {
        return !numeric || cursor.number().isPresent();
    }

    void goOn(Sql sql, Cursor after) {
        Object key = numeric ? (Object) Long.valueOf(after.key()) : after.key();
        // The first comparison is implied by the second; it is there for the index.
        if (descending) {
            sql.add(" AND " + column + " <= ? AND (" + column + " < ? OR c.id < ?)", key, key, after.id());
        } else {
            sql.add(" AND " + column + " >= ? AND (" + column + " > ? OR c.id > ?)", key, key, after.id());
        }
    }

    Sql sort(Sql sql) {
        String direction = descending ? " DESC" : "";
        return sql.add(" ORDER BY " + column + direction + ", c.id" + direction);
    }

    Cursor cursor(String list, Object[] last) {
        return new Cursor(list, String.valueOf(last[position]), (String) last[0]);
    }
}
