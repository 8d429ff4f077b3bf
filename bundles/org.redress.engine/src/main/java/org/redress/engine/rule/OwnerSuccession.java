package org.redress.engine.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Account;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Ownership.HandOver;
import org.redress.api.casework.Reason;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.rule.Departure.Cause;

/**
 * Keeps a case with exactly one owner who can act: passes it on when the owner cannot, offers it back when somebody who was
 * stood in for returns, and tells whoever manages when nobody is there. Pure.
 */
final class OwnerSuccession {

    private static final Text BACK = Text.of("{who}已回来", "{who} is back");

    private final Snapshot snapshot;
    private final CaseDraft draft;
    private final Availability availability;
    private final Departure departure;

    OwnerSuccession(Snapshot snapshot, CaseDraft draft, Availability availability, Departure departure) {
        this.snapshot = snapshot;
        this.draft = draft;
        this.availability = availability;
        this.departure = departure;
    }

    void reconsider() {
        lapse();
        String owner = draft.ownership.owner().orElseThrow();
        Optional<Cause> gone = departure.ofOwner(owner);
        Optional<String> returned = draft.ownership
                .standsInFor()
                .filter(absent -> departure.ofOwner(absent).isEmpty());
        if (gone.isEmpty()) {
            draft.ownership(old -> old.unattended(false));
            returned.filter(absent -> draft.ownership.offered().isEmpty())
                    .ifPresent(absent -> offerBack(owner, absent));
            return;
        }
        Optional<Found> successor = returned.map(
                        absent -> new Found(absent, BACK.with("who", availability.name(absent))))
                .or(() -> successor(owner));
        if (successor.isPresent()) {
            replace(owner, successor.get(), gone.get());
        } else if (!draft.ownership.unattended()) {
            leaveUnattended(owner, gone.get());
        }
    }

    private Optional<Found> successor(String owner) {
        return availability
                .deputy(owner, availability::mayWork)
                .map(deputy -> new Found(deputy, availability.standsIn(owner, deputy)))
                .or(() -> People.finder(snapshot, person -> person.equals(owner) || unfit(person))
                        .findAnybody(snapshot.stage().role(), Optional.empty()));
    }

    private boolean unfit(String person) {
        return draft.ownership.excludes(person) || !availability.holds(person, Set.of(Right.WORK, Right.MANAGE));
    }

    private void replace(String owner, Found successor, Cause cause) {
        String to = successor.username();
        Optional<String> forWhom = draft.ownership
                .standsInFor()
                .or(() -> Optional.of(owner).filter(person -> cause.rule().equals("core/absence")))
                .filter(absent -> !absent.equals(to) && !draft.ownership.excludes(absent));
        draft.ownership(old -> old.ownedBy(to)
                .standingInFor(forWhom)
                .offering(old.offered().filter(offer -> !offer.to().equals(to))));
        Text why = Successors.because(cause, successor);
        draft.decided(
                "system",
                "owner-replaced",
                Map.of("from", owner, "to", to),
                cause.basis(why, owner, to, availability.name(owner)));
        draft.happened("handed-over");
        draft.tell(
                to,
                "assigned",
                Text.of("投诉单 {number} 现在由您负责：{why}。下一步：{next}", "You now own case {number}: {why}. Next: {next}")
                        .with("number", number())
                        .with("why", why)
                        .with(
                                "next",
                                new NextSteps(snapshot, draft)
                                        .decide()
                                        .map(NextStep::text)
                                        .orElse(Text.same("–"))));
    }

