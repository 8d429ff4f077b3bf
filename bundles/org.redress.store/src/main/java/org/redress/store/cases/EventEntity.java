package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** An event, written once. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_event")
@IdClass(EventEntity.Key.class)
public class EventEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "seq")
    long seq;

    @Column(name = "format")
    int format;

    @Column(name = "happened_at")
    long happenedAt;

    @Column(name = "recorded_at")
    long recordedAt;

    @Column(name = "actor")
    String actor;

    @Column(name = "what")
    String what;

    @Lob
    @Column(name = "details")
    String details;

    @Lob
    @Column(name = "reasons")
    String reasons;

    @Column(name = "hash")
    String hash;

    @Column(name = "prev_hash")
    String prevHash;

    @Column(name = "clock_id")
    String clockId;

    /** Identity. */
    public record Key(String caseId, long seq) {}
}
