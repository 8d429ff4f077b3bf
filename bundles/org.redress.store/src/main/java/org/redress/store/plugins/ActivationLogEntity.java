package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A decision, written once. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_activation_log")
public class ActivationLogEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "unit")
    String unit;

    @Column(name = "decided_at")
    long decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Lob
    @Column(name = "body")
    String body;
}
