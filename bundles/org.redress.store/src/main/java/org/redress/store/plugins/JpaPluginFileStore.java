package org.redress.store.plugins;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.PluginUpload;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.PluginFileStore;

/** Files of plugins in the database, for all nodes. */
@Component(service = PluginFileStore.class)
public final class JpaPluginFileStore implements PluginFileStore {

    private final UnitOfWork work;

    @Activate
    public JpaPluginFileStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public void keep(PluginUpload upload, byte[] bytes) {
        work.upsert(entities -> {
            boolean known = entities.createQuery(
                            "SELECT u.sha256 FROM UploadEntity u WHERE u.sha256 = :sha256", String.class)
                    .setParameter("sha256", upload.sha256())
                    .getResultStream()
                    .findFirst()
                    .isPresent();
            if (!known) {
                UploadEntity row = new UploadEntity();
                row.sha256 = upload.sha256();
                row.pluginId = upload.pack().id();
                row.uploadedAt = Instants.nanos(upload.at());
                row.body = Json.write(upload);
                row.bytes = bytes;
                entities.persist(row);
            }
            return known;
        });
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return work.read(entities -> Optional.ofNullable(entities.find(UploadEntity.class, sha256)))
                .map(row -> row.bytes);
    }

    @Override
    public List<PluginUpload> uploads(String plugin) {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT u.body FROM UploadEntity u WHERE u.pluginId = :plugin"
                                        + " ORDER BY u.uploadedAt DESC, u.sha256",
                                String.class)
                        .setParameter("plugin", plugin)
                        .getResultList())
                .stream()
                .map(body -> Json.read(body, PluginUpload.class))
                .toList();
    }

    @Override
    public List<Wanted> wanted() {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT f FROM PluginFileEntity f ORDER BY f.name", PluginFileEntity.class)
                        .getResultList())
                .stream()
                .map(row -> new Wanted(row.name, row.turn, row.sha256, row.present == 1))
                .toList();
    }

    @Override
    public void want(String name, String sha256, boolean present) {
        work.upsert(entities -> {
            PluginFileEntity row = entities.find(PluginFileEntity.class, name);
            boolean fresh = row == null;
            if (fresh) {
                row = new PluginFileEntity();
                row.name = name;
            }
            row.turn++;
            row.sha256 = sha256;
            row.present = present ? 1 : 0;
            row.bytesOf = present ? sha256 : null;
            if (fresh) {
                entities.persist(row);
            }
            return row;
        });
    }
}
