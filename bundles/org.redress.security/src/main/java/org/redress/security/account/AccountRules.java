package org.redress.security.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.api.unit.Units;

/** What names and roles of an account have to be like. */
public final class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,63}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_GRANTS = 100;

    private final Units units;

    public AccountRules(Units units) {
        this.units = units;
    }

    /** As usernames are stored: people type theirs with a capital or a blank. */
    public static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isUsername(String username) {
        return USERNAME.matcher(username).matches();
    }

    public static <T> Outcome<T> refused(List<FieldError> errors) {
        return new Outcome.Invalid<>(
                Problem.of("RD-SEC-020", "账号信息有误，请更正后重试。", "The account is not right yet. Correct it and try again."),
                errors);
    }

    public List<FieldError> check(String username, String displayName, List<Grant> grants) {
        List<FieldError> errors = new ArrayList<>();
        if (!isUsername(username) || Caller.SYSTEM_USER.equals(username)) {
            errors.add(error(
                    "/username",
                    "用户名须为 2–64 个小写字母、数字、点或连字符，以字母或数字开头，且不能是 system。",
                    "A username has 2–64 lower-case letters, digits, dots or hyphens, starts with a letter or digit, and is"
                            + " not system."));
        }
        errors.addAll(checkDisplayName(displayName));
        errors.addAll(checkGrants(grants));
        return errors;
    }

    public List<FieldError> checkDisplayName(String displayName) {
        boolean fits = !displayName.isBlank()
                && displayName.length() <= LONGEST_NAME
                && displayName.chars().noneMatch(Character::isISOControl);
        return fits
                ? List.of()
                : List.of(error("/displayName", "姓名须为 1–80 个字。", "A display name has 1–80 characters."));
    }

    public List<FieldError> checkGrants(List<Grant> grants) {
        List<FieldError> errors = new ArrayList<>();
        if (grants.size() > MOST_GRANTS || grants.stream().distinct().count() != grants.size()) {
            errors.add(error("/grants", "角色最多 100 个，且不能重复。", "An account holds at most 100 roles, each of them once."));
            return errors;
        }
        for (int i = 0; i < grants.size(); i++) {
            Grant grant = grants.get(i);
            if (!ROLE.matcher(grant.role()).matches()) {
                errors.add(error(
                        "/grants/" + i + "/role",
                        "角色代码须为 2–40 个小写字母、数字或连字符。",
                        "A role code has 2–40 lower-case letters, digits or hyphens."));
            }
            if (!validUnit(grant)) {
                errors.add(error(
                        "/grants/" + i + "/unit",
                        "没有这个单位；只有系统管理员角色可以授予整个系统（*）。",
                        "There is no such unit; only the administrator's role can be held everywhere (*)."));
            }
        }
        return errors;
    }

    private boolean validUnit(Grant grant) {
        return grant.unit().equals(Grant.EVERYWHERE)
                ? grant.role().equals(Roles.ADMINISTRATOR)
                : units.find(grant.unit()).isPresent();
    }

    private static FieldError error(String pointer, String zh, String en) {
        return new FieldError(pointer, Text.of(zh, en));
    }
}
