package org.redress.api.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;

/**
 * Figures of a unit and a period, each with how it is counted.
 *
 * @param from first day of receipt
 * @param to last day of receipt
 * @param made when it was counted: what was recorded later is not in it
 */
public record Report(
        Kind kind, Unit unit, LocalDate from, LocalDate to, Instant made, List<Figure> figures, List<Table> tables) {
    public Report {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** Name of a file of it, for example {@code overview-sh-jingan-2026-10-01-2026-12-31.csv}. */
    public String fileName(Reports.Format format) {
        return "%s-%s-%s-%s.%s"
                .formatted(kind.code(), unit.id(), from, to, format.name().toLowerCase(Locale.ROOT));
    }

    /** What there is to read. */
    public enum Kind {
        OVERVIEW(Text.of("数据总览", "Overview")),
        TYPES(Text.of("投诉类型与事项", "Types and subjects")),
        BRANCHES(Text.of("各分店", "Branches")),
        DEADLINES(Text.of("时限与承诺", "Deadlines and promises")),
        REMEDIES(Text.of("处理方案与支出", "Remedies and cost")),
        SATISFACTION(Text.of("满意度", "Satisfaction")),
        /** All of them together (P18). */
        QUARTERLY(Text.of("季度投诉报告", "Quarterly complaints report"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        public Text title() {
            return title;
        }

        /** As in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a number is. */
    public enum Measure {
        COUNT,
        /** Percent. */
        SHARE,
        /** Of time, on the clock of the wall. */
        MINUTES,
        /** In the default currency. */
        MONEY,
        /** 1 to 5. */
        GRADE
    }

    /**
     * One number that stands for itself.
     *
     * @param note how it is counted
     * @param value empty where there is nothing to count
     * @param before the same of as long a period before
     */
    public record Figure(
            String id,
            Text title,
            Text note,
            Measure measure,
            Optional<BigDecimal> value,
            Optional<BigDecimal> before,
            Optional<CasesBehind> cases) {}

    /**
     * Numbers in rows and columns.
     *
     * @param head of the column that names the rows
     * @param note how they are counted
     */
    public record Table(String id, Text title, Text note, Text head, List<Column> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Column(String id, Text title, Measure measure) {}

    /**
     * A row, with a cell for each column.
     *
     * @param id what it is about: a unit, a type, a month
     */
    public record Row(String id, Text title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param value empty where there is nothing to count */
    public record Cell(Optional<BigDecimal> value, Optional<CasesBehind> cases) {

        public static Cell of(long count, CasesBehind cases) {
            return new Cell(
                    Optional.of(BigDecimal.valueOf(count)), Optional.of(cases).filter(some -> count > 0));
        }

        public static Cell of(Optional<BigDecimal> value) {
            return new Cell(value, Optional.empty());
        }
    }
}
