package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The text of a pack. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_pack_source")
public class PackSourceEntity {

    @Id
    @Column(name = "digest")
    String digest;

    @Lob
    @Column(name = "files")
    String files;
}
