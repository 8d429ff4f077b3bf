package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A plan and what came of it. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_plugin_plan")
public class PlanEntity {

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

    @Column(name = "planned_at")
    long plannedAt;

    @Column(name = "begun_at")
    Long begunAt;

    @Column(name = "applying")
    String applying;

    @Lob
    @Column(name = "body")
    String body;
}
