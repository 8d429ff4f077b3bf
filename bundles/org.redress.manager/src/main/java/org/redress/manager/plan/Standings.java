package org.redress.manager.plan;

import java.util.List;
import org.redress.store.port.Standing;
import org.redress.store.port.Standing.Decided;

/** Whether things stand alike. Pure. */
final class Standings {

    private Standings() {}

    static boolean same(Standing a, Standing b) {
        return a.lead().equals(b.lead())
                && a.cases().equals(b.cases())
                && a.files().equals(b.files())
                && same(a.decisions(), b.decisions());
    }

    private static boolean same(List<Decided> a, List<Decided> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(Decided a, Decided b) {
        return a.unit().equals(b.unit())
                && a.state() == b.state()
                && a.locked() == b.locked()
                && a.range().equals(b.range())
                && Values.same(a.settings(), b.settings());
    }
}
