package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A pack that a case runs on. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_case_pack")
@IdClass(CasePackEntity.Key.class)
public class CasePackEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "plugin_id")
    String pluginId;

    @Id
    @Column(name = "digest")
    String digest;

    /** Identity. */
    public record Key(String caseId, String pluginId, String digest) {}
}
