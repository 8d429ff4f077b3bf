package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The decision that holds about a plugin at a unit. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_activation")
@IdClass(ActivationEntity.Key.class)
public class ActivationEntity {

    @Id
    @Column(name = "plugin_id")
    String pluginId;

    @Id
    @Column(name = "unit")
    String unit;

    @Version
    @Column(name = "version")
    long version;

    @Lob
    @Column(name = "body")
    String body;

    /** Identity. */
    public record Key(String pluginId, String unit) {}
}
