package org.redress.store.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.UnitStore;

/** The organisation tree in the database. */
@Component(service = UnitStore.class)
public final class JpaUnitStore implements UnitStore {

    private final UnitOfWork work;

    @Activate
    public JpaUnitStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Unit> all() {
        return work
                .read(entities -> entities.createQuery("SELECT u FROM UnitEntity u ORDER BY u.id", UnitEntity.class)
                        .getResultList())
                .stream()
                .map(JpaUnitStore::unit)
                .toList();
    }

    @Override
    public void save(Unit unit) {
        work.upsert(entities -> {
            UnitEntity row = entities.find(UnitEntity.class, unit.id());
            boolean isNew = row == null;
            if (isNew) {
                row = new UnitEntity();
                row.id = unit.id();
            }
            row.kind = unit.kind().name();
            row.code = unit.code();
            row.title = Json.write(unit.name());
            row.parent = unit.parent().orElse(null);
            row.zone = unit.zone().getId();
            row.active = (short) (unit.active() ? 1 : 0);
            if (isNew) {
                entities.persist(row);
            }
            return row;
        });
    }

    private static Unit unit(UnitEntity row) {
        return new Unit(
                row.id,
                UnitKind.valueOf(row.kind),
                row.code,
                Json.read(row.title, Text.class),
                Optional.ofNullable(row.parent),
                ZoneId.of(row.zone),
                row.active != 0);
    }
}
