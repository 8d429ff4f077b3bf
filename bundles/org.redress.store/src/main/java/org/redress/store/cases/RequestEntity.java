package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A request that was carried out. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_request")
@IdClass(RequestEntity.Key.class)
public class RequestEntity {

    @Id
    @Column(name = "username")
    String username;

    @Id
    @Column(name = "request_key")
    String key;

    @Column(name = "digest")
    String digest;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "made_at")
    long madeAt;

    /** Identity. */
    public record Key(String username, String key) {}
}
