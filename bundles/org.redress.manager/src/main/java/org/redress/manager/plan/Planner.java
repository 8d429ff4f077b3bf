package org.redress.manager.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.manager.admin.DecisionCheck;
import org.redress.manager.plan.CasePlanner.Found;
import org.redress.manager.plan.StepMaker.Arrival;
import org.redress.manager.plan.UploadReader.Content;
import org.redress.store.port.PluginFileStore;

/** From a request to what it would do. Changes nothing that is used. */
final class Planner {

    /** A request with its version named, and what it would do. */
    record Planned(PlanRequest request, Steps steps, PlanImpact impact, String fingerprint) {}

    /** Operations on what is deployed already. */
    private static final Set<Operation> DEPLOYED = Set.of(Operation.REMOVE, Operation.MOVE_CASES);

    private final LivePlugins live;
    private final PluginAdministration plugins;
    private final PluginFileStore files;
    private final Units units;
    private final FolderFiles folder;
    private final UploadReader reader;
    private final ImpactMaker impacts;
    private final DecisionCheck settings;
    private final CasePlanner cases;

    Planner(
            LivePlugins live,
            PluginAdministration plugins,
            PluginFileStore files,
            Units units,
            FolderFiles folder,
            UploadReader reader,
            ImpactMaker impacts,
            DecisionCheck settings,
            CasePlanner cases) {
        this.live = live;
        this.plugins = plugins;
        this.files = files;
        this.units = units;
        this.folder = folder;
        this.reader = reader;
        this.impacts = impacts;
        this.settings = settings;
        this.cases = cases;
    }

    Outcome<Planned> plan(Caller caller, PlanRequest asked) {
        List<FieldError> faults = new PlanCheck(units).faults(asked);
        if (!faults.isEmpty()) {
            return PlanRefusal.faulty(faults);
        }
        PluginNow now = PluginNow.of(asked.plugin(), live, files);
        if (!now.known() && plugins.plugin(asked.plugin()).isEmpty()) {
            return PlanRefusal.unknownPlugin(asked.plugin());
        }
        PlanRequest request = named(asked, now);
        Optional<FieldError> missing = missing(request, now);
        if (missing.isPresent()) {
            return PlanRefusal.faulty(List.of(missing.get()));
        }
        if (request.operation() == Operation.MOVE_CASES) {
            Outcome<Found> found = cases.look(caller, request);
            return found instanceof Outcome.Done<Found> done
                    ? planned(request, now, Optional.empty(), Optional.of(done.value()))
                    : found.map(never -> null);
        }
        Optional<PluginUpload> coming = coming(request, now);
        if (coming.isEmpty()) {
            return planned(request, now, Optional.empty(), Optional.empty());
        }
        PluginUpload upload = coming.get();
        byte[] bytes = files.bytes(upload.sha256()).orElseThrow();
        Outcome<Content> read = reader.read(upload.fileName(), bytes);
        return read instanceof Outcome.Done<Content> content
                ? planned(request, now, Optional.of(new Arrival(content.value(), upload.sha256())), Optional.empty())
                : read.map(never -> null);
    }

    private Outcome<Planned> planned(
            PlanRequest request, PluginNow now, Optional<Arrival> arrival, Optional<Found> found) {
        List<String> chains = units.all().stream()
                .filter(unit -> unit.parent().isEmpty())
                .map(Unit::id)
                .toList();
        Steps steps = new StepMaker(
                        request,
                        now,
                        arrival,
                        folder,
                        found.flatMap(each ->
                                CasePlanner.moved(each, request.version().orElseThrow())))
                .steps(chains);
        List<FieldError> faults = request.settings().isPresent() ? settingFaults(request, now, steps) : List.of();
        if (!faults.isEmpty()) {
            return PlanRefusal.faulty(faults);
        }
        PlanImpact impact = impacts.of(request, now, steps, found);
        return Outcome.done(new Planned(request, steps, impact, Fingerprint.of(request, now, steps, impact, units)));
    }

    /** Where a version may be left out, the one that is meant. */
    private static PlanRequest named(PlanRequest asked, PluginNow now) {
        Optional<String> version = asked.version().or(() -> switch (asked.operation()) {
            case INSTALL -> now.newestUpload();
            case UPDATE -> now.newest();
            default -> Optional.empty();
        });
        return new PlanRequest(
                asked.plugin(), asked.operation(), version, asked.unit(), asked.settings(), asked.reason());
    }

    private static Optional<FieldError> missing(PlanRequest request, PluginNow now) {
        Operation operation = request.operation();
        if (request.version().isEmpty()) {
            return switch (operation) {
                case INSTALL ->
                    fault(
                            "没有上传过的新版本；请先上传文件。",
                            "No version of it was uploaded that is not there already; bring its file first.");
                case UPDATE -> fault("没有可用的版本；请先上传文件。", "There is no version of it; bring its file first.");
                case REMOVE ->
                    now.live().isEmpty()
                            ? fault("没有部署任何版本，无可移除。", "Nothing of it is deployed that could be removed.")
                            : Optional.empty();
                default -> Optional.empty();
            };
        }
        String version = request.version().get();
        boolean deployed = now.live(version).isPresent();
        if (operation == Operation.INSTALL && deployed) {
            return fault("此版本已部署。", "This version is deployed already.");
        }
        if (deployed || !DEPLOYED.contains(operation) && now.upload(version).isPresent()) {
            return Optional.empty();
        }
        return fault("此版本既未部署，也未上传。", "This version is neither deployed nor uploaded.");
    }

    private static Optional<FieldError> fault(String zh, String en) {
        return Optional.of(new FieldError("/version", Text.of(zh, en)));
    }

    private static Optional<PluginUpload> coming(PlanRequest request, PluginNow now) {
        return request.operation() == Operation.REMOVE
                ? Optional.empty()
                : request.version()
                        .filter(version -> now.live(version).isEmpty())
                        .flatMap(now::upload);
    }

    private List<FieldError> settingFaults(PlanRequest request, PluginNow now, Steps steps) {
        String unit = request.unit().orElseThrow();
        return settings.faults(
                new ActivationChange(
                        request.plugin(),
                        unit,
                        Activation.State.ON,
                        Optional.empty(),
                        Optional.empty(),
                        request.settings(),
                        PlanReason.of(request)),
                () -> impacts.rulesAt(steps, unit)
                        .or(() -> request.version().flatMap(now::live).map(LiveVersion::procedure))
                        .or(() -> now.current().map(LiveVersion::procedure)));
    }
}
