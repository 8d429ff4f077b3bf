package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.redress.store.jpa.Instants;

/** What an administrator did, written once. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_admin_log")
public class AdminLogEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "done_at")
    long doneAt;

    @Column(name = "actor")
    String actor;

    @Column(name = "what")
    String what;

    @Column(name = "subject")
    String subject;

    @Lob
    @Column(name = "details")
    String details;

    /** A line, to be written in the transaction of what it tells. */
    public static AdminLogEntity line(Instant at, String actor, String what, String subject, String details) {
        AdminLogEntity row = new AdminLogEntity();
        row.id = UUID.randomUUID().toString();
        row.doneAt = Instants.nanos(at);
        row.actor = actor;
        row.what = what;
        row.subject = subject;
        row.details = details;
        return row;
    }
}
