package org.redress.engine.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.plugin.PluginPolicies;
import org.redress.api.plugin.PluginPolicies.Verdict;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.Branches;
import org.redress.engine.decision.CustomerRecord;
import org.redress.engine.decision.Snapshot;

/**
 * What a made-up case is decided on: rules, people, time.
 *
 * @param involved who is complained about
 * @param start when the customer complains
 * @param effort what it costs
 */
record Scene(
        CaseRules rules,
        SyntheticHouse house,
        List<String> involved,
        BranchCalendar calendar,
        Instant start,
        Effort effort) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Code is not run by a proof: its rows are taken, like any other whose conditions can be met. */
    private static final PluginPolicies ALWAYS_STEPS_UP =
            (pack, policy, asked) -> new Verdict.StepUp(Optional.empty(), List.of(), Optional.empty());

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Unit BRANCH = new Unit(
            SyntheticHouse.BRANCH, UnitKind.BRANCH, "PROOF", Text.of("分院", "branch"), Optional.empty(), ZONE, true);

    Snapshot snapshot(CaseFile file, Actor actor, Instant now) {
        return new Snapshot(
                file,
                rules,
                List.of(),
                BRANCH,
                house,
                calendar,
                CustomerRecord.NEW,
                actor,
                now,
                Branches.NONE,
                ALWAYS_STEPS_UP);
    }

    /** Who takes complaints in: a holder of a role that may register, or whoever is there. */
    Optional<String> receiver() {
        List<String> present = house.people().stream()
                .filter(person -> !involved.contains(person))
                .toList();
        return present.stream()
                .filter(person -> house.actor(person).may(Right.REGISTER))
                .findFirst()
                .or(() -> present.stream().findFirst());
    }

    /** A case before its first event, with every file that a task or a step of the protocol may ask for. */
    CaseFile blank(ComplaintType type, String receiver) {
        return new CaseFile(
                NOBODY,
                "PROOF-0001",
                0,
                BRANCH.id(),
                type.id(),
                CaseKind.COMPLAINT,
                CaseState.OPEN,
                type.stages().get(0).id(),
                rules.all().stream()
                        .map(pack -> new PackUse(
                                pack.ref(),
                                pack.kind(),
                                rules.settings().get(pack.ref().id()),
                                Optional.empty()))
                        .toList(),
                intake(type, receiver),
                Ownership.of(receiver, involved),
                Assessment.NONE,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evidence(type, receiver),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                HistoryHead.EMPTY,
                Dossier.EMPTY);
    }

    private Intake intake(ComplaintType type, String receiver) {
        return new Intake(
                type.channels().stream().findFirst().orElse(Intake.CHANNELS.get(0)),
                type.localId(),
                Optional.empty(),
                start,
                start,
                receiver,
                receiver,
                Optional.empty(),
                NOBODY,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private List<EvidenceFile> evidence(ComplaintType type, String by) {
        return Stream.concat(
                        type.stages().stream()
                                .flatMap(stage -> stage.tasks().stream())
                                .flatMap(task -> task.evidence().stream()),
                        rules.all().stream()
                                .flatMap(pack -> pack.handling().conduct().protocol().stream())
                                .flatMap(step -> step.needs().files().stream()))
                .distinct()
                .map(kind -> new EvidenceFile(NOBODY, kind, kind, "image/jpeg", 1, "00", start, by))
                .toList();
    }
}
