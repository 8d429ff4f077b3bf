package org.redress.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A native query put together from fixed text and bound values: nothing that comes from outside becomes text. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Sql(String start) {
        text.append(start);
    }

    /**
     * @param fragment fixed text with a {@code ?} for each value
     */
    public Sql add(String fragment, Object... bound) {
        int next = 0;
        for (char c : fragment.toCharArray()) {
            if (c == '?') {
                values.add(bound[next++]);
                text.append('?').append(values.size());
            } else {
                text.append(c);
            }
        }
        return this;
    }

    /** {@code column IN (…)}; the collection is not empty. */
    public Sql in(String column, Collection<String> choices) {
        text.append(' ').append(column).append(" IN (");
        String separator = "";
        for (String choice : choices) {
            text.append(separator);
            add("?", choice);
            separator = ", ";
        }
        text.append(')');
        return this;
    }

    /** Only the first lines. The number is part of the text, because that is all that both databases take. */
    public Sql first(int lines) {
        text.append(" FETCH FIRST ").append(lines).append(" ROWS ONLY");
        return this;
    }

    public List<Object[]> rows(UnitOfWork work) {
        return work.read(entities -> rows(query(work.withoutWaiting(text.toString()), entities)));
    }

    /** Within a transaction: sees what is committed, and waits for those who are writing it. */
    public List<Object[]> rows(EntityManager entities) {
        return rows(query(text.toString(), entities));
    }

    private static List<Object[]> rows(Query query) {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(row instanceof Object[] many ? many : new Object[] {row});
        }
        return rows;
    }

    /** The one number that the query gives. */
    public int count(UnitOfWork work) {
        return ((Number) rows(work).get(0)[0]).intValue();
    }

    private Query query(String sql, EntityManager entities) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
