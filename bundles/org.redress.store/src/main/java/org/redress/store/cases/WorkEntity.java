package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Who has to do what in a case. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_work")
@IdClass(WorkEntity.Key.class)
public class WorkEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "kind")
    String kind;

    @Id
    @Column(name = "assignee")
    String assignee;

    /** Identity. */
    public record Key(String caseId, String kind, String assignee) {}
}
