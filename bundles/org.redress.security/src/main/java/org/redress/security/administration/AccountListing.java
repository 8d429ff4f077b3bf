package org.redress.security.administration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.api.account.Account;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.security.account.AccountDirectory;
import org.redress.security.account.AccountRules;

/** Pages of accounts, each caller seeing no more than their part of the organisation. */
final class AccountListing {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_QUERY = 100;

    private final AccountDirectory directory;
    private final Units units;

    AccountListing(AccountDirectory directory, Units units) {
        this.directory = directory;
        this.units = units;
    }

    Outcome<Page<Account>> list(Caller caller, String q, int limit, String cursor) {
        Optional<String> after = after(cursor);
        if (limit < 1 || limit > LONGEST_PAGE || q.length() > LONGEST_QUERY || after.isEmpty()) {
            return Outcome.invalid(
                    "",
                    Problem.of(
                            "RD-SEC-025",
                            "每页 1–200 条，搜索词不超过 100 个字，翻页标记须原样传回。",
                            "A page has 1–200 entries, a search at most 100 characters, and a cursor is passed back as it came."));
        }
        String part = q.strip().toLowerCase(Locale.ROOT);
        Predicate<Account> visible = visibleTo(caller);
        List<Account> found = directory.all().stream()
                .filter(account -> account.username().compareTo(after.get()) > 0)
                .filter(account -> account.username().contains(part)
                        || account.displayName().toLowerCase(Locale.ROOT).contains(part))
                .map(AccountDirectory::shown)
                .filter(visible)
                .limit(limit + 1L)
                .toList();
        if (found.size() <= limit) {
            return Outcome.done(new Page<>(found, Optional.empty()));
        }
        List<Account> page = found.subList(0, limit);
        return Outcome.done(
                new Page<>(page, Optional.of(cursor(page.get(limit - 1).username()))));
    }

    private Predicate<Account> visibleTo(Caller caller) {
        if (directory.isAdministrator(caller)) {
            return account -> true;
        }
        Set<String> scope = new HashSet<>();
        directory.find(caller.username()).filter(Account::enabled).ifPresent(self -> self.grants()
                .forEach(grant -> scope.add(grant.unit())));
        return account -> account.username().equals(caller.username())
                || account.grants().stream().map(Grant::unit).anyMatch(unit -> within(unit, scope));
    }

    private boolean within(String unit, Set<String> scope) {
        return units.path(unit).stream().map(Unit::id).anyMatch(scope::contains);
    }

    private static String cursor(String username) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(username.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> after(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.of("");
        }
        try {
            String username = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(username).filter(AccountRules::isUsername);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
