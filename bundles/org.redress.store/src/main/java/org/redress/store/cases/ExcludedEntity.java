package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Who may not know of a case. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_excluded")
@IdClass(ExcludedEntity.Key.class)
public class ExcludedEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "username")
    String username;

    /** Identity. */
    public record Key(String caseId, String username) {}
}
