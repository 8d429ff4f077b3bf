package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

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
}
