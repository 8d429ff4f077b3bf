package org.redress.engine.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.problem.Outcome;
import org.redress.engine.action.CaseAction;
import org.redress.engine.action.IssueCustomerLink;
import org.redress.engine.action.RevokeCustomerLink;
import org.redress.engine.decision.Snapshot;
import org.redress.store.port.CustomerLinkStore;
import org.redress.store.port.CustomerLinkStore.Opening;

/** Gives, shows and revokes customers' links, for staff. */
@Component(service = CustomerLinks.class)
public final class CustomerLinkDesk implements CustomerLinks {

    private static final int MOST_OPENINGS = 100;

    private final Workshop workshop;
    private final CustomerLinkStore store;
    private final LinkSecrets secrets = new LinkSecrets();

    @Activate
    public CustomerLinkDesk(@Reference Workshop workshop, @Reference CustomerLinkStore store) {
        this.workshop = workshop;
        this.store = store;
    }

    @Override
    public Outcome<Issued> issue(Caller caller, String number, CustomerLink.Purpose purpose, int days) {
        String token = secrets.fresh();
        String hash = LinkSecrets.hash(token);
        Map<String, Object> input = Map.of("purpose", purpose.name().toLowerCase(Locale.ROOT), "days", days);
        return perform(caller, number, new IssueCustomerLink(hash), input)
                .map(file -> new Issued(
                        file.dossier().links().stream()
                                .filter(link -> link.tokenHash().equals(hash))
                                .findFirst()
                                .orElseThrow(),
                        token));
    }

    @Override
    public Outcome<CaseFile> revoke(Caller caller, String number, int no) {
        return perform(caller, number, new RevokeCustomerLink(no), Map.of());
    }

    private Outcome<CaseFile> perform(Caller caller, String number, CaseAction action, Map<String, Object> input) {
        return workshop.chain().perform(caller, number, action, input, Optional.empty(), Optional.empty());
    }

    @Override
    public Outcome<Given> list(Caller caller, String number) {
        return workshop.reader().read(caller, number).map(this::given);
    }

    private Given given(Snapshot snapshot) {
        List<CustomerLink> links = snapshot.file().dossier().links();
        Map<Integer, List<Instant>> opened = links.isEmpty()
                ? Map.of()
                : store.openings(snapshot.file().id(), MOST_OPENINGS).stream()
                        .collect(Collectors.groupingBy(
                                Opening::no, Collectors.mapping(Opening::at, Collectors.toList())));
        return new Given(
                links.stream()
                        .sorted(Comparator.comparing(CustomerLink::no).reversed())
                        .map(link -> new Line(link, opened.getOrDefault(link.no(), List.of())))
                        .toList(),
                UseCaseChain.refusal(snapshot, new IssueCustomerLink("")));
    }
}
