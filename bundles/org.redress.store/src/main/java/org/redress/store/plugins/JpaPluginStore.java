package org.redress.store.plugins;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.Activation;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.PluginStore;

/** Packs and activations in the database. */
@Component(service = PluginStore.class)
public final class JpaPluginStore implements PluginStore {

    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};

    private final UnitOfWork work;

    @Activate
    public JpaPluginStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public void keep(PackRef ref, String origin, PackSource source, Instant at) {
        work.upsert(entities -> {
            if (!known(entities, ref.digest())) {
                PackSourceEntity text = new PackSourceEntity();
                text.digest = ref.digest();
                text.files = Json.write(source.files());
                entities.persist(text);
                entities.flush();
            }
            PackVersionEntity version = entities.find(
                    PackVersionEntity.class, new PackVersionEntity.Key(ref.id(), ref.version(), ref.digest()));
            if (version == null) {
                entities.persist(row(ref, origin, at));
            } else {
                // The same again from another place: when it was first seen still counts.
                version.origin = origin;
            }
            return ref;
        });
    }

    private static boolean known(EntityManager entities, String digest) {
        return entities.createQuery("SELECT s.digest FROM PackSourceEntity s WHERE s.digest = :digest", String.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    private static PackVersionEntity row(PackRef ref, String origin, Instant at) {
        PackVersionEntity row = new PackVersionEntity();
        row.pluginId = ref.id();
        row.versionName = ref.version();
        row.digest = ref.digest();
        row.origin = origin;
        row.installedAt = Instants.nanos(at);
        return row;
    }

    @Override
    public Optional<PackSource> source(String digest) {
        return work.read(entities -> Optional.ofNullable(entities.find(PackSourceEntity.class, digest)))
                .map(row -> new PackSource(Json.read(row.files, FILES)));
    }

    @Override
    public List<KnownVersion> versions() {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT v FROM PackVersionEntity v ORDER BY v.pluginId, v.installedAt, v.digest",
                                PackVersionEntity.class)
                        .getResultList())
                .stream()
                .map(row -> new KnownVersion(
                        new PackRef(row.pluginId, row.versionName, row.digest),
                        row.origin,
                        Instants.instant(row.installedAt)))
                .toList();
    }

    @Override
    public List<Activation> activations() {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT a FROM ActivationEntity a ORDER BY a.pluginId, a.unit", ActivationEntity.class)
                        .getResultList())
                .stream()
                .map(row -> Json.read(row.body, Activation.class))
                .toList();
    }

    @Override
    public void save(Activation activation) {
        String body = Json.write(activation);
        work.upsert(entities -> {
            ActivationEntity row = entities.find(
                    ActivationEntity.class, new ActivationEntity.Key(activation.plugin(), activation.unit()));
            if (row == null) {
                row = new ActivationEntity();
                row.pluginId = activation.plugin();
                row.unit = activation.unit();
                row.body = body;
                entities.persist(row);
            } else {
                row.body = body;
            }
            entities.persist(decision(activation, body));
            return row;
        });
    }

    private static ActivationLogEntity decision(Activation activation, String body) {
        ActivationLogEntity row = new ActivationLogEntity();
        row.id = UUID.randomUUID().toString();
        row.pluginId = activation.plugin();
        row.unit = activation.unit();
        row.decidedAt = Instants.nanos(activation.at());
        row.decidedBy = activation.by();
        row.body = body;
        return row;
    }

    @Override
    public Map<String, String> leads() {
        return work
                .read(entities -> entities.createQuery("SELECT l FROM LeadEntity l", LeadEntity.class)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(row -> row.pluginId, row -> row.origin));
    }

    @Override
    public void lead(String plugin, Optional<String> origin) {
        work.upsert(entities -> {
            LeadEntity row = entities.find(LeadEntity.class, plugin);
            if (origin.isEmpty()) {
                Optional.ofNullable(row).ifPresent(entities::remove);
            } else if (row == null) {
                row = new LeadEntity();
                row.pluginId = plugin;
                row.origin = origin.get();
                entities.persist(row);
            } else {
                row.origin = origin.get();
            }
            return plugin;
        });
    }
}
