package org.redress.store.plugins;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.Quarantine;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.QuarantineStore;

/** Quarantines in the database, for all nodes. */
@Component(service = QuarantineStore.class)
public final class JpaQuarantineStore implements QuarantineStore {

    private static final int LONGEST = 500;

    private final UnitOfWork work;

    @Activate
    public JpaQuarantineStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Quarantine> all() {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT q FROM QuarantineEntity q ORDER BY q.pluginId, q.since, q.code",
                                QuarantineEntity.class)
                        .getResultList())
                .stream()
                .map(QuarantineEntity::quarantine)
                .toList();
    }

    @Override
    public void put(Quarantine quarantine) {
        work.upsert(entities -> {
            QuarantineEntity row = entities.find(QuarantineEntity.class, quarantine.code());
            if (row == null) {
                row = new QuarantineEntity();
                row.code = quarantine.code();
                row.pluginId = quarantine.plugin();
                row.versionName = quarantine.version();
                row.since = Instants.nanos(quarantine.since());
                row.why =
                        quarantine.why().length() > LONGEST ? quarantine.why().substring(0, LONGEST) : quarantine.why();
                row.by = quarantine.by();
                entities.persist(row);
            }
            return row;
        });
    }

    @Override
    public void remove(String plugin) {
        work.upsert(entities -> entities.createQuery("DELETE FROM QuarantineEntity q WHERE q.pluginId = :plugin")
                .setParameter("plugin", plugin)
                .executeUpdate());
    }
}
