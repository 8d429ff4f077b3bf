package org.redress.console.casepage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.ActionOffer;
import org.redress.api.problem.Blocker;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.CaseView.BlockedAct;
import org.redress.console.view.Refusal;

/** What the reader may do, in the words of the case. */
final class Acts {

    /** Beside the title; all others are in the menu. */
    private static final List<String> QUICK = List.of("contact-customer", "hand-over", "escalate", "take-over");
    /** Have buttons of their own, or a section. */
    private static final Set<String> ELSEWHERE =
            Set.of("approve", "reject", "complete-task", "review-document", "sign-document", "void-document");

    /** Wait for years by nature: nobody has to be told on every visit. */
    private static final Set<String> IN_THEIR_TIME = Set.of("unseal");

    private static final int SHOWN_BLOCKED = 3;

    /** What makes no sense now (an answer without an offer) is held by a problem's code, not by a gate. */
    private static final String SENSELESS = "RD-";
    /** Open tasks stand in the list already. */
    private static final String TASK = "core/task/";

    /** Are asked for when there is cause to; nobody has to be told beforehand that they are not possible. */
    private static final Set<String> RARE = Set.of("refuse-service", "decline-complaint", "protocol-step");

    private static final String CORE = "core/";
    /** Stages are still to come: nobody expects to be able to do it yet. */
    private static final String STAGES = "core/stages";

    private Acts() {}

    static List<Act> quick(Opened opened) {
        return QUICK.stream()
                .flatMap(id -> opened.offer(id).stream())
                .filter(offer -> offer.permitted() && offer.allowed())
                .limit(3)
                .map(offer -> act(opened, offer))
                .toList();
    }

    static List<Act> menu(Opened opened) {
        List<String> quick = quick(opened).stream().map(Act::id).toList();
        return opened.offers().stream()
                .filter(ActionOffer::permitted)
                .filter(offer -> !ELSEWHERE.contains(offer.id()) && !quick.contains(offer.id()))
                .filter(offer -> !senseless(offer))
                .map(offer -> act(opened, offer))
                .toList();
    }

    private static boolean senseless(ActionOffer offer) {
        return offer.blockedBy().stream().anyMatch(blocker -> blocker.gate().startsWith(SENSELESS));
    }

    /** Held by a rule of a pack, which nobody can guess; what the core waits for stands elsewhere on the page. */
    private static boolean heldByRule(ActionOffer offer) {
        boolean early =
                offer.blockedBy().stream().anyMatch(blocker -> blocker.gate().equals(STAGES));
        return !early
                && offer.blockedBy().stream()
                        .anyMatch(blocker -> !blocker.gate().startsWith(CORE));
    }

    private static List<Blocker> worthSaying(ActionOffer offer) {
        return offer.blockedBy().stream()
                .filter(blocker -> !blocker.gate().startsWith(TASK))
                .toList();
    }

    static Act act(Opened opened, ActionOffer offer) {
        return new Act(offer.id(), opened.say(offer.title()), opened.actHref(offer.id()), !offer.allowed());
    }

    /**
     * Something that the reader may do now.
     *
     * @param query what the form opens with, empty or from the question mark on
     */
    static Optional<Act> now(Opened opened, String id, String query) {
        return opened.offer(id)
                .filter(offer -> offer.permitted() && offer.allowed())
                .map(offer -> new Act(offer.id(), opened.say(offer.title()), opened.actHref(id) + query, false));
    }

    /** The same in fewer words, beside the thing that it is about. */
    static Optional<Act> now(Opened opened, String id, String query, String words) {
        return now(opened, id, query).map(act -> new Act(act.id(), opened.say(words), act.href(), act.blocked()));
    }

    /** Told before anybody tries; every other blocked action says why when it is opened. */
    static List<BlockedAct> blocked(Opened opened) {
        return opened.offers().stream()
                .filter(offer -> offer.permitted() && !offer.allowed() && !senseless(offer))
                .filter(offer -> !RARE.contains(offer.id()))
                .filter(offer -> !IN_THEIR_TIME.contains(offer.id()))
                .filter(Acts::heldByRule)
                .limit(SHOWN_BLOCKED)
                .map(offer -> new BlockedAct(opened.say(offer.title()), blocks(opened, worthSaying(offer))))
                .toList();
    }

    /** What is missing, each with a link to where it is done. */
    static List<Refusal.Block> blocks(Opened opened, List<Blocker> blockers) {
        return blockers.stream()
                .map(blocker -> new Refusal.Block(
                        opened.say(blocker.reason()), href(opened, blocker.resolvedBy()), opened.say("blocked.go")))
                .toList();
    }

    private static String href(Opened opened, String resolvedBy) {
        if (resolvedBy.isEmpty()) {
            return "";
        }
        if (resolvedBy.equals("add-evidence")) {
            return opened.href() + "#evidence";
        }
        boolean task = opened.file().tasks().stream().anyMatch(one -> one.id().equals(resolvedBy) && !one.done());
        if (task) {
            return opened.permitted("complete-task")
                    ? opened.actHref("complete-task") + "?task=" + resolvedBy
                    : opened.href() + "#tasks";
        }
        return opened.permitted(resolvedBy) ? opened.actHref(resolvedBy) : "";
    }
}
