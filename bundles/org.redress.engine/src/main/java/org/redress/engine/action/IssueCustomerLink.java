package org.redress.engine.action;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CustomerLink;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Gives the customer a link to their case. Made for one link: the chain learns the hash of its token only. */
public final class IssueCustomerLink extends SimpleAction {

    private static final Problem NO_PHONE = Problem.of(
            CustomerLinks.NO_PHONE,
            "没有客户的电话，无法核对后四位。请先补登电话",
            "There is no telephone number of the customer, so its last four digits cannot be asked for. Add the number first");
    private static final Problem TOO_MANY = Problem.of(
            CustomerLinks.TOO_MANY,
            "这件投诉有效的链接太多，请先撤销不用的",
            "Too many links of this case are valid; revoke those that are not needed");
    private static final int MOST = 10;

    private final String tokenHash;

    public IssueCustomerLink(String tokenHash) {
        super(
                "issue-customer-link",
                "给客户链接",
                "Give the customer a link",
                InputField.choice("purpose", "用途", "Purpose", "status", "查看进展", "Status", "survey", "满意度调查", "Survey"),
                InputField.whole("days", "有效天数", "Days it is valid"));
        this.tokenHash = tokenHash;
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        if (CustomerDigits.of(snapshot).isEmpty()) {
            return Optional.of(NO_PHONE);
        }
        long valid = snapshot.file().dossier().links().stream()
                .filter(link -> link.valid(snapshot.now()))
                .count();
        return valid < MOST ? Optional.empty() : Optional.of(TOO_MANY);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        int days = input.whole("days").orElse(0);
        return days >= 1 && days <= CustomerLinks.MOST_DAYS
                ? List.of()
                : List.of(new FieldError(
                        "/days",
                        Text.of("有效期为 1 到 {n} 天", "A link is valid for 1 to {n} days")
                                .with("n", CustomerLinks.MOST_DAYS)));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        CustomerLink link = new CustomerLink(
                draft.links.size() + 1,
                CustomerLink.Purpose.valueOf(input.text("purpose").toUpperCase(Locale.ROOT)),
                tokenHash,
                snapshot.now(),
                by,
                snapshot.now().plus(Duration.ofDays(input.whole("days").orElseThrow())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        draft.links.add(link);
        draft.event(
                by,
                "customer-link-issued",
                Map.of(
                        "link",
                        link.no(),
                        "purpose",
                        input.text("purpose"),
                        "until",
                        link.until().toString()));
    }
}
