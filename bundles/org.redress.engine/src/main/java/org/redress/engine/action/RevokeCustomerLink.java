package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Takes a link back that the customer was given. Made for one link. */
public final class RevokeCustomerLink extends SimpleAction {

    private static final Problem UNKNOWN =
            Problem.of(CustomerLinks.UNKNOWN, "没有这个链接，或已撤销", "There is no such link, or it has been revoked");

    private final int no;

    public RevokeCustomerLink(int no) {
        super("revoke-customer-link", "撤销客户链接", "Revoke a customer's link");
        this.no = no;
    }

    @Override
    public boolean whileMerged() {
        return true;
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.values());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return snapshot.file().dossier().links().stream()
                        .anyMatch(link -> link.no() == no && link.revokedAt().isEmpty())
                ? Optional.empty()
                : Optional.of(UNKNOWN);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        CaseDraft.replace(draft.links, link -> link.no() == no, link -> link.revoked(snapshot.now(), by));
        draft.event(by, "customer-link-revoked", Map.of("link", no));
    }
}
