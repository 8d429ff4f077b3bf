package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A line in an inbox. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_notification")
public class NotificationEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "recipient")
    String recipient;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "improvement")
    String improvement;

    @Column(name = "duty")
    String duty;

    @Column(name = "kind")
    String kind;

    @Column(name = "words")
    String words;

    @Column(name = "told_at")
    long toldAt;

    @Column(name = "deliver_at")
    long deliverAt;

    @Column(name = "read_at")
    Long readAt;
}
