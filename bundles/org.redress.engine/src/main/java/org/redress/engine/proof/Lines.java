package org.redress.engine.proof;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

/** Finds the place in a pack's text where something is declared. A compiled pack no longer knows it. */
final class Lines {

    private final PackSource source;

    Lines(PackSource source) {
        this.source = source;
    }

    PackError error(Finding finding) {
        if (!finding.at().isEmpty()) {
            Pattern declared = Pattern.compile("(?m)^[ \\t]*(?:- *\\{? *)?(?:id: *[\"']?" + Pattern.quote(finding.at())
                    + "[\"']?(?=[\\s,}]|$)|[\"']?" + Pattern.quote(finding.at()) + "[\"']?:)");
            for (Map.Entry<String, String> file : source.files().entrySet()) {
                Matcher found = declared.matcher(file.getValue());
                if (found.find()) {
                    int start = found.start() + indent(found.group());
                    int line = (int) file.getValue().substring(0, start).lines().count();
                    int begin = file.getValue().lastIndexOf('\n', start - 1) + 1;
                    return error(finding, file.getKey(), begin == start ? line + 1 : line, start - begin + 1);
                }
            }
        }
        return error(finding, source.files().firstKey(), 0, 0);
    }

    private static int indent(String match) {
        return match.length() - match.stripLeading().length();
    }

    private static PackError error(Finding finding, String file, int line, int column) {
        return new PackError(file, line, column, finding.flaw().code(), finding.text());
    }
}
