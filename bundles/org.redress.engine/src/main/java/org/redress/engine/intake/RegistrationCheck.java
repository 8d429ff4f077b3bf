package org.redress.engine.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Registration;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.engine.decision.Actor;

/** Tells what is wrong with a registration. What is merely missing is not wrong. */
public final class RegistrationCheck {

    private static final Duration BACKDATING_WITHOUT_REASON = Duration.ofMinutes(10);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    /** Civil Code art. 188: claims lapse after 20 years at most. */
    private static final Duration OLDEST = Duration.ofDays(20 * 365L);

    private static final int MOST_STAFF = 20;
    private static final int MOST_ISSUES = 30;

    private final Units units;
    private final Accounts accounts;

    public RegistrationCheck(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /** The branch, if it takes complaints and the actor may register there. */
    public Outcome<Unit> branch(String id, Actor actor) {
        Optional<Unit> unit = units.find(id);
        if (unit.isEmpty() || unit.get().kind() != UnitKind.BRANCH || !actor.inScope()) {
            return Outcome.invalid(
                    "/branch",
                    Problem.of("RD-CASE-430", "没有这个分店，或您不在那里任职", "There is no such branch, or you do not work there"));
        }
        if (!unit.get().active()) {
            return Outcome.invalid(
                    "/branch",
                    Problem.of("RD-CASE-431", "这个分店已停业，不再受理新投诉", "The branch is closed and takes no new complaints"));
        }
        return actor.may(Right.REGISTER)
                ? Outcome.done(unit.get())
                : new Outcome.Forbidden<>(
                        Problem.of("RD-CASE-108", "您的角色不能登记投诉", "Your role cannot register complaints"));
    }

    /** The type is not active at the branch. */
    public Outcome<CaseFile> inactive(Registration wanted) {
        return Outcome.invalid(
                "/type",
                new Problem(
                        "RD-CASE-432",
                        Text.of("类型「{type}」没有在这个分店启用", "The type “{type}” is not active at this branch")
                                .with("type", shortened(wanted.type()))));
    }

    public List<FieldError> errors(Registration wanted, ComplaintType type, Actor actor, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        text(errors, "/summary", wanted.summary(), 2, 200);
        if (!Intake.CHANNELS.contains(wanted.channel())) {
            error(
                    errors,
                    "/channel",
                    Text.of("渠道应为：{codes}", "The channel is one of: {codes}")
                            .with("codes", String.join(", ", Intake.CHANNELS)));
        } else if (!type.channels().isEmpty() && !type.channels().contains(wanted.channel())) {
            error(errors, "/channel", Text.of("这类投诉不从这个渠道受理", "This type is not taken by this channel"));
        }
        optional(errors, "/description", wanted.description(), 4000);
        optional(errors, "/remedySought", wanted.remedySought(), 200);
        customer(errors, wanted.customer());
        wanted.representedBy().ifPresent(person -> {
            text(errors, "/representedBy/name", person.name(), 1, 80);
            optional(errors, "/representedBy/phone", Optional.of(person.phone()), 30);
            optional(errors, "/representedBy/relation", Optional.of(person.relation()), 80);
        });
        received(errors, wanted, now);
        staff(errors, wanted, actor);
        issues(errors, wanted.issues());
        errors.addAll(type.form().check(wanted.fields()));
        return errors;
    }

    /** Digits of a phone number, with the leading plus of a country code. */
    public static String digits(String phone) {
        String kept = phone.replaceAll("[\\s()./-]", "");
        return kept.matches("\\+?\\d+") ? kept : "";
    }

    /** What is wrong with what was said of a customer, at {@code /customer/…}. */
    public static List<FieldError> errors(Registration.CustomerData customer) {
        List<FieldError> errors = new ArrayList<>();
        customer(errors, customer);
        return errors;
    }

    private static void customer(List<FieldError> errors, Registration.CustomerData customer) {
        optional(errors, "/customer/name", customer.name(), 80);
        optional(errors, "/customer/memberNo", customer.memberNo(), 40);
        optional(errors, "/customer/wechat", customer.wechat(), 60);
        customer.phone().ifPresent(phone -> {
            String digits = digits(phone);
            if (digits.length() < 5 || digits.length() > 20) {
                error(errors, "/customer/phone", Text.of("电话应为 5 至 20 位数字", "A phone number has 5 to 20 digits"));
            }
        });
    }

    private static void received(List<FieldError> errors, Registration wanted, Instant now) {
        wanted.receivedAt().ifPresent(at -> {
            if (at.isAfter(now.plus(CLOCK_SKEW))) {
                error(errors, "/receivedAt", Text.of("受理时间不能在现在之后", "It cannot have been received in the future"));
            } else if (at.isBefore(now.minus(OLDEST))) {
                error(errors, "/receivedAt", Text.of("受理时间太早", "The time of receipt lies too far back"));
            } else if (at.isBefore(now.minus(BACKDATING_WITHOUT_REASON))
                    && wanted.reason().filter(reason -> !reason.isBlank()).isEmpty()) {
                error(errors, "/reason", Text.of("补录以前受理的投诉要写明原因", "Say why the complaint is registered only now"));
            }
        });
        optional(errors, "/reason", wanted.reason(), 500);
    }

    private void staff(List<FieldError> errors, Registration wanted, Actor actor) {
        List<String> path = units.path(wanted.branch()).stream().map(Unit::id).toList();
        wanted.receivedBy().ifPresent(person -> {
            boolean works = accounts.find(person)
                    .filter(Account::enabled)
                    .filter(account -> account.grants().stream().anyMatch(grant -> path.contains(grant.unit())))
                    .isPresent();
            if (!works) {
                error(errors, "/receivedBy", Text.of("没有这位在本院任职的员工", "Nobody of this name works at the branch"));
            }
        });
        if (actor.system() && wanted.receivedBy().isEmpty()) {
            error(errors, "/receivedBy", Text.of("要写明首诉接待人", "Say who received the complaint"));
        }
        if (wanted.involvedStaff().size() > MOST_STAFF) {
            error(errors, "/involvedStaff", Text.of("最多 20 人", "At most 20 people"));
        }
        for (int i = 0; i < Math.min(wanted.involvedStaff().size(), MOST_STAFF); i++) {
            String person = wanted.involvedStaff().get(i);
            if (accounts.find(person).isEmpty()) {
                error(
                        errors,
                        "/involvedStaff/" + i,
                        Text.of("没有账号「{who}」", "There is no account “{who}”").with("who", shortened(person)));
            }
        }
    }

    private static void issues(List<FieldError> errors, List<Issue> issues) {
        if (issues.size() > MOST_ISSUES) {
            error(errors, "/issues", Text.of("最多 30 项", "At most 30 issues"));
            return;
        }
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            text(errors, "/issues/" + i + "/subject", issue.subject(), 1, 200);
            optional(errors, "/issues/" + i + "/service", issue.service(), 200);
            optional(errors, "/issues/" + i + "/profession", issue.profession(), 200);
        }
    }

    private static void text(List<FieldError> errors, String pointer, String value, int least, int most) {
        int length = value.strip().length();
        if (length < least || length > most) {
            error(
                    errors,
                    pointer,
                    Text.of("请填写 {least} 至 {most} 个字", "Fill in {least} to {most} characters")
                            .with("least", least)
                            .with("most", most));
        }
    }

    private static void optional(List<FieldError> errors, String pointer, Optional<String> value, int most) {
        if (value.filter(text -> text.length() > most).isPresent()) {
            error(
                    errors,
                    pointer,
                    Text.of("最多 {most} 个字", "At most {most} characters").with("most", most));
        }
    }

    private static void error(List<FieldError> errors, String pointer, Text message) {
        errors.add(new FieldError(pointer, message));
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
