package org.redress.manager.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.PlanImpact.Delivery;
import org.redress.api.plugin.PlanImpact.Delivery.Becomes;
import org.redress.api.plugin.PlanImpact.Objection;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.text.Text;
import org.redress.extension.LiveVersion;
import org.redress.extension.Origin;
import org.redress.extension.PackVersion;
import org.redress.extension.Prospect;
import org.redress.manager.plan.UploadReader.Content;
import org.redress.store.port.Standing;
import org.redress.store.port.Standing.Decided;
import org.redress.store.port.Standing.Lead;
import org.redress.store.port.Standing.Placed;

/** Works out for one request what has to be different afterwards. One request, one maker; not thread-safe. */
final class StepMaker {

    /** An uploaded file that would come into the watched folder. */
    record Arrival(Content content, String sha256) {}

    private final PlanRequest request;
    private final PluginNow now;
    private final Optional<Arrival> arrival;
    private final FolderFiles folder;
    private final Optional<Standing.Moved> cases;

    private final List<Decided> decidedBefore = new ArrayList<>();
    private final List<Decided> decidedAfter = new ArrayList<>();
    private final List<Placed> placedBefore = new ArrayList<>();
    private final List<Placed> placedAfter = new ArrayList<>();
    private final List<LiveVersion> leaving = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private Optional<String> leading;
    private Optional<Lead> leadBefore = Optional.empty();
    private Optional<Lead> leadAfter = Optional.empty();

    StepMaker(
            PlanRequest request,
            PluginNow now,
            Optional<Arrival> arrival,
            FolderFiles folder,
            Optional<Standing.Moved> cases) {
        this.request = request;
        this.now = now;
        this.arrival = arrival;
        this.folder = folder;
        this.cases = cases;
        this.leading = now.chosen();
    }

    /**
     * Makes them.
     *
     * @param chains units above which there is none
     */
    Steps steps(List<String> chains) {
        arrival.ifPresent(this::comes);
        switch (request.operation()) {
            case INSTALL -> current().ifPresent(origin -> lead(origin, now.chosen()));
            case UPDATE -> lead(originOf(request.version().orElseThrow()), now.chosen());
            case ACTIVATE -> decide(request.unit().orElseThrow(), Activation.State.ON);
            case DEACTIVATE -> decide(request.unit().orElseThrow(), Activation.State.OFF);
            case PILOT -> {
                String unit = request.unit().orElseThrow();
                decide(unit, now.at(unit).state());
            }
            case DISABLE -> chains.forEach(this::disable);
            case REMOVE -> remove();
            case MOVE_CASES -> {
                // What cases run on is neither file nor decision.
            }
        }
        return new Steps(
                new Standing(decidedBefore, leadBefore, placedBefore, cases.map(CasePlanner::back)),
                new Standing(decidedAfter, leadAfter, placedAfter, cases),
                new Prospect(
                        now.plugin(),
                        decidedAfter.stream().map(this::activation).toList(),
                        arrival.map(this::version),
                        leaving.stream().map(LiveVersion::origin).collect(Collectors.toSet()),
                        leading),
                deliveries(),
                leaving,
                objections);
    }

    private void comes(Arrival coming) {
        String name = coming.content().name();
        now.live().stream()
                .filter(version -> version.origin().equals(origin(coming)))
                .findFirst()
                .ifPresent(taken -> objections.add(new Objection(
                        "RD-PLG-233",
                        Text.of(
                                        "文件名 {name} 已被版本 {version} 占用；请先改名或移除该文件。",
                                        "The file name {name} is taken by version {version}; rename or remove that file first.")
                                .with("name", name)
                                .with("version", taken.ref().version()))));
        String pack = coming.content().procedure().ref().digest();
        placedBefore.add(new Placed(name, coming.sha256(), pack, false));
        placedAfter.add(new Placed(name, coming.sha256(), pack, true));
    }

    private static String origin(Arrival coming) {
        return Origin.ofFile(coming.content().name());
    }

    private LiveVersion version(Arrival coming) {
        return new LiveVersion(
                coming.content().procedure(),
                origin(coming),
                Instant.EPOCH,
                coming.content().signature());
    }

    private Optional<String> current() {
        return now.current().map(LiveVersion::origin);
    }

