package org.redress.console.worklist;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkRequest.Chosen;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.FormField;
import org.redress.console.view.BulkForm;
import org.redress.console.view.Field;
import org.redress.console.view.Refusal;
import org.redress.console.web.Forms;
import org.redress.console.web.LocalPath;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Staff;
import org.redress.console.web.Visit;

/** The one form for an action and several cases: what it takes in any of them can be chosen. */
final class BulkForms {

    private final Services services;
    private final Pages pages;
    private final Staff staff;

    BulkForms(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.staff = new Staff(services, pages);
    }

    /** A case as far as the reader may see it. */
    private record Seen(String number, Optional<CaseFile> file, Outcome<ActionOffer> offer) {

        Optional<ActionOffer> offered() {
            return offer instanceof Outcome.Done<ActionOffer> done ? Optional.of(done.value()) : Optional.empty();
        }
    }

    BulkForm of(Visit visit, Posted typed, String key, Optional<Refusal> refused) {
        Optional<BulkAction> action = action(typed.text("action"));
        List<Seen> seen = action.map(known -> seen(visit, known.id(), typed)).orElse(List.of());
        Optional<Refusal> refusal = refused.or(() -> seen.isEmpty()
                ? Optional.of(Refusals.invalid(
                        visit.words(),
                        Map.of("cases", visit.words().get(action.isEmpty() ? "bulk.which" : "bulk.none"))))
                : Optional.empty());
        Set<String> ticked = new LinkedHashSet<>(typed.all("case"));
        return new BulkForm(
                action.map(BulkAction::id).orElse(""),
                action.map(known -> visit.words().of(known.title()))
                        .orElse(visit.words().get("bulk.title")),
                seen.stream().map(one -> chosen(visit, typed, one, ticked)).toList(),
                forms(visit, seen)
                        .fields(
                                input(seen),
                                "",
                                typed,
                                refusal.map(Refusal::errors).orElse(Map.of())),
                key,
                LocalPath.orHome(typed.get("back")).toString(),
                seen.stream()
                        .anyMatch(one ->
                                one.offered().filter(ActionOffer::permitted).isPresent()),
                refusal);
    }

    /** What was typed, as the action takes it. */
    Map<String, Object> values(Visit visit, Posted typed) {
        List<Seen> seen = action(typed.text("action"))
                .map(known -> seen(visit, known.id(), typed))
                .orElse(List.of());
        return forms(visit, seen).values(input(seen), "", typed);
    }

    /** The cases that are ticked, each as the form showed it. */
    static List<Chosen> chosen(Posted typed) {
        return typed.all("case").stream()
                .distinct()
                .map(number -> new Chosen(number, version(typed, number)))
                .toList();
    }

    private static Optional<Long> version(Posted typed, String number) {
        return typed.get("version-" + number)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private Optional<BulkAction> action(String id) {
        return services.desk().bulkActions().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    /** Those that were ticked now, and those that the form showed before. */
    private List<Seen> seen(Visit visit, String action, Posted typed) {
        Set<String> numbers = new LinkedHashSet<>(typed.all("shown"));
        numbers.addAll(typed.all("case"));
        return numbers.stream()
                .limit(BulkRequest.MOST)
                .map(number -> new Seen(
                        number,
                        services.desk().open(visit.caller(), number) instanceof Outcome.Done<CaseFile> done
                                ? Optional.of(done.value())
                                : Optional.empty(),
                        services.desk().action(visit.caller(), number, action)))
                .toList();
    }

    private static BulkForm.Chosen chosen(Visit visit, Posted typed, Seen one, Set<String> ticked) {
        return new BulkForm.Chosen(
                one.number(),
                one.file().map(file -> file.intake().summary()).orElse(""),
                one.file().map(file -> "/cases/" + file.number()).orElse(""),
                version(typed, one.number())
                        .orElseGet(() -> one.file().map(CaseFile::version).orElse(0L)),
                ticked.contains(one.number()),
                held(visit, one));
    }

    /** What stands in the way whatever is typed. */
    private static String held(Visit visit, Seen one) {
        return one.offered()
                .map(offer -> offer.blockedBy().stream()
                        .map(blocker -> visit.words().of(blocker.reason()))
                        .collect(Collectors.joining(" · ")))
                .orElseGet(() -> Refusals.of(one.offer(), visit.words()).message());
    }

    /** Of every case what it takes; of choices all that any case offers. */
    private static List<FormField> input(List<Seen> seen) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        seen.stream()
                .flatMap(one -> one.offered().stream())
                .filter(ActionOffer::permitted)
                .flatMap(offer -> offer.input().stream())
                .forEach(field -> fields.merge(field.name(), field, BulkForms::both));
        return List.copyOf(fields.values());
    }

    private static FormField both(FormField one, FormField other) {
        Map<String, FormField.Option> options = new LinkedHashMap<>();
        one.options().forEach(option -> options.put(option.value(), option));
        other.options().forEach(option -> options.putIfAbsent(option.value(), option));
        return new FormField(
                one.name(),
                one.title(),
                one.help(),
                one.kind(),
                List.copyOf(options.values()),
                one.required(),
                one.minimum(),
                one.maximum(),
                one.maxLength());
    }

    private Forms forms(Visit visit, List<Seen> seen) {
        List<String> branches = seen.stream()
                .flatMap(one -> one.file().stream())
                .map(CaseFile::branch)
                .distinct()
                .toList();
        ZoneId zone = branches.isEmpty() ? pages.zone(visit) : pages.zone(branches.get(0));
        return new Forms(visit.words(), zone, () -> people(visit, branches));
    }

    private List<Field.Option> people(Visit visit, List<String> branches) {
        Map<String, Field.Option> people = new LinkedHashMap<>();
        branches.forEach(
                branch -> staff.of(visit, branch).forEach(option -> people.putIfAbsent(option.value(), option)));
        return new ArrayList<>(people.values());
    }
}
