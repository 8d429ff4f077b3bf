package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A way in which a case came to an improvement item. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_improvement_case")
public class ImprovementCaseEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "code")
    String code;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "way")
    String way;

    @Column(name = "joined_at")
    long joinedAt;

    @Column(name = "joined_by")
    String joinedBy;

    @Column(name = "words")
    String words;
}
