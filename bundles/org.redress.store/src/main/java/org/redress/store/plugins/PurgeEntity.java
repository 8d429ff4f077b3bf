package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A purge that was asked for, and what came of it. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_plugin_purge")
public class PurgeEntity {

    @Id
    @Column(name = "id")
    String id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "state")
    String state;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    long askedAt;

    @Column(name = "ended_by")
    String endedBy;

    @Column(name = "waiting")
    String waiting;

    @Lob
    @Column(name = "body")
    String body;
}
