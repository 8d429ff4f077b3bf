package org.redress.console.web;

/** The check of forms that {@link VisitFilter} cannot read, because they carry files. */
public final class Csrf {

    private Csrf() {}

    public static void check(Visit visit, String given) {
        if (!Tokens.same(visit.csrf(), given)) {
            throw new VisitFilter.ForgedRequest();
        }
    }
}
