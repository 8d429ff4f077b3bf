package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A case that is still to be looked at for recurrence. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_occurrence")
public class OccurrenceEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "seen_at")
    long seenAt;

    @Column(name = "marked_by")
    String markedBy;

    @Column(name = "words")
    String words;
}
