package org.redress.console.plans;

import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanRequest;
import org.redress.console.view.PlanSheet;
import org.redress.console.web.Visit;

/** Why a plan cannot be applied, and where that is put right. */
final class ObjectionMaker {

    private final Visit visit;

    ObjectionMaker(Visit visit) {
        this.visit = visit;
    }

    PlanSheet.Objection objection(PlanRequest request, PlanImpact.Objection objection) {
        String key = "plan.todo." + objection.code();
        return new PlanSheet.Objection(
                objection.code(),
                visit.words().of(objection.why()),
                visit.words().has(key) ? visit.words().get(key) : "",
                visit.words().has(key) ? href(request, objection.code()) : "");
    }

    private static String href(PlanRequest request, String code) {
        String plugin = request.plugin();
        return switch (code) {
            case "RD-PLG-206" -> "/admin/plugins/upload";
            case "RD-PLG-209" ->
                request.unit().map(unit -> "/admin/units/" + unit + "/plugins").orElse("");
            case "RD-PLG-233" -> "/admin/plugin/" + plugin;
            case "RD-PLG-234" -> FormPage.href(plugin) + "?operation=disable";
            case "RD-PLG-236" -> "/admin/rollouts?plugin=" + plugin;
            case "RD-PLG-237" -> FormPage.href(plugin) + "?operation=" + PlanWords.code(request.operation());
            default -> "/admin/plugins?find=" + plugin;
        };
    }
}
