package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.redress.api.plugin.Quarantine;
import org.redress.store.jpa.Instants;

/** Code that is not asked any more. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_quarantine")
public class QuarantineEntity {

    @Id
    @Column(name = "code_digest")
    String code;

    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "version_name")
    String versionName;

    @Column(name = "since")
    long since;

    @Column(name = "why")
    String why;

    @Column(name = "said_by")
    String by;

    Quarantine quarantine() {
        return new Quarantine(code, pluginId, versionName, Instants.instant(since), why, by);
    }
}
