package org.redress.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.api.account.Grant;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseDocument.State;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Closing;
import org.redress.api.casework.CompensationSheet;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.Corrections;
import org.redress.api.casework.Decline;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.Intervention;
import org.redress.api.casework.Issue;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.Measure;
import org.redress.api.casework.Negotiation;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Reference;
import org.redress.api.casework.Sealing;
import org.redress.api.casework.ServiceRefusal;
import org.redress.api.casework.SignOff;
import org.redress.api.casework.StepTaken;
import org.redress.api.casework.Track;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.money.Money;
import org.redress.api.procedure.FactVocabulary;
import org.redress.api.procedure.FormField;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.Snapshot;

/** Puts a case into the words of {@link FactVocabulary}, for the conditions of one pack. */
public final class Facts {

    private static final String EXPIRED = "expired";

    /** The remedy an action is about: being offered, or offered earlier and now carried out. */
    public record Remedy(String kind, Optional<Money> amount, String channel, String state) {

        /** An offer that was made, as it stands now. */
        public static Remedy of(Offer offer, Instant now) {
            String state = offer.lapsed(now) ? EXPIRED : code(offer.state());
            return new Remedy(offer.kind(), offer.amount(), offer.channel(), state);
        }

        /** The same, spoken of by another channel. */
        public Remedy by(String otherChannel) {
            return new Remedy(kind, amount, otherChannel, state);
        }
    }

    /** What facts are worked out from. */
    private record About(Snapshot snapshot, CaseFile file, String pack, Optional<Remedy> remedy) {

        Dossier dossier() {
            return file.dossier();
        }
    }

    private static final Map<String, Function<About, Object>> ALL = Map.ofEntries(
            fact("case", about -> caseFacts(about.snapshot(), about.file())),
            fact("demand", about -> demand(last(about.file().demands()))),
            fact("offer", about -> offer(about.remedy().or(() -> latest(about)))),
            fact("negotiation", about -> negotiation(about.file())),
            fact(
                    "compensation",
                    about -> compensation(last(about.dossier().reckoning().sheets()))),
            fact("costs", about -> costs(about.file())),
            fact("documents", about -> documents(about.dossier().papers().documents())),
            fact("seals", about -> seals(about.file())),
            fact("clocks", about -> Map.of("passed", passed(about.file(), about.pack()))),
            fact("parts", about -> parts(about.file().joint())),
            fact("measures", about -> measures(about.dossier().corrections())),
            fact("issues", about -> issues(about.file().issues())),
            fact("references", about -> distinct(about.dossier().relations().standing(), Reference::kind)),
            fact("followUps", about -> followUps(about.dossier().aftercare().followUps())),
            fact("signatures", about -> about.dossier().aftercare().signOffs().stream()
                    .map(SignOff::capacity)
                    .toList()),
            fact("conduct", about -> conduct(about.file())),
            fact("actor", about -> actor(about.snapshot().actor())),
            fact("fields", about -> about.file().fields()),
            fact("settings", about -> about.snapshot().rules().settings().getOrDefault(about.pack(), Map.of())),
            fact("evidence", about -> distinct(about.file().evidence(), EvidenceFile::kind)),
            fact("tasks", about -> about.file().tasks().stream()
                    .filter(CaseTask::done)
                    .map(CaseTask::id)
                    .toList()),
            fact("accounts", about -> distinct(about.file().statements(), made -> code(made.side()))),
            fact("approvals", about -> approvals(about.file())),
            fact(
                    "missing",
                    about -> about.snapshot().type().form().missing(about.file().fields()).stream()
                            .map(FormField::name)
                            .toList()),
            fact("today", about -> about.snapshot().today().toString()));

    private Facts() {}

    private static Map.Entry<String, Function<About, Object>> fact(String name, Function<About, Object> way) {
        return Map.entry(name, way);
    }

    /**
     * Each fact is worked out when a rule first reads it.
     *
     * @param file the case as it stands within the decision
     * @param pack whose settings apply
     * @param remedy what the action is about; the latest offer when empty
     * @return for one decision, to which its rule may add facts of its own
     */
    public static Map<String, Object> of(Snapshot snapshot, CaseFile file, String pack, Optional<Remedy> remedy) {
        return new OnDemand<>(new About(snapshot, file, pack, remedy), ALL);
    }

    private static Optional<Remedy> latest(About about) {
        return last(about.file().offers())
                .map(made -> Remedy.of(made, about.snapshot().now()));
    }

    private static Map<String, Object> actor(Actor actor) {
        return Map.of("username", actor.username(), "roles", List.copyOf(actor.roles()));
    }

    private static List<String> approvals(CaseFile file) {
        List<Approval> given = file.approvals().stream()
                .filter(approval -> approval.state() == Approval.State.APPROVED)
                .toList();
        return distinct(given, approval -> approval.kind().orElse(approval.subject()));
    }

    private static <T> List<String> distinct(List<T> list, Function<T, String> word) {
        return list.stream().map(word).distinct().toList();
    }

    /** How many offers the customer has refused. */
    public static long refused(CaseFile file) {
        return file.offers().stream()
                .filter(offer -> offer.state() == Offer.State.REFUSED)
                .count();
    }

