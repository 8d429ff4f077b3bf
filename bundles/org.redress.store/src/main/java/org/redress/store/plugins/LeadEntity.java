package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The origin that was chosen to lead a plugin. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_plugin_lead")
public class LeadEntity {

    @Id
    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "origin")
    String origin;
}
