package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PluginPlan;

/** A change of a plugin that was looked at. */
@Schema(name = "PluginPlan")
public record PlanView(
        String id,
        String plugin,

        @Schema(
                allowableValues = {
                    "install",
                    "update",
                    "activate",
                    "deactivate",
                    "pilot",
                    "disable",
                    "remove",
                    "move-cases"
                })
        String operation,

        String version,
        String unit,

        @Schema(implementation = Object.class) Map<String, Object> settings,

        String reason,

        @Schema(allowableValues = {"planned", "applying", "applied", "failed", "reversed"})
        String state,

        String by,
        OffsetDateTime at,

        @Schema(description = "of what it looked at; when that changes, the plan is stale")
        String fingerprint,

        ImpactView impact,
        @Schema(description = "how it ended") Map<String, String> outcome) {

    /** What it touches. */
    @Schema(name = "PluginPlanImpact")
    public record ImpactView(
            @Schema(description = "the whole in sentences") List<Map<String, String>> summary,

            List<DeliveryView> deliveries,
            List<BranchView> branches,
            CasesView cases,
            @Schema(description = "fields that change") List<FormView> forms,

            @Schema(description = "the pack's own values that change")
            List<SettingView> settings,

            @Schema(description = "values that units chose and that no longer fit")
            List<MisfitView> misfits,

            @Schema(description = "what happens to what was recorded")
            Map<String, String> data,

            @Schema(description = "bundles that would be stopped and started again")
            List<String> refreshes,

            @Schema(description = "why it cannot be applied; empty when it can")
            List<ObjectionView> objections) {}

    /** A version as it was delivered. */
    @Schema(name = "PluginPlanDelivery")
    public record DeliveryView(
            @Schema(example = "deploy:clinic-chain-1.1.0.redress.yaml")
            String origin,

            String version,

            @Schema(allowableValues = {"comes", "leads", "stays", "goes"})
            String becomes,

            @Schema(description = "symbolic name; none for rules alone")
            String bundle) {}

    /** A branch where something else holds afterwards. */
    @Schema(name = "PluginPlanBranch")
    public record BranchView(
            String branch,

            @Schema(allowableValues = {"gains", "loses", "version", "settings"})
            String change,

            @Schema(description = "version; none where it is off")
            String before,

            @Schema(description = "version; none where it is off")
            String after) {}

    /** Open cases on the plugin there; they go on with their rules. */
    @Schema(name = "PluginPlanCases")
    public record CasesView(
            int total,
            @Schema(description = "the first hundred") List<String> numbers,

            @Schema(description = "running deadlines of all of them, by clock")
            Map<String, Integer> clocks) {}

    /** A field, or a whole type where it names none. */
    @Schema(name = "PluginPlanFormChange")
    public record FormView(
            String type,
            String field,

            @Schema(allowableValues = {"added", "removed", "changed"})
            String change,

            String before,
            String after) {}

    /** A pack's own value. */
    @Schema(name = "PluginPlanSettingChange")
    public record SettingView(
            String setting,

            @Schema(allowableValues = {"added", "removed", "changed"})
            String change,

            String before,
            String after) {}

    /** A unit's choice that the version does not take. */
    @Schema(name = "PluginPlanMisfit")
    public record MisfitView(String unit, String setting, String value, Map<String, String> message) {}

    /** Why it cannot be applied. */
    @Schema(name = "PluginPlanObjection")
    public record ObjectionView(String code, Map<String, String> message) {}

    public static PlanView of(PluginPlan plan, BranchTime time) {
        PlanRequest request = plan.request();
        return new PlanView(
                plan.id(),
                request.plugin(),
                Codes.of(request.operation()),
                request.version().orElse(null),
                request.unit().orElse(null),
                request.settings().map(TreeMap::new).orElse(null),
                request.reason().orElse(null),
                Codes.of(plan.state()),
                plan.by(),
                time.of(plan.at()),
                plan.fingerprint(),
                impact(plan.impact()),
                Words.of(plan.outcome()));
    }

    private static ImpactView impact(PlanImpact impact) {
        return new ImpactView(
                impact.words().stream().map(Words::of).toList(),
                impact.deliveries().stream()
                        .map(each -> new DeliveryView(
                                each.origin(),
                                each.version(),
                                Codes.of(each.becomes()),
                                each.bundle().orElse(null)))
                        .toList(),
                impact.branches().stream()
                        .map(each -> new BranchView(
                                each.unit(),
                                Codes.of(each.change()),
                                each.before().orElse(null),
                                each.after().orElse(null)))
                        .toList(),
                new CasesView(
                        impact.cases().total(),
                        impact.cases().numbers(),
                        new TreeMap<>(impact.cases().clocks())),
                impact.forms().stream()
                        .map(each -> new FormView(
                                each.type(),
                                each.field().orElse(null),
                                Codes.of(each.kind()),
                                each.before().orElse(null),
                                each.after().orElse(null)))
                        .toList(),
                impact.settings().stream()
                        .map(each -> new SettingView(
                                each.name(),
                                Codes.of(each.kind()),
                                each.before().orElse(null),
                                each.after().orElse(null)))
                        .toList(),
                impact.misfits().stream()
                        .map(each -> new MisfitView(each.unit(), each.name(), each.value(), Words.of(each.why())))
                        .toList(),
                Words.of(impact.data()),
                impact.refreshes(),
                impact.objections().stream()
                        .map(each -> new ObjectionView(each.code(), Words.of(each.why())))
                        .toList());
    }
}
