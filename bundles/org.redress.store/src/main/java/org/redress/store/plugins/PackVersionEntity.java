package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A version that has been deployed. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_pack_version")
@IdClass(PackVersionEntity.Key.class)
public class PackVersionEntity {

    @Id
    @Column(name = "plugin_id")
    String pluginId;

    @Id
    @Column(name = "version_name")
    String versionName;

    @Id
    @Column(name = "digest")
    String digest;

    @Column(name = "origin")
    String origin;

    @Column(name = "installed_at")
    long installedAt;

    /** Identity. */
    public record Key(String pluginId, String versionName, String digest) {}
}
