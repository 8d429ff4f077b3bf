package org.redress.manager.plan;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.extension.LivePlugins;
import org.redress.store.port.PluginStore;
import org.redress.store.port.Standing;
import org.redress.store.port.Standing.Decided;
import org.redress.store.port.Standing.Placed;

/**
 * Brings things to where a standing says: files that come, the lead, decisions, cases, files that go. Does only what is not so already, so
 * that it may be done again, and the same course leads back.
 */
final class PlanCourse {

    private final LivePlugins live;
    private final PluginStore leads;
    private final PluginAdministration plugins;
    private final FileCourse files;
    private final CaseCourse cases;

    PlanCourse(LivePlugins live, PluginStore leads, PluginAdministration plugins, FileCourse files, CaseCourse cases) {
        this.live = live;
        this.leads = leads;
        this.plugins = plugins;
        this.files = files;
        this.cases = cases;
    }

    /** Whether everything that the standing is about is as it says. */
    boolean stands(String plugin, Standing standing) {
        return standing.files().stream().allMatch(files::stands)
                && standing.cases().stream().allMatch(cases::stands)
                && standing.lead().stream().allMatch(lead -> lead.origin().equals(live.chosenLead(plugin)))
                && standing.decisions().stream().allMatch(decided -> stands(plugin, decided));
    }

    /** Goes there; says what could not be done, and then has done what comes before it. */
    Optional<Text> reach(Caller caller, String plugin, Standing standing, String reason) {
        Optional<Text> failure = reach(standing.files(), true);
        if (failure.isPresent()) {
            return failure;
        }
        standing.lead()
                .filter(lead -> !lead.origin().equals(live.chosenLead(plugin)))
                .ifPresent(lead -> {
                    leads.lead(plugin, lead.origin());
                    live.decisionsChanged();
                });
        for (Decided decided : standing.decisions()) {
            if (!stands(plugin, decided)) {
                failure = decide(caller, plugin, decided, reason);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        failure = standing.cases()
                .filter(moved -> !cases.stands(moved))
                .flatMap(moved -> cases.reach(caller, plugin, moved, reason));
        return failure.isPresent() ? failure : reach(standing.files(), false);
    }

    /** What there is to say beside that it is done. */
    Optional<Text> told(Standing standing) {
        return standing.cases().flatMap(cases::told);
    }

    private Optional<Text> reach(List<Placed> standing, boolean coming) {
        return standing.stream()
                .filter(file -> file.there() == coming)
                .filter(file -> !files.stands(file))
                .map(files::reach)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean stands(String plugin, Decided decided) {
        return Standings.same(PluginNow.at(decided.unit(), live.decisions(plugin)), decided);
    }

    private Optional<Text> decide(Caller caller, String plugin, Decided decided, String reason) {
        Outcome<EffectiveActivation> outcome = plugins.decide(
                caller,
                new ActivationChange(
                        plugin,
                        decided.unit(),
                        decided.state(),
                        Optional.of(decided.locked()),
                        Optional.of(decided.range().orElse("")),
                        Optional.of(decided.settings()),
                        reason));
        return outcome instanceof Outcome.Done<EffectiveActivation>
                ? Optional.empty()
                : Optional.of(Text.of("在“{unit}”不能这样决定：{why}", "This cannot be decided at {unit}: {why}")
                        .with("unit", decided.unit())
                        .with("why", why(outcome)));
    }

    private static Text why(Outcome<EffectiveActivation> refused) {
        if (refused instanceof Outcome.Conflict<EffectiveActivation> conflict) {
            return conflict.problem().message();
        }
        if (refused instanceof Outcome.Invalid<EffectiveActivation> invalid) {
            FieldError first = invalid.errors().get(0);
            return Text.of("{pointer} {why}", "{pointer} {why}")
                    .with("pointer", first.pointer())
                    .with("why", first.message());
        }
        return refused instanceof Outcome.Forbidden<EffectiveActivation> forbidden
                ? forbidden.problem().message()
                : Text.of("机构或插件已不存在。", "The unit or the plugin is not there any more.");
    }
}
