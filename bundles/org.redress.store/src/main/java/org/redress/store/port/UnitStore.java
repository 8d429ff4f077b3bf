package org.redress.store.port;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.unit.Unit;

/** The organisation tree. */
@ProviderType
public interface UnitStore {

    List<Unit> all();

    void save(Unit unit);
}
