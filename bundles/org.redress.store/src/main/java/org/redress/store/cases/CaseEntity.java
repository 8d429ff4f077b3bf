package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A case: its document, and the columns that lists need. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_case")
public class CaseEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "case_number", updatable = false)
    String number;

    @Column(name = "version")
    long version;

    @Column(name = "branch")
    String branch;

    @Column(name = "case_type")
    String type;

    @Column(name = "plugin_id")
    String pluginId;

    @Column(name = "procedure_digest")
    String procedureDigest;

    @Column(name = "kind")
    String kind;

    @Column(name = "state")
    String state;

    @Column(name = "stage")
    String stage;

    @Column(name = "owner")
    String owner;

    @Column(name = "first_receiver", updatable = false)
    String firstReceiver;

    @Column(name = "offered_to")
    String offeredTo;

    @Column(name = "severity")
    String severity;

    @Column(name = "proposed_severity")
    String proposedSeverity;

    /** Whether it is part of a complaint that is counted as another case; null in rows from before. */
    @Column(name = "part_of_other")
    Short partOfOther;

    @Column(name = "class_code")
    String classCode;

    /** Empty where it does not count. */
    @Column(name = "score")
    Integer score;

    @Column(name = "channel")
    String channel;

    /** When the house first spoke to the customer after the complaint; null until then. */
    @Column(name = "answered_at")
    Long answeredAt;

    /** The customer's last word on the result, 1 to 5; null where they did not say. */
    @Column(name = "result_grade")
    Short resultGrade;

    /** The same on how it was handled. */
    @Column(name = "process_grade")
    Short processGrade;

    @Column(name = "urgent")
    short urgent;

    @Column(name = "summary")
    String summary;

    @Column(name = "customer_id")
    String customerId;

    @Column(name = "received_at")
    long receivedAt;

    @Column(name = "closed_at")
    Long closedAt;

    @Column(name = "next_text")
    String nextText;

    @Column(name = "next_clock")
    String nextClock;

    @Column(name = "next_title")
    String nextTitle;

    @Column(name = "next_due_at")
    Long nextDueAt;

    @Column(name = "next_run")
    String nextRun;

    @Column(name = "sort_due")
    long sortDue;

    @Lob
    @Column(name = "body")
    String body;
}
