package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Remark;
import org.redress.api.casework.Statement;
import org.redress.api.money.Money;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.TaskDecl;
import org.redress.console.view.CaseView.Account;
import org.redress.console.view.CaseView.Evidence;
import org.redress.console.view.CaseView.Fact;
import org.redress.console.view.CaseView.Note;
import org.redress.console.view.CaseView.PromiseLine;
import org.redress.console.view.Field;
import org.redress.console.view.Person;

/** What is on file: accounts, evidence, promises, issues, notes, form values. */
final class Record {

    /** Of any trade; what a trade has besides, its packs name. */
    private static final List<String> USUAL_KINDS = List.of("photo", "recording", "chat", "document", "other");

    private Record() {}

    static List<Account> accounts(Opened opened, Optional<String> customer) {
        return opened.file().statements().stream()
                .map(one -> account(opened, one, customer))
                .toList();
    }

    private static Account account(Opened opened, Statement statement, Optional<String> customerName) {
        boolean customer = statement.side() == Statement.Side.CUSTOMER;
        String name = statement.person().isBlank()
                ? customerName.filter(known -> customer).orElse(opened.say("customer.unnamed"))
                : customer ? statement.person() : opened.name(statement.person());
        return new Account(
                opened.say(customer ? "account.customer" : "account.staff"),
                Person.of(statement.person(), name),
                name,
                opened.say("account.recorded", opened.moment(statement.at()), opened.name(statement.recordedBy())),
                statement.text());
    }

    static List<Evidence> evidence(Opened opened) {
        return opened.file().evidence().stream()
                .map(file -> {
                    boolean image = file.mediaType().startsWith("image/");
                    boolean sound = file.mediaType().startsWith("audio/")
                            || file.mediaType().startsWith("video/");
                    boolean sealed = opened.file().dossier().papers().sealed(file.id());
                    return new Evidence(
                            sealed ? "" : opened.href() + "/evidence/" + file.id(),
                            file.name(),
                            image ? "eye" : sound ? "mic" : "file",
                            opened.evidence(file.kind()),
                            image,
                            opened.moment(file.at()) + " · " + opened.name(file.by()));
                })
                .toList();
    }

    /** Kinds that tasks of this case ask for, then the usual ones. */
    static List<Field.Option> evidenceKinds(Opened opened) {
        Set<String> kinds = new LinkedHashSet<>();
        opened.type().stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .map(TaskDecl::evidence)
                .flatMap(Optional::stream)
                .forEach(kinds::add);
        kinds.addAll(opened.rules().evidence().keySet());
        kinds.addAll(USUAL_KINDS);
        return kinds.stream()
                .map(kind -> new Field.Option(kind, opened.evidence(kind)))
                .toList();
    }

    static List<PromiseLine> promises(Opened opened) {
        return opened.file().promises().stream()
                .sorted(java.util.Comparator.comparing(one -> !one.open()))
                .map(one -> promise(opened, one))
                .toList();
    }

    private static PromiseLine promise(Opened opened, Promise one) {
        String due = opened.moment(one.dueAt());
        return switch (one.state(opened.times().now())) {
            case OPEN ->
                new PromiseLine(one.text(), false, false, due, opened.times().tone(one.dueAt()));
            case MISSED -> new PromiseLine(one.text(), false, false, opened.say("promise.missed", due), "rd-red");
            case KEPT ->
                new PromiseLine(one.text(), true, true, opened.say("promise.kept", due, kept(opened, one)), "");
            case KEPT_LATE ->
                new PromiseLine(one.text(), true, true, opened.say("promise.late", due, kept(opened, one)), "rd-red");
            case WITHDRAWN -> new PromiseLine(one.text(), true, false, opened.say("promise.withdrawn", due), "");
        };
    }

    private static String kept(Opened opened, Promise one) {
        return one.keptAt().map(opened::moment).orElse("");
    }

    static List<Note> notes(Opened opened) {
        List<Note> notes = new ArrayList<>();
        for (Remark remark : opened.file().remarks()) {
            String channel = remark.channel()
                    .map(code -> " · " + opened.words().code("channel", code)
                            + (remark.fromCustomer() ? " · " + opened.say("note.customer") : ""))
                    .orElse("");
            notes.add(0, new Note(opened.person(remark.by()), opened.moment(remark.at()) + channel, remark.text()));
        }
        return notes;
    }

    static List<Fact> facts(Opened opened) {
        Map<String, Object> values = opened.file().fields();
        return Stream.concat(
                        opened.type().form().fields().stream()
                                .filter(field -> values.containsKey(field.name()) || field.required()),
                        opened.file().dossier().former().stream().filter(field -> values.containsKey(field.name())))
                .map(field -> new Fact(
                        opened.say(field.title()),
                        values.containsKey(field.name())
                                ? shown(opened, field, values.get(field.name()))
                                : opened.say("fact.missing"),
                        !values.containsKey(field.name())))
                .toList();
    }

    private static String shown(Opened opened, FormField field, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> option(opened, field, String.valueOf(one)))
                    .reduce((first, second) -> first + opened.say("list.comma") + second)
                    .orElse("");
        }
        if (value instanceof Boolean truth) {
            return opened.say(truth ? "yes" : "no");
        }
        if (field.kind() == FormField.Kind.AMOUNT && value instanceof Number number) {
            return opened.money(Money.cny(number.toString()));
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return String.valueOf(number.longValue());
        }
        return option(opened, field, String.valueOf(value));
    }

    private static String option(Opened opened, FormField field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> opened.say(option.title()))
                .orElse(value);
    }
}
