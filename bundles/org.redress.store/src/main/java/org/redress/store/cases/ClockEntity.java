package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A clock as the timer sees it. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_clock")
@IdClass(ClockEntity.Key.class)
public class ClockEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "clock_id")
    String clockId;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "subject")
    String subject;

    @Column(name = "run")
    String run;

    @Column(name = "due_at")
    long dueAt;

    @Column(name = "breached_at")
    Long breachedAt;

    @Column(name = "armed_at")
    Long armedAt;

    @Column(name = "warned")
    int warned;

    /** Whether it is a deadline of the case, which can be missed; null in rows from before. */
    @Column(name = "deadline")
    Short deadline;

    /** Whether nothing but the end of the case stopped it; null in rows from before. */
    @Column(name = "ended_with_case")
    Short endedWithCase;

    /** Identity. */
    public record Key(String caseId, String clockId) {}
}
