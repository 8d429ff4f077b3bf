package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.NextStep;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;

/**
 * Shows that a case which follows its own next step reaches the archive, that whatever happens on the way leaves it with
 * an owner and a deadline, and that it does so with any role vacant, and with one vacant and another's holder complained
 * about.
 */
final class CourseProof {

    private final CaseRules rules;
    private final Scene whole;
    private final List<String> types;
    private final Conditions answer;
    private final List<String> roles;

    /**
     * @param whole a scene with everybody there
     * @param types full ids of those to look at
     * @param answer of every condition of its rules
     */
    CourseProof(Scene whole, List<String> types, Conditions answer) {
        this.types = types;
        this.answer = answer;
        this.rules = whole.rules();
        this.whole = whole;
        this.roles = SyntheticHouse.roles(rules).stream().map(RoleDecl::code).toList();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ComplaintType type : types.stream().map(rules::type).toList()) {
            try {
                Set<String> involved = everybodyThere(type);
                // Who takes part while no condition holds takes part while all do.
                if (answer == Conditions.ALL_HOLD) {
                    somebodyMissing(type, involved);
                }
            } catch (Journey.Broken broken) {
                findings.add(broken.finding());
            }
        }
        return findings;
    }

    private Set<String> everybodyThere(ComplaintType type) {
        for (CalendarEdge edge : CalendarEdge.values()) {
            leftAlone(begin(
                    new Scene(rules, whole.house(), List.of(), whole.calendar(), edge.start(), whole.effort()), type));
        }
        rules.tracks().values().forEach(track -> outside(type, track));
        conduct(type);
        return follow(begin(whole, type), true);
    }

    /** A case goes outside, the body lets all its time pass, and the case still comes to its end. */
    private void outside(ComplaintType type, TrackDecl track) {
        if (track.need().isPresent() && answer != Conditions.ALL_HOLD) {
            return;
        }
        Journey journey = begin(whole, type);
        journey.act("start-external", owner(journey), Map.of("track", track.code(), "reference", "."));
        leftAlone(journey);
        String result = track.results().get(0).code();
        journey.act("end-external", owner(journey), Map.of("track", track.code(), "result", result));
        follow(journey, false);
    }

    private static String owner(Journey journey) {
        return journey.file().ownership().owner().orElseThrow();
    }

    /** After a step of the protocol that asks for more, a case still comes to its end. */
    private void conduct(ComplaintType type) {
        rules.all().stream()
                .flatMap(pack -> pack.handling().conduct().protocol().stream())
                .filter(step -> !step.then().isEmpty())
                .forEach(step -> {
                    Journey journey = begin(whole, type);
                    journey.came("protocol-step", owner(journey), Map.of("step", step.id(), "said", "."));
                    follow(journey, false);
                    if (!journey.ended()) {
                        throw journey.broken(Text.of("之后到不了归档", "after it the archive is never reached"));
                    }
                });
    }

    /** Somebody who manages finds a ground on which the complaint is not accepted. */
    private void declined(Journey journey) {
        String type = journey.file().type().substring(journey.file().type().indexOf('/') + 1);
        roles.stream()
                .filter(journey::there)
                .filter(role -> !journey.file().ownership().excludes(role))
                .filter(role -> journey.may("decline-complaint", role))
                .findFirst()
                .ifPresent(manager -> rules.all().stream()
                        .flatMap(pack -> pack.handling().conduct().declines().stream())
                        .filter(ground -> ground.require().isEmpty())
                        .filter(ground ->
                                ground.types().isEmpty() || ground.types().contains(type))
                        .findFirst()
                        .ifPresent(ground -> tried(
                                journey,
                                "decline-complaint",
                                manager,
                                Map.of("ground", ground.id(), "text", ".", "redirectTo", "."))));
    }

    /** Only those who take part make a difference by being away: without the others the same people are found. */
    private void somebodyMissing(ComplaintType type, Set<String> involved) {
        for (String vacant : involved) {
            SyntheticHouse house = new SyntheticHouse(rules, Set.of(vacant));
            if (house.people().isEmpty()) {
                continue;
            }
            for (String accused : follow(begin(scene(house, List.of()), type), true)) {
                if (house.people().size() > 1) {
                    follow(begin(scene(house, List.of(accused)), type), false);
                }
            }
        }
    }

    private Scene scene(SyntheticHouse house, List<String> involved) {
        return new Scene(rules, house, involved, whole.calendar(), whole.start(), whole.effort());
    }

    private static Journey begin(Scene scene, ComplaintType type) {
        return Journey.begin(scene, type, scene.receiver().orElseThrow());
    }

    /** Nobody does anything: each deadline is missed in its turn, and that has an end. */
    private void leftAlone(Journey journey) {
        int most = 10
                + 10
                        * rules.all().stream()
                                .mapToInt(pack -> pack.clocks().size())
                                .sum();
        List<String> fired = new ArrayList<>();
        while (journey.wait(fired::add)) {
            if (fired.size() > most) {
                throw journey.broken(
                        Flaw.ENDLESS_CLOCK,
                        Flaw.ENDLESS_CLOCK.message().with("why", String.join(" → ", fired.subList(most - 3, most))));
            }
        }
    }

    /** Returns who took part. */
    private Set<String> follow(Journey journey, boolean withEvents) {
        Set<String> involved = new LinkedHashSet<>();
        String stage = "";
        int most = most(journey.file());
        for (int steps = 0; !journey.ended(); steps++) {
            String place = journey.file().stage() + journey.file().state();
            if (withEvents && !stage.equals(place)) {
                stage = place;
                involved.addAll(events(journey));
            }
            involved.addAll(journey.involved());
            if (!journey.doNext()) {
                break;
            }
            if (steps > most) {
                throw journey.broken(Text.of("照下一步做也永远到不了归档", "following the next step never leads to the archive"));
            }
        }
        return involved;
    }

    private int most(CaseFile file) {
        ComplaintType type = rules.type(file.type());
        int rows = rules.all().stream().mapToInt(pack -> pack.ladder().size()).sum();
        int tasks = type.stages().stream()
                .mapToInt(stage -> stage.tasks().size() + 1)
                .sum();
        return 10 + 2 * (tasks + rows);
    }

    /** Everything that can happen at this place, each from the case as it stands. Returns who took part then. */
    private Set<String> events(Journey journey) {
        Set<String> involved = new LinkedHashSet<>();
        for (Trigger trigger : triggers()) {
            Journey other = journey.copy();
            other.happen(trigger.event(), trigger.detail().orElse(""));
            named(other);
            involved.addAll(other.involved());
        }
        String owner = owner(journey);
        if (journey.file().state() == CaseState.OPEN) {
            tried(journey, "withdraw", owner, Map.of("by", ".", "reason", "."));
            declined(journey);
            tried(journey, "convert", owner, Map.of("kind", "inquiry"));
            colleague(journey, owner).ifPresent(other -> {
                tried(journey, "hand-over", owner, Map.of("to", other));
                tried(journey, "take-over", other, Map.of("reason", "."));
            });
        } else {
            tried(journey, "reopen", owner, Map.of("newFacts", "."));
        }
        return involved;
    }

    private static void tried(Journey journey, String action, String by, Map<String, Object> input) {
        if (journey.may(action, by)) {
            Journey other = journey.copy();
            other.act(action, by, input);
            named(other);
        }
    }

    /** The one who is named for the next step may do it. */
    private static void named(Journey journey) {
        NextStep next = journey.file().next().orElseThrow();
        next.action().filter(action -> !journey.may(action, next.owner())).ifPresent(action -> {
            throw journey.broken(Text.of("「{who}」应当做「{action}」却不能做", "\"{who}\" is to do \"{action}\" and cannot")
                    .with("who", next.owner())
                    .with("action", action));
        });
    }

    private Optional<String> colleague(Journey journey, String owner) {
        return roles.stream()
                .filter(role -> !role.equals(owner))
                .filter(role -> !journey.file().ownership().excludes(role))
                .filter(journey::there)
                .filter(role -> rules.role(role)
                        .filter(found -> found.rights().contains(Right.WORK)
                                || found.rights().contains(Right.MANAGE))
                        .isPresent())
                .findFirst();
    }

    /** What the pack reacts to. Archiving ends a case: nothing follows from it. */
    private Set<Trigger> triggers() {
        Set<Trigger> triggers = new LinkedHashSet<>();
        rules.all().forEach(pack -> {
            pack.clocks().forEach(clock -> Stream.concat(clock.start().stream(), clock.stop().stream())
                    .forEach(triggers::add));
            pack.ladder().forEach(row -> triggers.addAll(row.triggers()));
        });
        triggers.removeIf(trigger -> trigger.event().equals("archived"));
        return triggers;
    }
}