    /** The owner's own, and each other department whose part was asked for and not taken back. */
    private static long departments(CaseFile file) {
        return 1
                + file.joint().stream()
                        .filter(part -> part.withdrawnAt().isEmpty())
                        .map(JointPart::role)
                        .distinct()
                        .count();
    }

    /** The code of an enum constant, as rules and the REST contract write it. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> caseFacts(Snapshot snapshot, CaseFile file) {
        LocalDate received = LocalDate.ofInstant(
                file.intake().receivedAt(), snapshot.branch().zone());
        Outside outside = file.dossier().outside();
        List<String> bodies = Stream.concat(
                        file.interventions().stream().map(Intervention::body),
                        outside.tracks().stream().map(Track::body))
                .distinct()
                .toList();
        return Map.ofEntries(
                Map.entry("type", snapshot.type().localId()),
                Map.entry("kind", code(file.kind())),
                Map.entry("channel", file.intake().channel()),
                Map.entry("state", code(file.state())),
                Map.entry("stage", file.stage()),
                Map.entry(
                        "severity",
                        file.assessment().severity().map(Facts::code).orElse("")),
                Map.entry(
                        "proposedSeverity",
                        file.assessment().proposed().map(Facts::code).orElse("")),
                Map.entry("class", file.assessment().classCode().orElse("")),
                Map.entry("urgent", file.urgent()),
                Map.entry(
                        "fault",
                        file.assessment()
                                .fault()
                                .map(fault -> code(fault.finding()))
                                .orElse("")),
                Map.entry("branch", file.branch()),
                Map.entry("owner", file.ownership().owner().orElse("")),
                Map.entry("ownerRoles", ownerRoles(snapshot, file)),
                Map.entry("repeat", (long) snapshot.customer().earlierComplaints()),
                Map.entry(
                        "reopened", (long) file.closing().map(Closing::reopened).orElse(0)),
                Map.entry("transfers", (long) file.ownership().transfers()),
                Map.entry("departments", departments(file)),
                Map.entry("visits", (long) Tallies.visits(file)),
                Map.entry("tellings", (long) Tallies.tellings(file)),
                Map.entry("contradictions", (long) Tallies.contradictions(file)),
                Map.entry("bodies", bodies),
                Map.entry("media", bodies.contains(Intervention.MEDIA)),
                Map.entry("authorities", bodies.stream().anyMatch(body -> !body.equals(Intervention.MEDIA))),
                Map.entry("withdrawn", withdrawn(file)),
                Map.entry("rightsTold", !file.dossier().papers().rights().isEmpty()),
                Map.entry("tracks", outside.running().stream().map(Track::code).toList()),
                Map.entry("trackResults", results(outside)),
                Map.entry("ageDays", ChronoUnit.DAYS.between(received, snapshot.today())),
                Map.entry("remedySought", file.intake().remedySought().orElse("")));
    }

    /** Those that whoever owns it holds at the branch now. */
    private static List<String> ownerRoles(Snapshot snapshot, CaseFile file) {
        List<String> path = snapshot.staffing().path(file.branch());
        return file.ownership().owner().flatMap(snapshot.staffing()::find).stream()
                .flatMap(owner -> owner.grants().stream())
                .filter(grant -> path.contains(grant.unit()))
                .map(Grant::role)
                .distinct()
                .sorted()
                .toList();
    }

    /** A case that was opened again is withdrawn no more. */
    private static boolean withdrawn(CaseFile file) {
        return !file.open() && file.closing().filter(Closing::withdrawn).isPresent();
    }

    private static Map<String, Object> issues(List<Issue> issues) {
        return Map.of(
                "made", (long) issues.size(),
                "open", Issues.undecided(issues),
                "upheld",
                        issues.stream()
                                .filter(issue -> issue.outcome()
                                        .filter(result -> result != Issue.Result.NOT_UPHELD)
                                        .isPresent())
                                .count());
    }

    private static Map<String, Object> documents(List<CaseDocument> all) {
        return Map.of(
                "issued", templates(all, State.ISSUED, State.SIGNED),
                "signed", templates(all, State.SIGNED),
                "inReview", templates(all, State.IN_REVIEW));
    }

    private static List<String> templates(List<CaseDocument> all, State... states) {
        return distinct(
                all.stream()
                        .filter(document -> List.of(states).contains(document.state()))
                        .toList(),
                CaseDocument::template);
    }

    /** A seal's time has passed when a clock that looks after it has. */
    private static Map<String, Object> seals(CaseFile file) {
        List<Sealing> closed = file.dossier().papers().closedSeals();
        long passed = closed.stream()
                .filter(seal -> file.clocks().stream()
                        .filter(clock -> clock.custody() && clock.breachedAt().isPresent())
                        .anyMatch(clock -> clock.id().equals(CaseClock.each(clock.rule(), String.valueOf(seal.no())))))
                .count();
        return Map.of("closed", (long) closed.size(), "passed", passed);
    }

