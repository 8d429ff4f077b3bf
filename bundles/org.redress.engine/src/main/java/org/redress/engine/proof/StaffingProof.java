package org.redress.engine.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.EscalationTable.Row;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.text.Text;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.people.PersonFinder.Found;

/**
 * Shows that somebody stands in wherever a role is asked for and nobody holds it: for stages somebody who may work cases,
 * for mandatory tasks and for steps up anybody. Asked of the very finder that cases ask.
 */
final class StaffingProof {

    private final CaseRules rules;
    private final List<String> types;
    private final List<RoleDecl> roles;
    private final List<Finding> findings = new ArrayList<>();

    /** @param types full ids of those to look at */
    StaffingProof(CaseRules rules, List<String> types) {
        this.rules = rules;
        this.types = types;
        this.roles = SyntheticHouse.roles(rules);
    }

    List<Finding> findings() {
        if (roles.stream().noneMatch(role -> role.rights().contains(Right.MANAGE))) {
            findings.add(new Finding(Flaw.NO_MANAGER, "roles", List.of(), Flaw.NO_MANAGER.message()));
            return findings;
        }
        // A house in which nobody holds any role is beyond what a pack can provide for.
        if (roles.size() > 1) {
            types.stream().map(rules::type).forEach(this::type);
            ladder();
        }
        return findings;
    }

    private void type(ComplaintType type) {
        List<String> way = new ArrayList<>(List.of(type.localId(), "register"));
        for (Stage stage : type.stages()) {
            way.add(stage.id());
            Text here = Text.of("阶段「{stage}」", "the stage \"{stage}\"").with("stage", stage.id());
            vacancy(stage.role(), stage.id(), way, here, true);
            for (TaskDecl task : stage.tasks()) {
                if (task.mandatory() && !task.role().equals(stage.role())) {
                    vacancy(
                            task.role(),
                            task.id(),
                            way,
                            Text.of("任务「{task}」", "the task \"{task}\"").with("task", task.id()),
                            false);
                }
            }
        }
    }

    /** Rows that another pack stands in for lead nobody. */
    private void ladder() {
        for (Row held : rules.ladder().rows()) {
            LadderRule row = held.rule();
            String id = row.id().substring(row.id().indexOf('/') + 1);
            row.lead()
                    .ifPresent(role -> vacancy(
                            role,
                            id,
                            List.of(),
                            Text.of("升级「{row}」的牵头人", "the lead of the step up \"{row}\"")
                                    .with("row", id),
                            false));
        }
    }

    /** As people call it, with the code by which the author finds it. */
    private Text title(String role) {
        return rules.role(role)
                .map(known -> Text.of("{title}（{code}）", "{title} ({code})")
                        .with("title", known.title())
                        .with("code", role))
                .orElse(Text.same(role));
    }

    private void vacancy(String role, String at, List<String> way, Text what, boolean works) {
        Optional<String> found =
                finder(role).findOrManager(role, Optional.empty()).map(Found::username);
        if (found.isEmpty()) {
            findings.add(new Finding(
                    Flaw.NOBODY,
                    at,
                    way,
                    Flaw.NOBODY.message().with("role", title(role)).with("what", what)));
        } else if (works && !mayWork(found.get())) {
            findings.add(new Finding(
                    Flaw.CANNOT_WORK,
                    at,
                    way,
                    Flaw.CANNOT_WORK
                            .message()
                            .with("role", title(role))
                            .with("other", title(found.get()))
                            .with("what", what)));
        }
    }

    private PersonFinder finder(String vacant) {
        return new PersonFinder(
                rules,
                new SyntheticHouse(rules, Set.of(vacant)),
                SyntheticHouse.BRANCH,
                person -> false,
                CalendarEdge.START);
    }

    private boolean mayWork(String person) {
        return rules.role(person)
                .map(RoleDecl::rights)
                .filter(rights -> rights.contains(Right.WORK) || rights.contains(Right.MANAGE))
                .isPresent();
    }
}
