package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A one-time code. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_one_time_code")
public class CodeEntity {

    @Id
    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "username")
    String username;

    @Column(name = "expires_at")
    long expiresAt;
}