    /** Met late or not met yet; what runs again, after a reopening or because it is owed again, has its own chance. */
    private static List<String> passed(CaseFile file, String pack) {
        String own = pack + "/";
        Map<String, CaseClock> latest = new LinkedHashMap<>();
        file.clocks().stream()
                .filter(clock -> clock.id().startsWith(own))
                .forEach(clock -> latest.put(clock.rule().substring(own.length()), clock));
        return latest.entrySet().stream()
                .filter(run -> run.getValue().breachedAt().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> parts(List<JointPart> joint) {
        return Map.of(
                "unjudged", joint.stream().filter(JointPart::unjudged).count(),
                "returned",
                        joint.stream()
                                .flatMap(part -> part.verdict().stream())
                                .filter(verdict -> !verdict.accepted())
                                .count(),
                "open", joint.stream().filter(JointPart::open).count(),
                "accepted", roles(joint.stream().filter(JointPart::accepted)),
                "causes",
                        roles(joint.stream()
                                .filter(part -> part.accepted() && part.cause().isPresent())));
    }

    private static List<String> roles(Stream<JointPart> parts) {
        return parts.map(JointPart::role).distinct().toList();
    }

    private static Map<String, Object> measures(Corrections corrections) {
        List<Measure> planned =
                corrections.which(measure -> measure.withdrawnAt().isEmpty());
        return Map.of(
                "planned", (long) planned.size(),
                "open", planned.stream().filter(Measure::open).count(),
                "unchecked", planned.stream().filter(Measure::unchecked).count(),
                "effective",
                        planned.stream()
                                .filter(measure -> measure.check().isPresent() && !measure.failed())
                                .count(),
                "unanswered", (long) corrections.unanswered().size(),
                "kinds",
                        planned.stream()
                                .map(measure -> measure.kind().code())
                                .distinct()
                                .toList(),
                "departments", planned.stream().map(Measure::role).distinct().toList());
    }

    private static Map<String, Object> followUps(List<FollowUp> made) {
        return Map.of(
                "made", (long) made.size(),
                "unresolved",
                        made.stream()
                                .filter(one -> one.result() == FollowUp.Result.UNRESOLVED)
                                .count(),
                "last", last(made).map(latest -> code(latest.result())).orElse(""),
                "satisfaction", latest(made, FollowUp::satisfaction),
                "process", latest(made, FollowUp::process));
    }

    private static long latest(List<FollowUp> made, Function<FollowUp, Optional<Integer>> grade) {
        return last(made.stream().flatMap(one -> grade.apply(one).stream()).toList())
                .orElse(0);
    }

    private static List<String> results(Outside outside) {
        return outside.tracks().stream()
                .flatMap(track -> track.ended().map(ended -> track.code() + ":" + ended.result()).stream())
                .distinct()
                .toList();
    }

    private static Map<String, Object> conduct(CaseFile file) {
        Conduct conduct = file.dossier().conduct();
        return Map.of(
                "warnings", (long) conduct.warnings(),
                "stage", (long) conduct.stage(),
                "steps",
                        conduct.present().stream()
                                .map(StepTaken::step)
                                .distinct()
                                .toList(),
                "recording", conduct.recording(),
                "stopped", conduct.stopped(),
                "emergency", conduct.emergency(),
                "incidents", (long) conduct.incident(),
                "refusals",
                        conduct.refusals().stream()
                                .map(ServiceRefusal::ground)
                                .distinct()
                                .toList(),
                "declined",
                        conduct.declined(file.closing().map(Closing::reopened).orElse(0))
                                .map(Decline::ground)
                                .orElse(""));
    }

    private static Map<String, Object> demand(Optional<Demand> demand) {
        return Map.of(
                "made", demand.isPresent(),
                "kind", demand.map(Demand::kind).orElse(""),
                "amount", amount(demand.flatMap(Demand::amount)),
                "channel", demand.map(Demand::channel).orElse(""));
    }

    private static Map<String, Object> offer(Optional<Remedy> remedy) {
        return Map.of(
                "made", remedy.isPresent(),
                "kind", remedy.map(Remedy::kind).orElse(""),
                "amount", amount(remedy.flatMap(Remedy::amount)),
                "channel", remedy.map(Remedy::channel).orElse(""),
                "state", remedy.map(Remedy::state).orElse(""));
    }

    private static Map<String, Object> negotiation(CaseFile file) {
        return Map.of(
                "rounds",
                (long) file.offers().size(),
                "refused",
                refused(file),
                "shifts",
                (long) Negotiation.of(file).shifts(),
                "prepared",
                !file.dossier().reckoning().preparations().isEmpty());
    }

    private static Map<String, Object> compensation(Optional<CompensationSheet> sheet) {
        return Map.of(
                "reckoned", sheet.isPresent(),
                "supported", amount(sheet.map(CompensationSheet::supported)),
                "ceiling", amount(sheet.map(CompensationSheet::ceiling)));
    }

    private static Map<String, Object> costs(CaseFile file) {
        return Map.of(
                "remedies", Tallies.cost(file).doubleValue(),
                "minutes", file.dossier().reckoning().minutes());
    }

    private static double amount(Optional<Money> money) {
        return money.map(value -> value.amount().doubleValue()).orElse(0.0);
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