    private String originOf(String version) {
        return now.live(version)
                .map(LiveVersion::origin)
                .orElseGet(() -> Origin.ofFile(arrival.orElseThrow().content().name()));
    }

    private void lead(String origin, Optional<String> before) {
        if (request.operation() == PlanRequest.Operation.UPDATE && current().equals(Optional.of(origin))) {
            return;
        }
        leading = Optional.of(origin);
        leadBefore = Optional.of(new Lead(before));
        leadAfter = Optional.of(new Lead(leading));
    }

    /** The whole decision: what the request leaves out stays as it is. */
    private void decide(String unit, Activation.State state) {
        Decided before = now.at(unit);
        decide(
                before,
                new Decided(
                        unit,
                        state,
                        before.locked(),
                        request.version().map(StepMaker::only).or(before::range),
                        request.settings().orElse(before.settings())));
    }

    private void disable(String chain) {
        Decided before = now.at(chain);
        decide(before, new Decided(chain, Activation.State.OFF, true, before.range(), before.settings()));
    }

    private void decide(Decided before, Decided after) {
        decidedBefore.add(before);
        decidedAfter.add(after);
    }

    /** A range that only this version is in. Pre-releases count as their release there (decision 0003). */
    static String only(String version) {
        String numbers = PackVersion.parse(version).numbers().toString();
        return "[" + numbers + "," + numbers + "]";
    }

    private void remove() {
        List<LiveVersion> going = now.live().stream()
                .filter(version -> request.version().stream()
                        .allMatch(wanted -> wanted.equals(version.ref().version())))
                .toList();
        going.forEach(this::goes);
        Optional<String> current = current();
        if (current.isPresent()
                && going.stream().anyMatch(version -> version.origin().equals(current.get()))) {
            // Named on both sides: files that come back would otherwise lead in the order in which they arrive.
            leading = now.live().stream()
                    .filter(version -> !going.contains(version))
                    .findFirst()
                    .map(LiveVersion::origin);
            leadBefore = Optional.of(new Lead(current));
            leadAfter = Optional.of(new Lead(leading));
        }
    }

    private void goes(LiveVersion version) {
        leaving.add(version);
        Optional<String> name = Origin.fileName(version.origin());
        Optional<String> sha256 = name.flatMap(file -> folder.kept(version));
        if (sha256.isEmpty()) {
            objections.add(new Objection(
                    "RD-PLG-234",
                    Text.of(
                                    "{version} 来自 {origin}，不是监视目录中的文件，不能由计划移除；请在容器中卸载其 feature 或 bundle，或改用停用（disable）。",
                                    "{version} comes from {origin}, which is no file of the watched folder that a plan could"
                                            + " take away; uninstall its feature or bundle in the container, or disable it"
                                            + " instead.")
                            .with("version", version.ref().version())
                            .with("origin", version.origin())));
            return;
        }
        placedBefore.add(new Placed(name.get(), sha256.get(), version.ref().digest(), true));
        placedAfter.add(new Placed(name.get(), sha256.get(), version.ref().digest(), false));
    }

    private Activation activation(Decided decided) {
        return new Activation(
                now.plugin(),
                decided.unit(),
                decided.state(),
                decided.locked(),
                decided.range(),
                decided.settings(),
                "",
                "",
                Instant.EPOCH);
    }

    private List<Delivery> deliveries() {
        List<Delivery> all = new ArrayList<>();
        arrival.ifPresent(coming -> all.add(new Delivery(
                origin(coming),
                coming.content().procedure().ref().version(),
                leading.equals(Optional.of(origin(coming))) || now.live().isEmpty() ? Becomes.LEADS : Becomes.COMES,
                coming.content().bundle())));
        for (LiveVersion version : now.live()) {
            all.add(new Delivery(
                    version.origin(), version.ref().version(), becomes(version), folder.bundle(version.origin())));
        }
        return all;
    }

    private Becomes becomes(LiveVersion version) {
        if (leaving.contains(version)) {
            return Becomes.GOES;
        }
        boolean chosen = leadAfter.isPresent() && leading.equals(Optional.of(version.origin()));
        return chosen && !current().equals(leading) ? Becomes.LEADS : Becomes.STAYS;
    }
}
