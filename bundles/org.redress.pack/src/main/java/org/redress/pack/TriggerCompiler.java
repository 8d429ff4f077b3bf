package org.redress.pack;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.Reference;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;

/** Compiles {@code event} and {@code event:detail}, and checks that both exist. */
final class TriggerCompiler {

    private static final Text EVENT = Text.of("事件", "event");

    private final String pack;
    private final Names names;
    private final Errors errors;

    TriggerCompiler(String pack, Names names, Errors errors) {
        this.pack = pack;
        this.names = names;
        this.errors = errors;
    }

    /** One trigger or a list of them. */
    List<Trigger> compile(Node node, Collection<String> types) {
        List<Node> written = node instanceof Node.ListNode list ? list.items() : List.of(node);
        return written.stream().map(one -> trigger(one, types)).toList();
    }

    private Trigger trigger(Node node, Collection<String> types) {
        String words = Fields.string(node);
        int colon = words.indexOf(':');
        String event = colon < 0 ? words : words.substring(0, colon);
        check(node, event, KnownCodes.EVENTS, EVENT);
        if (colon < 0) {
            return new Trigger(event, Optional.empty());
        }
        String detail = words.substring(colon + 1);
        if (KnownCodes.CLOCK_EVENTS.contains(event)) {
            detail = clock(node, detail);
        } else if (details(event, types).isPresent()) {
            checkDetail(node, detail, details(event, types).get().get());
        } else if (KnownCodes.TRACK_EVENTS.contains(event)) {
            // A track may be one of an overlay that is not known here.
            return new Trigger(event, Optional.of(detail));
        } else {
            errors.add(node.mark(), Fault.NOT_APPLICABLE, Map.of("key", ":" + detail, "with", "stage-entered, …"));
        }
        return new Trigger(event, Optional.of(detail));
    }

    /** The clock with its pack; those of other packs are named so, and cannot be checked. */
    private String clock(Node node, String detail) {
        if (detail.contains("/")) {
            return detail;
        }
        check(node, detail, names.clocks(), Text.of("时限", "clock"));
        return pack + "/" + detail;
    }

    private Optional<Supplier<Set<String>>> details(String event, Collection<String> types) {
        return switch (event) {
            case "stage-entered", "stage-completed" -> Optional.of(() -> names.stages(types));
            case "task-completed" -> Optional.of(() -> names.tasks(types));
            case "evidence-added" -> Optional.of(names::evidence);
            case "demand-recorded" ->
                Optional.of(() -> {
                    Set<String> kinds = new LinkedHashSet<>(names.remedies());
                    kinds.add("other");
                    return kinds;
                });
            case "offer-made", "offer-accepted", "offer-refused", "remedy-carried-out" -> Optional.of(names::remedies);
            case "severity-set", "severity-proposed" -> Optional.of(() -> Set.copyOf(KnownCodes.SEVERITIES));
            case "urgency-set" -> Optional.of(() -> Set.of(Assessment.URGENT, Assessment.NOT_URGENT));
            case "class-set", "class-proposed" -> Optional.of(names::classes);
            case "document-issued", "document-signed" -> Optional.of(names::documents);
            case "protocol-step" -> Optional.of(names::protocolSteps);
            case "service-refused" -> Optional.of(names::refusalGrounds);
            case "complaint-declined" -> Optional.of(names::declineGrounds);
            case "part-asked", "part-answered", "part-accepted", "part-returned" -> Optional.of(names::roles);
            case "customer-contacted" -> Optional.of(() -> KnownCodes.INITIATORS);
            case "measure-planned", "measure-done" -> Optional.of(() -> Set.copyOf(KnownCodes.MEASURES));
            case "measure-checked" -> Optional.of(() -> Set.of("effective", "not-effective"));
            case "follow-up-recorded" -> Optional.of(() -> Set.copyOf(KnownCodes.FOLLOW_UPS));
            case "visit-recorded" -> Optional.of(() -> KnownCodes.VISITS);
            case "reference-added" -> Optional.of(() -> Set.copyOf(Reference.KINDS));
            case "intervention-recorded" -> Optional.of(() -> KnownCodes.BODIES);
            default -> Optional.empty();
        };
    }

    private void checkDetail(Node node, String detail, Set<String> known) {
        // What belongs to the procedures that an overlay joins is theirs to declare.
        if (!names.overlay()) {
            check(node, detail, known, Text.of("事件的对象", "object of the event"));
        }
    }

    private void check(Node node, String name, Collection<String> known, Text kind) {
        if (!known.contains(name)) {
            Map<String, ?> details = Map.of("kind", kind, "name", name, "hint", Near.hint(name, known));
            errors.add(node.mark(), Fault.UNKNOWN_NAME, details);
        }
    }
}
