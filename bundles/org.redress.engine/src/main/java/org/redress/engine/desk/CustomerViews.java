package org.redress.engine.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Closing;
import org.redress.api.casework.CustomerLink;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Promise;
import org.redress.api.casework.StageVisit;
import org.redress.api.portal.CustomerView;
import org.redress.api.portal.CustomerView.Progress;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.action.AnswerSurvey;
import org.redress.engine.decision.Snapshot;

/** What of a case is meant for its customer. */
final class CustomerViews {

    private final Units units;
    private final Accounts accounts;
    private final Map<String, String> phones = new TreeMap<>();

    /** @param numbers as configured: {@code unit=number; unit=number} */
    CustomerViews(Units units, Accounts accounts, String numbers) {
        this.units = units;
        this.accounts = accounts;
        for (String entry : numbers.split(";")) {
            int sign = entry.indexOf('=');
            if (sign > 0) {
                phones.put(
                        entry.substring(0, sign).strip(),
                        entry.substring(sign + 1).strip());
            }
        }
    }

    CustomerView of(Snapshot snapshot, CustomerLink link) {
        CaseFile file = snapshot.file();
        return new CustomerView(
                file.number(),
                snapshot.branch().name(),
                snapshot.branch().zone(),
                progress(file),
                file.intake().receivedAt(),
                file.open() ? Optional.empty() : file.closing().map(Closing::at),
                promised(file),
                contact(file),
                phone(file.branch()),
                AnswerSurvey.waits(snapshot, link),
                link.answeredAt().isPresent(),
                link.until());
    }

    private static Progress progress(CaseFile file) {
        if (file.dossier().relations().merged().isPresent()) {
            return Progress.TOGETHER;
        }
        if (!file.open()) {
            return Progress.CLOSED;
        }
        if (file.offers().stream().anyMatch(CustomerViews::agreed)) {
            return Progress.CARRYING_OUT;
        }
        boolean talking = !file.offers().isEmpty()
                || !file.demands().isEmpty()
                || file.stages().stream().anyMatch(StageVisit::complete);
        return talking ? Progress.DECIDING : Progress.UNDERSTANDING;
    }

    private static boolean agreed(Offer offer) {
        return offer.state() == Offer.State.ACCEPTED || offer.state() == Offer.State.CARRIED_OUT;
    }

    /** Also one that has passed: the customer knows that they were told, and is owed a word about it. */
    private static Optional<Instant> promised(CaseFile file) {
        return file.promises().stream()
                .filter(Promise::open)
                .map(Promise::dueAt)
                .min(Comparator.naturalOrder());
    }

    private Optional<String> contact(CaseFile file) {
        return file.open()
                ? file.ownership().owner().flatMap(accounts::find).map(Account::displayName)
                : Optional.empty();
    }

    private Optional<String> phone(String branch) {
        return units.path(branch).stream()
                .map(Unit::id)
                .map(phones::get)
                .filter(number -> number != null && !number.isEmpty())
                .findFirst();
    }
}
