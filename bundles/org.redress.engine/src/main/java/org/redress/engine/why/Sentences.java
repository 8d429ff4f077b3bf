package org.redress.engine.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.text.Text;
import org.redress.engine.why.Change.How;

/** Says in words what would have had to be different, and what would then have been. */
public final class Sentences {

    private static final Text ONE = Text.of("如果{change}，{outcome}。", "If {change}, {outcome}.");
    private static final Text TWO =
            Text.of("如果{change}，或者{other}，{outcome}。", "If {change}, or if {other}, {outcome}.");

    private final FactWords words;

    public Sentences(FactWords words) {
        this.words = words;
    }

    /**
     * A whole sentence.
     *
     * @param alternatives as {@link NearestChange} found them
     * @param outcome what would then be: {@code 就不会升级}, {@code it would not be escalated}
     * @return empty when there is no alternative
     */
    public Optional<Text> otherwise(List<List<Change>> alternatives, Text outcome) {
        if (alternatives.isEmpty()) {
            return Optional.empty();
        }
        Text first = all(alternatives.get(0));
        return Optional.of((alternatives.size() == 1 ? ONE : TWO.with("other", all(alternatives.get(1))))
                .with("change", first)
                .with("outcome", outcome));
    }

    static Text joined(List<Text> texts, String zh, String en) {
        return Text.of(
                texts.stream().map(text -> text.in("zh")).collect(Collectors.joining(zh)),
                texts.stream().map(text -> text.in("en")).collect(Collectors.joining(en)));
    }

    private Text all(List<Change> changes) {
        List<Text> parts = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Change change : changes) {
            List<Change> alike = changes.stream()
                    .filter(other -> other.fact().equals(change.fact())
                            && other.how() == How.INCLUDES
                            && change.how() == How.INCLUDES)
                    .toList();
            if (alike.size() < 2) {
                parts.add(one(change));
            } else if (said.add(change.fact())) {
                parts.add(several(alike));
            }
        }
        return joined(parts, "，并且", " and ");
    }

    /** Several things of one kind that have to be done, in one breath. */
    private Text several(List<Change> alike) {
        String fact = alike.get(0).fact();
        Text pattern =
                switch (fact) {
                    case "tasks" -> Text.of("已完成任务「{value}」", "the tasks “{value}” were done");
                    case "accounts" -> Text.of("已登记{value}的陈述", "the accounts of {value} were recorded");
                    default -> pattern(alike.get(0));
                };
        List<Text> values = alike.stream()
                .map(change -> words.value(fact, Optional.of(change.value())))
                .toList();
        // Whose account it is stands without quotes.
        Text all = fact.equals("accounts") ? joined(values, "和", " and ") : joined(values, "」「", "”, “");
        return pattern.with("fact", words.title(fact)).with("value", all);
    }

    private Text one(Change change) {
        return pattern(change)
                .with("fact", words.title(change.fact()))
                .with("value", words.value(change.fact(), Optional.of(change.value())));
    }

    private static Text pattern(Change change) {
        return change.how() == How.FILLED ? anything(change) : deed(change);
    }

    private static Text anything(Change change) {
        return switch (change.fact()) {
            case "evidence" -> Text.of("再上传一份证据", "one more file were attached");
            case "tasks" -> Text.of("再完成一项任务", "one more task were done");
            case "approvals" -> Text.of("再有一项获批", "one more subject were approved");
            default -> general(change);
        };
    }

    private static Text deed(Change change) {
        return switch (change.fact()) {
            case "evidence" ->
                lacking(change)
                        ? Text.of("没有「{value}」", "“{value}” were not attached")
                        : Text.of("已上传「{value}」", "“{value}” were attached");
            case "tasks" ->
                lacking(change)
                        ? Text.of("任务「{value}」没有完成", "the task “{value}” were not done")
                        : Text.of("已完成任务「{value}」", "the task “{value}” were done");
            case "accounts" ->
                lacking(change)
                        ? Text.of("没有登记{value}的陈述", "the account of {value} were not recorded")
                        : Text.of("已登记{value}的陈述", "the account of {value} were recorded");
            case "approvals" ->
                lacking(change)
                        ? Text.of("「{value}」没有获批", "“{value}” were not approved")
                        : Text.of("「{value}」已获批准", "“{value}” were approved");
            case "documents.issued" ->
                lacking(change)
                        ? Text.of("没有出具「{value}」", "“{value}” were not issued")
                        : Text.of("已出具「{value}」", "“{value}” were issued");
            case "documents.signed" ->
                lacking(change)
                        ? Text.of("没有签署「{value}」", "“{value}” were not signed")
                        : Text.of("已签署「{value}」", "“{value}” were signed");
            case "conduct.steps" ->
                lacking(change)
                        ? Text.of("没有「{value}」", "“{value}” were not recorded")
                        : Text.of("已记录「{value}」", "“{value}” were recorded");
            case "missing" -> missing(change);
            default -> general(change);
        };
    }

    private static boolean lacking(Change change) {
        return change.how() == How.LACKS || change.how() == How.NONE;
    }

    private static Text missing(Change change) {
        return switch (change.how()) {
            case NONE -> Text.of("必填项都已填写", "all required fields were filled in");
            case LACKS -> Text.of("已填写「{value}」", "“{value}” were filled in");
            default -> Text.of("没有填写「{value}」", "“{value}” were not filled in");
        };
    }

    private static Text general(Change change) {
        boolean date = FactKinds.isDate(change.value());
        return switch (change.how()) {
            case IS -> Text.of("「{fact}」为「{value}」", "“{fact}” were {value}");
            case IS_NOT -> Text.of("「{fact}」不是「{value}」", "“{fact}” were not {value}");
            case AT_LEAST ->
                date
                        ? Text.of("「{fact}」在 {value} 或之后", "“{fact}” were {value} or later")
                        : Text.of("「{fact}」至少是 {value}", "“{fact}” were at least {value}");
            case AT_MOST ->
                date
                        ? Text.of("「{fact}」在 {value} 或之前", "“{fact}” were {value} or earlier")
                        : Text.of("「{fact}」不超过 {value}", "“{fact}” were at most {value}");
            case FILLED -> Text.of("「{fact}」已填写", "“{fact}” were filled in");
            case INCLUDES -> Text.of("「{fact}」中有「{value}」", "“{fact}” included “{value}”");
            case LACKS -> Text.of("「{fact}」中没有「{value}」", "“{fact}” did not include “{value}”");
            case NONE -> Text.of("「{fact}」中一项也没有", "nothing were chosen for “{fact}”");
        };
    }
}
