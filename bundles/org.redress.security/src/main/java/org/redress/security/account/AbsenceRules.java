package org.redress.security.account;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Absence;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.store.port.AccountStore.StoredAccount;

/** What a time away has to be like, so that somebody is there while it lasts. */
public final class AbsenceRules {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final AccountDirectory directory;

    public AbsenceRules(AccountDirectory directory) {
        this.directory = directory;
    }

    public List<FieldError> check(String username, Absence absence) {
        if (!absence.until().isAfter(absence.from())) {
            return error("until", "结束时间应在开始时间之后。", "The end lies after the beginning.");
        }
        if (Duration.between(absence.from(), absence.until()).compareTo(LONGEST) > 0) {
            return error("until", "一次最多 400 天；更久请停用账号。", "400 days at most; for longer, disable the account.");
        }
        return absence.deputy()
                .map(deputy -> checkDeputy(username, absence, deputy))
                .orElse(List.of());
    }

    private List<FieldError> checkDeputy(String username, Absence absence, String deputy) {
        if (deputy.equals(username)) {
            return error("deputy", "代理人不能是本人。", "Nobody is their own deputy.");
        }
        Optional<StoredAccount> found =
                AccountRules.isUsername(deputy) ? directory.findStored(deputy) : Optional.empty();
        if (found.isEmpty() || !found.get().enabled()) {
            return error("deputy", "没有这个账号，或已停用。", "There is no such account, or it is disabled.");
        }
        return goesRound(username, absence, found.get())
                ? error(
                        "deputy",
                        "代理人同时休假，并由本人代理；请换一位。",
                        "The deputy is away at the same time and relies on this very person; choose somebody else.")
                : List.of();
    }

    /**
     * Whether everybody in the chain of deputies is away at once and it comes back to where it began. A chain that merely
     * ends leaves it to the roles.
     */
    private boolean goesRound(String username, Absence absence, StoredAccount deputy) {
        Set<String> seen = new HashSet<>();
        Optional<StoredAccount> next = Optional.of(deputy);
        while (next.isPresent() && seen.add(next.get().username())) {
            next = next.get()
                    .absence()
                    .filter(absence::overlaps)
                    .flatMap(Absence::deputy)
                    .flatMap(directory::findStored);
            if (next.filter(found -> found.username().equals(username)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<FieldError> error(String field, String zh, String en) {
        return List.of(new FieldError("/absence/" + field, Text.of(zh, en)));
    }
}
