package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A session or token. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_session")
public class SessionEntity {

    @Id
    @Column(name = "secret_hash")
    String secretHash;

    @Column(name = "username")
    String username;

    @Column(name = "kind")
    String kind;

    @Column(name = "csrf")
    String csrf;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "seen_at")
    long seenAt;

    @Column(name = "expires_at")
    long expiresAt;
}
