package org.redress.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Shows, enters or takes back a time away; what the person answers for passes on while it lasts. */
@Service
@Command(
        scope = "redress",
        name = "user-absence",
        description = "Shows or enters somebody's time away / 查看或登记休假",
        detailedDescription =
                "redress:user-absence --from 2026-10-01 --until 2026-10-08 --deputy li.zixun zhou.zhuguan\n"
                        + "redress:user-absence --end zhou.zhuguan\n"
                        + "Options come before the username. Days count where the person works, both days included.")
public final class UserAbsenceCommand extends RedressCommand {

    @Argument(index = 0, name = "username", description = "Account / 账号", required = true)
    private String username;

    @Option(name = "--from", description = "First day away, 2026-10-01 / 第一天")
    private String from;

    @Option(name = "--until", description = "Last day away, 2026-10-08 / 最后一天")
    private String until;

    @Option(name = "--deputy", description = "Account of who stands in / 代理人账号")
    private String deputy;

    @Option(name = "--end", description = "Take the entry back / 取消")
    private boolean end;

    @Reference
    private Accounts accounts;

    @Reference
    private Units units;

    @Override
    public Object execute() throws CommandException {
        if (end && (from != null || until != null || deputy != null)) {
            throw wrong("--end 不能与其他选项同时使用。", "--end goes without other options.");
        }
        if (end) {
            show(require(accounts.setAbsence(caller(), username, Optional.empty())));
        } else if (from == null && until == null && deputy == null) {
            show(known());
        } else {
            show(require(accounts.setAbsence(caller(), username, Optional.of(absence()))));
        }
        return null;
    }

    private Account known() throws CommandException {
        return accounts.find(username)
                .orElseThrow(() -> wrong("没有账号 " + username + "。", "There is no account " + username + "."));
    }

    private Absence absence() throws CommandException {
        return Absence.ofDays(day("--from", from), day("--until", until), zone(known()), Optional.ofNullable(deputy));
    }

    private static LocalDate day(String option, String words) throws CommandException {
        try {
            return LocalDate.parse(words == null ? "" : words);
        } catch (DateTimeException unfit) {
            throw wrong(option + " 应为日期，如 2026-10-01。", option + " is a date such as 2026-10-01.");
        }
    }

    private ZoneId zone(Account account) {
        return account.grants().stream()
                .flatMap(grant -> units.find(grant.unit()).stream())
                .findFirst()
                .or(() -> units.all().stream().findFirst())
                .map(Unit::zone)
                .orElse(ZoneOffset.UTC);
    }

    private void show(Account account) {
        out().println(account.absence()
                .map(absence -> account.username() + ": " + Shown.time(absence.from()) + " - "
                        + Shown.time(absence.until())
                        + absence.deputy().map(name -> ", deputy " + name).orElse(""))
                .orElse(account.username() + ": -"));
    }
}
