package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A file that an administrator brought, or that was taken away and may be put back. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_plugin_upload")
public class UploadEntity {

    @Id
    @Column(name = "sha256")
    String sha256;

    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "uploaded_at")
    long uploadedAt;

    @Lob
    @Column(name = "body")
    String body;

    @Lob
    @Column(name = "bytes")
    byte[] bytes;
}
