package org.redress.pack;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.api.text.Text;

/** What the CEL checker finds, in words for people. */
final class ConditionWords {

    private static final Pattern NO_FIELD = Pattern.compile("undefined field '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_NAME = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern OTHER_TYPE =
            Pattern.compile("expected type '([^']*)' but found '([^']*)'.*", Pattern.DOTALL);
    private static final List<String> SIZE =
            List.of("exceeds", "recursion limit", "too complex", "node count", "nesting");

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("_>_", ">"),
            Map.entry("_<_", "<"),
            Map.entry("_>=_", ">="),
            Map.entry("_<=_", "<="),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_%_", "%"),
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("!_", "!"),
            Map.entry("-_", "-"),
            Map.entry("@in", "in"),
            Map.entry("_[_]", "[ ]"),
            Map.entry("_?_:_", "? :"));

    private ConditionWords() {}

    /**
     * A finding.
     *
     * @param details what stands for the names in braces of its message
     */
    record Finding(Fault fault, Map<String, ?> details) {}

    /** The member that the checker does not know; empty when it complains about something else. */
    static String unknownName(String message) {
        Matcher field = NO_FIELD.matcher(message);
        return field.matches() ? field.group(1) : "";
    }

    /**
     * Takes a message of the checker apart.
     *
     * @param group that the expression names before the place; its members are proposed for a wrong one
     */
    static Finding of(String message, FactTypes types, String group) {
        Matcher field = NO_FIELD.matcher(message);
        if (field.matches()) {
            Collection<String> names =
                    types.groups().getOrDefault(group, Map.of()).keySet();
            String shown = group.isEmpty() ? field.group(1) : group + "." + field.group(1);
            return unknown(shown, field.group(1), names);
        }
        Matcher name = NO_NAME.matcher(message);
        if (name.matches()) {
            Collection<String> names = new TreeSet<>(types.singles().keySet());
            names.addAll(types.groups().keySet());
            return unknown(name.group(1), name.group(1), names);
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            String operator = OPERATORS.getOrDefault(overload.group(1), overload.group(1));
            Text problem = Text.of(
                    operator + " 不能用于 " + overload.group(2), operator + " cannot be used on " + overload.group(2));
            return new Finding(Fault.CONDITION_TYPE, Map.of("problem", problem));
        }
        Matcher type = OTHER_TYPE.matcher(message);
        if (type.matches()) {
            Text problem = Text.of(
                    "应为 " + type.group(1) + "，而不是 " + type.group(2),
                    "expected " + type.group(1) + " but found " + type.group(2));
            return new Finding(Fault.CONDITION_TYPE, Map.of("problem", problem));
        }
        String lower = message.toLowerCase(Locale.ROOT);
        if (SIZE.stream().anyMatch(lower::contains)) {
            return new Finding(Fault.CONDITION_SIZE, Map.of());
        }
        return new Finding(Fault.CONDITION_SYNTAX, Map.of("problem", syntax(message)));
    }

    private static Finding unknown(String shown, String name, Collection<String> names) {
        return new Finding(Fault.CONDITION_NAME, Map.of("name", shown, "hint", Near.hint(name, names)));
    }

    private static Text syntax(String message) {
        if (message.contains("<EOF>")) {
            return Text.of("表达式不完整", "the expression is not complete");
        }
        if (message.contains("token recognition error")) {
            return Text.of("此字符不能用在条件中", "this character cannot stand in a condition");
        }
        Matcher near = Pattern.compile(
                        "(?:mismatched|extraneous) input '([^']*)'.*|.*at input '([^']*)'.*", Pattern.DOTALL)
                .matcher(message);
        if (near.find()) {
            String words = near.group(1) != null ? near.group(1) : near.group(2);
            return Text.of(
                    "“" + Errors.quotable(words) + "”不能出现在此处", "\"" + Errors.quotable(words) + "\" cannot stand here");
        }
        return Text.of("CEL 报告 " + Errors.quotable(message), Errors.quotable(message));
    }
}
