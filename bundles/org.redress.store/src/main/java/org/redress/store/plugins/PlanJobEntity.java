package org.redress.store.plugins;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A plan being applied or reversed. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_plan_job")
public class PlanJobEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "plan_id")
    String planId;

    @Lob
    @Column(name = "body")
    String body;
}
