package org.redress.store.evidence;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who opened what. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_evidence_access")
public class AccessEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "evidence_id")
    String evidenceId;

    @Column(name = "username")
    String username;

    @Column(name = "entry")
    String entry;

    @Column(name = "opened_at")
    long openedAt;
}
