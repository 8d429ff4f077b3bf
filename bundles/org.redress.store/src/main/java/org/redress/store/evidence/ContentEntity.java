package org.redress.store.evidence;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A content, or an upload on its way to become one. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_evidence_content")
public class ContentEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "byte_size")
    long size;

    @Column(name = "touched_at")
    long touchedAt;
}
