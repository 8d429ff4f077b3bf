package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A version of a plugin on its way to more and more branches. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_rollout")
public class RolloutEntity {

    @Id
    @Column(name = "id")
    String id;

    /** Counted by the store, which refuses what was read too early: nothing is to be tried again here. */
    @Column(name = "version")
    long version;

    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "under_way")
    String underWay;

    @Column(name = "started_at")
    long startedAt;

    @Lob
    @Column(name = "body")
    String body;
}
