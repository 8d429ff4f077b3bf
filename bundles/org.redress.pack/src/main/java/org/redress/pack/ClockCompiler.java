package org.redress.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Length;
import org.redress.api.procedure.ClockDecl.PauseRule;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.ClockDecl.WarnRule;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles clocks. */
final class ClockCompiler {

    private static final Set<Span> DAYS = Set.of(Span.DAYS, Span.WORKING_DAYS);
    private static final Text NOT_AT_ONCE =
            Text.of("0 只能与 days 或 working-days 一起使用，表示当天", "0 goes with days or working-days only: the same day");

    private final String pack;
    private final Names names;
    private final Map<String, CompiledForm> forms;
    private final Conditions conditions;
    private final TriggerCompiler triggers;
    private final BasisCompiler bases;
    private final Errors errors;

    /**
     * For one pack.
     *
     * @param forms by local type id
     */
    ClockCompiler(
            String pack,
            Names names,
            Map<String, CompiledForm> forms,
            Conditions conditions,
            TriggerCompiler triggers,
            BasisCompiler bases,
            Errors errors) {
        this.pack = pack;
        this.names = names;
        this.forms = forms;
        this.conditions = conditions;
        this.triggers = triggers;
        this.bases = bases;
        this.errors = errors;
    }

    List<ClockDecl> compile(MapNode clocks) {
        List<ClockDecl> compiled = new ArrayList<>();
        clocks.entries()
                .forEach((id, entry) -> compiled.add(clock(pack + "/" + id, entry.key(), Fields.map(entry.value()))));
        return compiled;
    }

    private ClockDecl clock(String id, Mark at, MapNode clock) {
        List<String> types = names.typeList(clock.get("types"));
        boolean statutory = clock.get("basis") != null;
        List<Trigger> start = start(clock, types);
        errors.only(clock, "each", start.stream().map(Trigger::event).toList(), KnownCodes.NUMBERED_EVENTS, "start");
        again(clock, start);
        return clock(
                id,
                at,
                clock,
                types,
                start,
                triggers.compile(clock.get("stop"), types),
                pause(clock.get("pause"), types, statutory));
    }

    /** A deadline of a track outside: it starts and stops with it, and people may say when the law does not count. */
    ClockDecl ofTrack(String id, Mark at, MapNode clock, String track) {
        return clock(
                id,
                at,
                clock,
                List.of(),
                List.of(new Trigger("external-started", Optional.of(track))),
                List.of(new Trigger("external-ended", Optional.of(track))),
                pause(clock.get("pause"), List.of(), false));
    }

    private ClockDecl clock(
            String id,
            Mark at,
            MapNode clock,
            List<String> types,
            List<Trigger> start,
            List<Trigger> stop,
            Optional<PauseRule> pause) {
        return new ClockDecl(
                id,
                Fields.string(clock.get("subject")),
                Fields.text(clock.get("title")),
                types,
                start,
                conditions.compile(clock.get("when"), types),
                conditions.compile(clock.get("while"), types),
                length(at, clock, types),
                stop,
                Fields.items(clock.get("warn")).stream().map(this::warning).toList(),
                pause,
                Fields.truth(clock.get("target")),
                Fields.truth(clock.get("urgent")),
                bases.compile(clock.get("basis")),
                Fields.text(clock.get("why")),
                Fields.truth(clock.get("each")),
                Fields.truth(clock.get("custody")),
                Fields.truth(clock.get("again")));
    }

    /** A deadline that runs anew with the passing of another, or with its own, would never be over. */
    private void again(MapNode clock, List<Trigger> start) {
        if (Fields.truth(clock.get("again"))) {
            start.stream()
                    .map(Trigger::event)
                    .filter(KnownCodes.CLOCK_EVENTS::contains)
                    .findFirst()
                    .ifPresent(event -> errors.add(
                            clock.entries().get("again").key(),
                            Fault.NOT_BESIDE,
                            Map.of("key", "again", "other", event)));
        }
    }

