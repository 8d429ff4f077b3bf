package org.redress.api.report;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;

/**
 * Reports over complaints. Implemented by the report bundle; called by REST and console. Thread-safe; blocks for database
 * time. Rights are looked up afresh with each call: who manages cases at every branch of a unit reads its reports, and
 * cases that the caller is kept out of are not counted, as they are not listed.
 */
@ProviderType
public interface Reports {

    /** Units whose reports the caller may read, parents before children; empty for those who manage none. */
    List<Unit> units(Caller caller);

    /** Forbidden to those who do not manage the unit; invalid where the period is turned round or longer than allowed. */
    Outcome<Report> read(Caller caller, ReportQuery query);

    /**
     * A report as a file.
     *
     * @param language {@code zh} or {@code en}
     */
    byte[] file(Report report, Format format, String language);

    /** Kinds of files. */
    enum Format {
        /** All tables under each other, UTF-8 with byte order mark; no cell is taken for a formula. */
        CSV,
        /** A sheet for each table. */
        XLSX,
        /** To print and to sign off; takes up to seconds. */
        PDF
    }
}
