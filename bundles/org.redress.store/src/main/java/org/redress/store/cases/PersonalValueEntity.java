package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** What a commitment in an event stands for. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_personal_value")
@IdClass(PersonalValueEntity.Key.class)
public class PersonalValueEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "seq")
    long seq;

    @Id
    @Column(name = "pointer")
    String pointer;

    @Column(name = "salt")
    String salt;

    @Lob
    @Column(name = "clear_value")
    String clearValue;

    /** Identity. */
    public record Key(String caseId, long seq, String pointer) {}
}
