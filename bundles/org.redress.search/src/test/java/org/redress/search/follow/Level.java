package org.redress.search.follow;

import java.io.IOException;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.unit.Units;
import org.redress.search.TinyHouse;
import org.redress.search.index.SearchIndex;

/** Brings an index level at once, without a thread. */
public final class Level {

    private final SearchIndex index;
    private final Pursuit pursuit;

    public Level(SearchIndex index, TinyHouse house, ProcedureCatalog catalog, Units units) {
        this.index = index;
        this.pursuit =
                Pursuit.begin(index, house, new Material(house, catalog, units), System::nanoTime, TinyHouse.NOW);
    }

    public void bring() throws IOException {
        while (pursuit.progress().building()) {
            pursuit.walk();
        }
        while (!pursuit.follow()) {
            // Further ones wait.
        }
        pursuit.guides();
        index.refresh();
    }
}