    /** Events that start a clock; the key {@code stage} narrows those about stages. */
    private List<Trigger> start(MapNode clock, List<String> types) {
        List<Trigger> start = triggers.compile(clock.get("start"), types);
        errors.only(clock, "stage", start.stream().map(Trigger::event).toList(), KnownCodes.STAGE_EVENTS, "start");
        if (clock.get("stage") == null) {
            return start;
        }
        Optional<String> stage = Optional.of(names.stage(clock.get("stage"), types));
        return start.stream()
                .map(trigger -> KnownCodes.STAGE_EVENTS.contains(trigger.event())
                        ? new Trigger(trigger.event(), stage)
                        : trigger)
                .toList();
    }

    /** An amount with its unit, or a date of the form: one of them, not both. */
    private Length length(Mark at, MapNode clock, List<String> types) {
        boolean official = Fields.string(clock.get("calendar")).equals("official");
        Node until = clock.get("until");
        if (until != null && clock.get("pause") != null) {
            // A date that was agreed does not move because the house rests.
            errors.add(clock.entries().get("pause").key(), Fault.NOT_BESIDE, Map.of("key", "pause", "other", "until"));
        }
        for (String key : List.of("amount", "unit")) {
            if (until == null && clock.get(key) == null) {
                errors.add(at, Fault.MISSING_KEY, Map.of("key", key));
            } else if (until != null && clock.get(key) != null) {
                errors.add(clock.entries().get(key).key(), Fault.NOT_BESIDE, Map.of("key", key, "other", "until"));
            }
        }
        if (until != null) {
            return new Length(0, Optional.empty(), Span.DAYS, Optional.of(dateField(until, types)), official);
        }
        Span unit = span(clock.get("unit"));
        Optional<Integer> amount = Fields.whole(clock.get("amount"));
        if (amount.filter(none -> none == 0).isPresent() && !DAYS.contains(unit)) {
            // No days mean the same day; no hours would mean at once, which nobody keeps.
            errors.add(clock.get("amount").mark(), Fault.OUT_OF_RANGE, Map.of("problem", NOT_AT_ONCE));
        }
        return new Length(amount.orElse(0), setting(clock.get("amount")), unit, Optional.empty(), official);
    }

    private Optional<String> setting(Node amount) {
        Node setting = Fields.map(amount).get("setting");
        return setting == null ? Optional.empty() : Optional.of(names.numberSetting(setting, true));
    }

    private String dateField(Node node, List<String> types) {
        Set<String> dates = new TreeSet<>();
        forms.forEach((type, form) -> {
            if (types.isEmpty() || types.contains(type)) {
                form.fields().stream()
                        .filter(field -> field.kind() == FormField.Kind.DATE)
                        .forEach(field -> dates.add(field.name()));
            }
        });
        return names.known(node, dates, Text.of("日期字段", "date field"));
    }

    private WarnRule warning(Node node) {
        MapNode warning = Fields.map(node);
        Optional<Integer> percent = Fields.whole(warning.get("percent"));
        Optional<Integer> before = Fields.whole(warning.get("before"));
        if (percent.isPresent() && before.isPresent()) {
            errors.add(
                    warning.entries().get("percent").key(),
                    Fault.NOT_BESIDE,
                    Map.of("key", "percent", "other", "before"));
        }
        return new WarnRule(percent.orElse(0), before.orElse(0), span(warning.get("unit")));
    }

    private Optional<PauseRule> pause(Node node, List<String> types, boolean statutory) {
        if (node == null) {
            return Optional.empty();
        }
        MapNode pause = Fields.map(node);
        boolean manual = Fields.truth(pause.get("manual"));
        if (manual && statutory) {
            // What the law counts nobody stops by hand; a rule may, where the law says so itself.
            errors.add(
                    pause.entries().get("manual").key(), Fault.NOT_BESIDE, Map.of("key", "manual", "other", "basis"));
        }
        if (!manual && pause.get("when") == null) {
            errors.add(node.mark(), Fault.MISSING_KEY, Map.of("key", "when"));
        }
        return Optional.of(new PauseRule(
                manual,
                conditions.compile(pause.get("when"), types),
                Fields.whole(pause.get("limit")).orElse(0),
                setting(pause.get("limit")),
                span(pause.get("unit")),
                Fields.text(pause.get("why"))));
    }

    private static Span span(Node unit) {
        return unit == null
                ? Span.DAYS
                : Span.valueOf(Fields.string(unit).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
