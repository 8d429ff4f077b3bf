package org.redress.console.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.report.CasesBehind;
import org.redress.api.report.Report;

/** Where reports, their files and the cases behind their numbers are found. */
final class ReportAddress {

    private ReportAddress() {}

    static String page(Report.Kind kind, String unit, LocalDate from, LocalDate to) {
        return "/reports?" + query(parameters(kind, unit, from, to));
    }

    static String file(Report report, String format) {
        return "/reports/file?format=" + format + "&"
                + query(parameters(report.kind(), report.unit().id(), report.from(), report.to()));
    }

    static String cases(Optional<CasesBehind> cases) {
        return cases.map(behind -> "/cases?" + query(behind.parameters())).orElse("");
    }

    private static Map<String, String> parameters(Report.Kind kind, String unit, LocalDate from, LocalDate to) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("kind", kind.code());
        names.put("unit", unit);
        names.put("from", from.toString());
        names.put("to", to.toString());
        return names;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
