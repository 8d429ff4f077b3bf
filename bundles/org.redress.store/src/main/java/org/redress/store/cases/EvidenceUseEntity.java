package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A content that a case refers to, which therefore stays. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_evidence_use")
@IdClass(EvidenceUseEntity.Key.class)
public class EvidenceUseEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "sha256")
    String sha256;

    /** Identity. */
    public record Key(String caseId, String sha256) {}
}
