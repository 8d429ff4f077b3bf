package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One case of a move. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_case_move_line")
@IdClass(CaseMoveLineEntity.Key.class)
public class CaseMoveLineEntity {

    @Id
    @Column(name = "move_id")
    String moveId;

    @Id
    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "case_version")
    long caseVersion;

    @Column(name = "state")
    String state;

    @Column(name = "why")
    String why;

    /** Identity. */
    public record Key(String moveId, String caseNumber) {}
}
