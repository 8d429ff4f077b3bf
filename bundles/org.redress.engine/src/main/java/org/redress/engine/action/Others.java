package org.redress.engine.action;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.account.Account;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Explanations.Someone;
import org.redress.api.casework.StageVisit;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.People;

/** Who else could do what somebody may not, found by asking the action itself about each of them. */
public final class Others {

    private static final int MOST = 3;

    private Others() {}

    /** Nearest first: those who have a part in the case, then managers, then whoever works cases. */
    public static List<Someone> whoMay(Snapshot snapshot, CaseAction action) {
        return Stream.of(
                        part(snapshot.file()),
                        holders(snapshot, Right.MANAGE),
                        holders(snapshot, Right.WORK),
                        holders(snapshot, Right.REGISTER))
                .flatMap(candidates -> candidates)
                .distinct()
                .filter(username -> !username.equals(snapshot.actor().username()))
                .filter(username -> !snapshot.file().ownership().excludes(username))
                .flatMap(username -> actor(snapshot, username).stream())
                .filter(other -> action.permission(snapshot.as(other)).isEmpty())
                .limit(MOST)
                .map(other -> new Someone(other.username(), other.displayName()))
                .toList();
    }

    private static Stream<String> part(CaseFile file) {
        return Stream.of(
                        file.ownership().owner().stream(),
                        file.ownership().offered().map(offer -> offer.to()).stream(),
                        file.stages().stream()
                                .filter(visit -> !visit.complete())
                                .map(StageVisit::responsible),
                        file.approvals().stream().filter(Approval::pending).map(Approval::of))
                .flatMap(people -> people);
    }

    private static Stream<String> holders(Snapshot snapshot, Right right) {
        List<String> roles = snapshot.rules().all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .filter(role -> role.rights().contains(right))
                .map(RoleDecl::code)
                .distinct()
                .toList();
        return snapshot.staffing().path(snapshot.file().branch()).stream()
                .flatMap(unit -> roles.stream().flatMap(role -> snapshot.staffing().holders(role, unit).stream()))
                .map(Account::username);
    }

    private static Optional<Actor> actor(Snapshot snapshot, String username) {
        return snapshot.staffing().find(username).filter(Account::enabled).map(account -> {
            Set<String> roles = People.availability(snapshot).roles(account);
            EnumSet<Right> rights = EnumSet.noneOf(Right.class);
            roles.stream()
                    .flatMap(role -> snapshot.rules().role(role).stream())
                    .map(RoleDecl::rights)
                    .flatMap(Collection::stream)
                    .forEach(rights::add);
            return new Actor(username, account.displayName(), roles, rights, false);
        });
    }
}
