package org.redress.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.casework.CaseDocument;
import org.redress.engine.decision.Actor;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.PersonFinder.Found;

/** Who looks at the text of a document before it leaves: never who issued it, nor anybody whom the case is about. Pure. */
public final class Reviews {

    private Reviews() {}

    /**
     * The one to ask: who stands for the role, or for the roles that stand in for it.
     *
     * @param excluded usernames that may have nothing to do with the case
     */
    public static Optional<Found> reviewer(Snapshot snapshot, Predicate<String> excluded, String role, String issuer) {
        return People.finder(snapshot, person -> excluded.test(person) || person.equals(issuer))
                .find(role, Optional.empty());
    }

    /** Whether this person may answer: was asked, or holds the role. */
    public static boolean mayReview(Actor actor, CaseDocument document) {
        return document.inReview()
                && !document.issuedBy().equals(actor.username())
                && document.review()
                        .filter(review -> review.asked().equals(actor.username())
                                || actor.roles().contains(review.role()))
                        .isPresent();
    }

    /** Documents that wait for this person. */
    public static List<CaseDocument> mine(Snapshot snapshot) {
        return snapshot.file().dossier().papers().documents().stream()
                .filter(document -> mayReview(snapshot.actor(), document))
                .toList();
    }

    /** Documents that wait for anybody. */
    public static List<CaseDocument> open(Snapshot snapshot) {
        return snapshot.file().dossier().papers().documents().stream()
                .filter(CaseDocument::inReview)
                .toList();
    }
}
