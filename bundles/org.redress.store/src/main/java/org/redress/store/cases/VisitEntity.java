package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A visit on somebody's calendar. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_visit")
@IdClass(VisitEntity.Key.class)
public class VisitEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "visit_no")
    int no;

    @Column(name = "username")
    String username;

    @Column(name = "branch")
    String branch;

    @Column(name = "begins_at")
    long beginsAt;

    @Column(name = "ends_at")
    long endsAt;

    @Column(name = "state")
    String state;

    /** Identity. */
    public record Key(String caseId, int no) {}
}
