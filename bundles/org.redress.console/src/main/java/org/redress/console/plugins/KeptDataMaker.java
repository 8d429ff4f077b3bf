package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.KeptData.Part;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PurgeScope;
import org.redress.api.procedure.PackRef;
import org.redress.console.view.Field;
import org.redress.console.view.KeptDataView;
import org.redress.console.view.Matrix;
import org.redress.console.view.Refusal;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What is kept of plugins, in words. */
final class KeptDataMaker {

    private static final int DIGITS = 12;

    private final Services services;
    private final Pages pages;

    KeptDataMaker(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** Those where somebody has to decide first, then removed ones. */
    List<KeptDataView.Line> lines(Visit visit, List<KeptData> all) {
        return all.stream()
                .sorted(Comparator.comparing((KeptData kept) -> waiting(kept).isEmpty())
                        .thenComparing(kept -> !kept.removed())
                        .thenComparing(KeptData::plugin))
                .map(kept -> new KeptDataView.Line(
                        kept.plugin(),
                        title(visit, kept),
                        KeptDataPage.href(kept.plugin()),
                        state(visit, kept),
                        visit.words().get("kept.versions.n", kept.versions().size()),
                        cases(visit, kept.cases()),
                        waiting(kept)
                                .map(purge -> visit.words()
                                        .get(
                                                "kept.waits",
                                                pages.person(visit, purge.askedBy())
                                                        .name()))
                                .orElse("")))
                .toList();
    }

    private static Optional<PluginPurge> waiting(KeptData kept) {
        return kept.purges().stream()
                .filter(purge -> purge.state() == PluginPurge.State.ASKED)
                .findFirst();
    }

    private String title(Visit visit, KeptData kept) {
        return services.plugins()
                .plugin(kept.plugin())
                .map(Plugin::title)
                .map(visit.words()::of)
                .orElse(kept.plugin());
    }

    private static Matrix.Mark state(Visit visit, KeptData kept) {
        boolean gone = kept.versions().isEmpty() && kept.parts().isEmpty();
        return gone
                ? new Matrix.Mark(visit.words().get("kept.gone"), "")
                : kept.removed()
                        ? new Matrix.Mark(visit.words().get("kept.removed"), "rd-badge-amber")
                        : new Matrix.Mark(visit.words().get("kept.present"), "rd-badge-green");
    }

    private static String cases(Visit visit, KeptData.Cases counted) {
        return counted.all() == 0
                ? visit.words().get("kept.cases.none")
                : visit.words().get("kept.cases.n", counted.open(), counted.closed(), counted.archived());
    }

    KeptDataView.Sheet sheet(Visit visit, KeptData kept, Optional<Refusal> refusal) {
        return new KeptDataView.Sheet(
                kept.plugin(),
                title(visit, kept),
                state(visit, kept),
                cases(visit, kept.cases()),
                kept.versions().stream().map(version -> version(visit, version)).toList(),
                parts(visit, kept.parts()),
                scope(visit, kept.scope()),
                kept.hindrances().stream().map(visit.words()::of).toList(),
                !kept.scope().empty(),
                waiting(kept).map(purge -> waiting(visit, kept, purge)),
                kept.purges().stream()
                        .filter(purge -> purge.state() != PluginPurge.State.ASKED)
                        .map(purge -> past(visit, purge))
                        .toList(),
                "redress:plugin-data " + kept.plugin(),
                refusal,
                refusal.isPresent() ? visit.form().text("reason") : "");
    }

    private KeptDataView.Version version(Visit visit, KeptData.Version version) {
        return new KeptDataView.Version(
                version.ref().version(),
                version.ref()
                        .digest()
                        .substring(0, Math.min(DIGITS, version.ref().digest().length())),
                version.origin(),
                pages.times(visit).moment(version.installedAt(), pages.zone(visit)),
                String.format(Locale.ROOT, "%,d", version.size()),
                cases(visit, version.cases()),
                version.cases().all() > 0);
    }

    private static List<Field.Option> parts(Visit visit, Map<Part, Integer> parts) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> new Field.Option(
                        String.valueOf(part.getValue()), visit.words().get("kept.part." + code(part.getKey()))))
                .toList();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static KeptDataView.Scope scope(Visit visit, PurgeScope scope) {
        List<String> going = new ArrayList<>();
        if (!scope.going().isEmpty()) {
            going.add(visit.words().get("kept.sources", versions(visit, scope.going())));
        }
        parts(visit, scope.parts()).forEach(part -> going.add(part.title() + " · " + part.value()));
        return new KeptDataView.Scope(
                going,
                scope.staying().isEmpty()
                        ? List.of()
                        : List.of(visit.words().get("kept.sources.stay", versions(visit, scope.staying()))));
    }

    private static String versions(Visit visit, List<PackRef> refs) {
        return String.join(
                visit.words().get("list.comma"),
                refs.stream().map(PackRef::version).distinct().toList());
    }

    private KeptDataView.Waiting waiting(Visit visit, KeptData kept, PluginPurge purge) {
        return new KeptDataView.Waiting(
                purge.id(),
                pages.person(visit, purge.askedBy()).name(),
                pages.times(visit).moment(purge.askedAt(), pages.zone(visit)),
                pages.times(visit).moment(purge.until(), pages.zone(visit)),
                purge.reason(),
                scope(visit, purge.scope()),
                purge.askedBy().equals(visit.account().username()),
                !purge.scope().digest().equals(kept.scope().digest()));
    }

    private KeptDataView.Past past(Visit visit, PluginPurge purge) {
        List<String> words = new ArrayList<>();
        words.add(visit.words()
                .get(
                        "kept.asked",
                        pages.person(visit, purge.askedBy()).name(),
                        pages.times(visit).moment(purge.askedAt(), pages.zone(visit))));
        purge.endedBy()
                .ifPresent(by -> words.add(visit.words()
                        .get(
                                "kept.ended." + code(purge.state()),
                                pages.person(visit, by).name(),
                                pages.times(visit).moment(purge.endedAt().orElse(purge.until()), pages.zone(visit)))));
        if (purge.state() == PluginPurge.State.DONE) {
            KeptDataView.Scope scope = scope(visit, purge.scope());
            words.addAll(scope.going());
            words.addAll(scope.staying());
        }
        return new KeptDataView.Past(
                new Matrix.Mark(
                        visit.words().get("kept.purge." + code(purge.state())),
                        purge.state() == PluginPurge.State.DONE ? "rd-badge-red" : ""),
                words,
                purge.reason());
    }
}
