package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A move of cases to another version of a plugin. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_case_move")
public class CaseMoveEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "plugin_version")
    String pluginVersion;

    @Column(name = "digest")
    String digest;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    long decidedAt;

    @Column(name = "reason")
    String reason;
}