    /** The last owner stays on paper, so that the case is never nobody's; somebody has to be found. */
    private void leaveUnattended(String owner, Cause cause) {
        draft.ownership(old -> old.unattended(true));
        draft.decided(
                "system", "left-unattended", Map.of("owner", owner), cause.basis(owner, availability.name(owner)));
        Text text = Text.of(
                        "投诉单 {number} 无人能够负责：{why}。请安排同事",
                        "Nobody can answer for case {number}: {why}. Please arrange for a colleague")
                .with("number", number())
                .with("why", cause.text());
        snapshot.rules().all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .filter(role -> role.rights().contains(Right.MANAGE))
                .map(RoleDecl::code)
                .forEach(role ->
                        snapshot.staffing().path(snapshot.file().branch()).forEach(unit -> tell(role, unit, text)));
        snapshot.staffing().path(snapshot.file().branch()).forEach(unit -> tell(Roles.ADMINISTRATOR, unit, text));
        tell(Roles.ADMINISTRATOR, Grant.EVERYWHERE, text);
    }

    private void tell(String role, String unit, Text text) {
        snapshot.staffing().holders(role, unit).stream()
                .map(Account::username)
                .forEach(person -> draft.tell(person, "left-unattended", text));
    }

    /** Whoever stood in stays accountable until the returning colleague has accepted. */
    private void offerBack(String owner, String absent) {
        draft.ownership(old -> old.standingInFor(Optional.empty())
                .offering(Optional.of(new HandOver(owner, absent, snapshot.now(), Optional.empty()))));
        Text why = BACK.with("who", availability.name(absent));
        draft.event(
                "system",
                "hand-over-offered-back",
                Map.of("from", owner, "to", absent),
                new Reason("core/absence", "core", why));
        draft.tell(
                absent,
                "hand-over-offered",
                Text.of(
                                "欢迎回来：投诉单 {number} 由{who}代理，请接收",
                                "Welcome back: {who} stood in for you on case {number}; accept it")
                        .with("who", availability.name(owner))
                        .with("number", number()));
    }

    /** A hand-over to somebody who cannot take it is over: it goes to whoever stands for them, or back. */
    private void lapse() {
        Optional<HandOver> offered = draft.ownership.offered();
        Optional<Cause> gone = offered.flatMap(offer -> departure.ofOwner(offer.to()));
        if (gone.isEmpty()) {
            return;
        }
        HandOver offer = offered.get();
        Optional<Found> next = ladderRole(offer)
                .flatMap(role -> People.finder(snapshot, this::unfit).find(role, Optional.empty()))
                .filter(found -> !draft.ownership.owner().equals(Optional.of(found.username())));
        draft.ownership(old -> old.offering(
                next.map(found -> new HandOver(offer.from(), found.username(), snapshot.now(), offer.note()))));
        draft.decided(
                "system",
                "hand-over-lapsed",
                Map.of(
                        "from",
                        offer.from(),
                        "to",
                        offer.to(),
                        "next",
                        next.map(Found::username).orElse("")),
                gone.get().basis(offer.to(), availability.name(offer.to())));
        Text text = Text.of("投诉单 {number} 的移交已失效：{why}", "The hand-over of case {number} has lapsed: {why}")
                .with("number", number())
                .with("why", gone.get().text());
        draft.ownership.owner().ifPresent(owner -> draft.tell(owner, "hand-over-lapsed", text));
        next.ifPresent(found -> draft.tell(
                found.username(),
                "hand-over-offered",
                Text.of("请接收投诉单 {number}：{why}", "Please accept case {number}: {why}")
                        .with("number", number())
                        .with("why", Successors.because(gone.get(), found))));
    }

    /** The role that the escalation table wanted, where it was a step up that offered the case. */
    private Optional<String> ladderRole(HandOver offer) {
        return draft.escalations.stream()
                .filter(step -> step.lead().equals(Optional.of(offer.to())))
                .reduce((earlier, later) -> later)
                .flatMap(step -> snapshot.rules().all().stream()
                        .flatMap(pack -> pack.ladder().stream())
                        .filter(rule -> rule.id().equals(step.rule()))
                        .findFirst())
                .flatMap(LadderRule::lead);
    }

    private String number() {
        return snapshot.file().number();
    }
}
