package org.redress.engine.action;

import java.util.Optional;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.Snapshot;

/** The usual answers to who may do what. */
final class Permissions {

    private static final Problem NOT_INVOLVED = Problem.of(
            "RD-CASE-101",
            "您没有参与处理这件投诉，请责任人操作或由主管指派",
            "You do not work on this case; ask its owner, or have a manager assign you");
    private static final Problem NOT_OWNER =
            Problem.of("RD-CASE-102", "只有责任人或管理人员可以这样做", "Only the owner or a manager may do this");
    private static final Problem NOT_MANAGER = Problem.of("RD-CASE-103", "只有管理人员可以这样做", "Only a manager may do this");

    private Permissions() {}

    /** Anybody who works at the branch. */
    static Optional<Problem> staff(Snapshot snapshot) {
        return Optional.empty();
    }

    /** Owner, whoever answers for the stage or has a task, an approval or a visit in it, staff who work cases, managers. */
    static Optional<Problem> worker(Snapshot snapshot) {
        Actor actor = snapshot.actor();
        return owns(snapshot)
                        || actor.may(Right.WORK)
                        || actor.may(Right.MANAGE)
                        || hasPart(snapshot.file(), actor.username())
                ? Optional.empty()
                : Optional.of(NOT_INVOLVED);
    }

    static Optional<Problem> ownerOrManager(Snapshot snapshot) {
        return owns(snapshot) || snapshot.actor().may(Right.MANAGE) ? Optional.empty() : Optional.of(NOT_OWNER);
    }

    /** The one who answers for the stage, the owner, or a manager. */
    static Optional<Problem> responsible(Snapshot snapshot) {
        boolean answers = snapshot.file().stages().stream()
                .anyMatch(visit -> visit.completedAt().isEmpty()
                        && visit.responsible().equals(snapshot.actor().username()));
        return answers ? Optional.empty() : ownerOrManager(snapshot);
    }

    static Optional<Problem> manager(Snapshot snapshot) {
        return snapshot.actor().may(Right.MANAGE) ? Optional.empty() : Optional.of(NOT_MANAGER);
    }

    static boolean owns(Snapshot snapshot) {
        return snapshot.actor().system()
                || snapshot.file()
                        .ownership()
                        .owner()
                        .equals(Optional.of(snapshot.actor().username()));
    }

    private static boolean hasPart(CaseFile file, String username) {
        return file.stages().stream().anyMatch(visit -> visit.responsible().equals(username))
                || file.tasks().stream().anyMatch(task -> task.assignee().equals(username))
                || file.approvals().stream()
                        .anyMatch(approval -> approval.asked().contains(username))
                || file.dossier().papers().documents().stream()
                        .filter(CaseDocument::inReview)
                        .flatMap(document -> document.review().stream())
                        .anyMatch(review -> review.asked().equals(username))
                || file.joint().stream()
                        .anyMatch(part -> part.open() && part.person().equals(username))
                || file.dossier().outside().booked().stream()
                        .anyMatch(visit -> visit.with().equals(username))
                || file.dossier().corrections().measures().stream()
                        .anyMatch(measure -> measure.open() && measure.person().equals(username))
                || file.ownership()
                        .offered()
                        .filter(offer -> offer.to().equals(username))
                        .isPresent();
    }
}
