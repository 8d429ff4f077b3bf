package org.redress.extension.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Activation.State;
import org.redress.extension.registry.ActivationResolver.Resolution;

/** The resolver against a model that walks from the top down, the other way round. */
class ActivationResolverTest {

    private static final List<String> PATH = List.of("branch", "region", "chain");

    @Test
    void nobody_decided_means_off() {
        Resolution nothing = ActivationResolver.resolve(PATH, Map.of());

        assertThat(nothing.on()).isFalse();
        assertThat(nothing.decidedAt()).isEmpty();
    }

    @Test
    void the_nearest_decision_wins() {
        Resolution decided = ActivationResolver.resolve(
                PATH, decisions(decision("chain", State.OFF, false), decision("branch", State.ON, false)));

        assertThat(decided.on()).isTrue();
        assertThat(decided.decidedAt()).contains("branch");
    }

    @Test
    void a_lock_above_overrules_everything_below() {
        Activation chain = new Activation(
                "p", "chain", State.ON, true, Optional.of("[1,2)"), Map.of("days", 7L), "why", "admin", Instant.EPOCH);
        Activation branch = new Activation(
                "p",
                "branch",
                State.OFF,
                false,
                Optional.of("[2,3)"),
                Map.of("days", 9L),
                "why",
                "admin",
                Instant.EPOCH);

        Resolution decided = ActivationResolver.resolve(PATH, decisions(chain, branch));

        assertThat(decided)
                .isEqualTo(new Resolution(
                        true, Optional.of("chain"), Optional.of("chain"), Optional.of("[1,2)"), Map.of("days", 7L)));
    }

    @Test
    void a_lock_does_not_bind_the_unit_that_set_it() {
        Resolution decided = ActivationResolver.resolve(
                PATH, decisions(decision("chain", State.OFF, false), decision("branch", State.ON, true)));

        assertThat(decided.on()).isTrue();
        assertThat(decided.lockedAt()).isEmpty();
    }

    @Test
    void a_unit_that_inherits_may_still_narrow_the_versions() {
        Activation branch = new Activation(
                "p", "branch", State.INHERIT, false, Optional.of("[2,3)"), Map.of(), "pilot", "admin", Instant.EPOCH);

        Resolution decided = ActivationResolver.resolve(PATH, decisions(decision("chain", State.ON, false), branch));

        assertThat(decided.on()).isTrue();
        assertThat(decided.decidedAt()).contains("chain");
        assertThat(decided.range()).contains("[2,3)");
    }

    @Property(tries = 3000)
    void resolves_as_the_model_does(@ForAll("tree") List<Activation> made) {
        Map<String, Activation> decisions = new HashMap<>();
        made.forEach(decision -> decisions.put(decision.unit(), decision));

        assertThat(ActivationResolver.resolve(PATH, decisions)).isEqualTo(model(decisions));
    }

    /** Walks from the chain down and carries along what holds so far; stops below the first lock. */
    private static Resolution model(Map<String, Activation> decisions) {
        boolean on = false;
        Optional<String> decidedAt = Optional.empty();
        Optional<String> lockedAt = Optional.empty();
        Optional<String> range = Optional.empty();
        Map<String, Object> settings = new HashMap<>();
        for (String unit : List.of("chain", "region", "branch")) {
            Activation decision = decisions.get(unit);
            if (decision == null || lockedAt.isPresent()) {
                continue;
            }
            if (decision.state() != State.INHERIT) {
                on = decision.state() == State.ON;
                decidedAt = Optional.of(unit);
                range = decision.versionRange();
            } else if (decidedAt.isPresent() && decision.versionRange().isPresent()) {
                range = decision.versionRange();
            }
            settings.putAll(decision.settings());
            if (decision.locked() && !unit.equals("branch")) {
                lockedAt = Optional.of(unit);
            }
        }
        return new Resolution(on, decidedAt, lockedAt, range, settings);
    }

    @Provide
    Arbitrary<List<Activation>> tree() {
        return Combinators.combine(at("branch"), at("region"), at("chain")).as((branch, region, chain) -> {
            List<Activation> all = new ArrayList<>();
            branch.ifPresent(all::add);
            region.ifPresent(all::add);
            chain.ifPresent(all::add);
            return all;
        });
    }

    private static Arbitrary<Optional<Activation>> at(String unit) {
        Arbitrary<Map<String, Object>> settings = Arbitraries.maps(
                Arbitraries.of("days", "amount"),
                Arbitraries.longs().between(1, 9).map(Object.class::cast));
        return Combinators.combine(
                        Arbitraries.of(State.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of("[1,2)", "[2,3)").optional(),
                        settings)
                .as((state, locked, range, chosen) ->
                        new Activation("p", unit, state, locked, range, chosen, "because", "admin", Instant.EPOCH))
                .optional(0.8);
    }

    private static Activation decision(String unit, State state, boolean locked) {
        return new Activation("p", unit, state, locked, Optional.empty(), Map.of(), "why", "admin", Instant.EPOCH);
    }

    private static Map<String, Activation> decisions(Activation... made) {
        Map<String, Activation> byUnit = new HashMap<>();
        for (Activation decision : made) {
            byUnit.put(decision.unit(), decision);
        }
        return byUnit;
    }
}
