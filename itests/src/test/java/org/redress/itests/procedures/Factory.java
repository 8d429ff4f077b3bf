package org.redress.itests.procedures;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A house of its own that makes things: its departments hand cases over, do their tasks and issue papers by dates. */
record Factory(Staff staff, String branch, String pack) {

    void open(String code, String zh, String en) {
        new OwnHouse(staff, branch, pack).open(code, zh, en);
    }

    SimulatedTime time() {
        return new SimulatedTime(staff);
    }

    /** A date so many days ahead. */
    String day(int ahead) {
        return time().now().toLocalDate().plusDays(ahead).toString();
    }

    /** That day of the week, some days ahead. */
    String next(DayOfWeek day) {
        return time().now()
                .toLocalDate()
                .plusDays(2)
                .with(TemporalAdjusters.next(day))
                .toString();
    }

    String in(int hours) {
        return time().now().plusHours(hours).toString();
    }

    /** Time passes: what is planned from now on comes after what was planned so far. */
    void minuteLater() {
        time().to(time().now().plusMinutes(1));
    }

    /** Offered to the other one and accepted. */
    void handOver(CaseWork complaint, String from, String to) {
        complaint.did(from, "hand-over", "to", to, "note", "请接着处理");
        complaint.did(to, "accept-hand-over");
    }

    void fill(CaseWork complaint, String by, Object... values) {
        OwnHouse.fill(complaint, by, values);
    }

    void done(CaseWork complaint, String by, String... tasks) {
        for (String task : tasks) {
            complaint.did(by, "complete-task", "task", task);
        }
    }

    /** What a printed document says, without its spaces. */
    String words(CaseWork complaint, String reader, int document) {
        byte[] pdf = staff.as(reader)
                .get("cases/" + complaint.number() + "/documents/" + document)
                .expect(200)
                .bytes();
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(printed).replaceAll("\\s+", "");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
