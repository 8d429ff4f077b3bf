package org.redress.store.evidence;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which content has a digest. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_evidence_digest")
public class DigestEntity {

    @Id
    @Column(name = "sha256")
    String sha256;

    @Column(name = "content_id")
    String contentId;
}
