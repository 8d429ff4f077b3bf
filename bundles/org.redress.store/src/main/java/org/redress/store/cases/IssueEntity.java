package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.redress.api.casework.Issue;

/** One thing complained about, for counts over cases. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_issue")
@IdClass(IssueEntity.Key.class)
public class IssueEntity {

    /** Columns count by so much of what people wrote. */
    private static final int LONGEST = 200;

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "issue_no")
    int no;

    @Column(name = "subject")
    String subject;

    @Column(name = "outcome")
    String outcome;

    /** What tells one state of an issue from another: outcome, then subject. */
    static String key(Issue issue) {
        String subject = issue.subject();
        int length = subject.codePointCount(0, subject.length());
        return issue.outcome().map(Enum::name).orElse("") + "/"
                + (length <= LONGEST ? subject : subject.substring(0, subject.offsetByCodePoints(0, LONGEST)));
    }

    /** @param key as {@link #key} gives it */
    static IssueEntity of(String caseId, int no, String key) {
        int slash = key.indexOf('/');
        IssueEntity row = new IssueEntity();
        row.caseId = caseId;
        row.no = no;
        row.outcome = slash == 0 ? null : key.substring(0, slash);
        row.subject = key.substring(slash + 1);
        return row;
    }

    /** Identity. */
    public record Key(String caseId, int no) {}
}
