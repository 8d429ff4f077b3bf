package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A name in the watched folder of every node. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_plugin_file")
public class PluginFileEntity {

    @Id
    @Column(name = "file_name")
    String name;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "turn")
    long turn;

    @Column(name = "sha256")
    String sha256;

    @Column(name = "present")
    int present;

    /** The same digest where the bytes have to be there: they cannot go then. */
    @Column(name = "bytes_of")
    String bytesOf;
}
