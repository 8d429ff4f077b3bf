package org.redress.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.api.account.Account;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.casework.Worklist;
import org.redress.api.unit.Unit;
import org.redress.console.view.Shell;

/** The navigation of a person: only what this person may do. */
final class Navigation {

    private static final List<Worklist> LISTS =
            List.of(Worklist.DUE_TODAY, Worklist.OVERDUE, Worklist.APPROVALS, Worklist.HAND_OVERS, Worklist.UNSOLVED);
    private static final Map<Worklist, String> ICONS = Map.of(
            Worklist.DUE_TODAY, "clock",
            Worklist.OVERDUE, "alert",
            Worklist.APPROVALS, "done",
            Worklist.HAND_OVERS, "hand",
            Worklist.UNSOLVED, "flag");
    private static final int MAX_SCOPES = 50;

    private final Services services;
    private final Pages pages;

    Navigation(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    Shell shell(Visit visit) {
        Account me = visit.account();
        boolean worker = me.grants().stream().anyMatch(grant -> !grant.role().equals(Roles.ADMINISTRATOR));
        Map<Worklist, Integer> counts = worker ? services.desk().counts(visit.caller()) : Map.of();
        return new Shell(
                pages.person(visit, me.username()),
                pages.position(visit, me.grants().stream().findFirst()),
                me.grants().stream()
                        .findFirst()
                        .map(grant -> pages.unitName(visit, grant.unit()))
                        .orElse(""),
                worker ? scopes(visit, me) : List.of(),
                worker ? work(visit, counts) : List.of(),
                worker ? look(visit) : List.of(),
                me.holds(Roles.ADMINISTRATOR) ? admin(visit) : List.of(),
                worker && !services.desk().branches(visit.caller()).isEmpty(),
                counts.getOrDefault(Worklist.APPROVALS, 0),
                services.inbox().unread(visit.caller()));
    }

    private List<Shell.Entry> look(Visit visit) {
        List<Shell.Entry> entries = new ArrayList<>(List.of(
                new Shell.Entry("cases", "/cases", "file", visit.words().get("nav.cases"), 0, false),
                new Shell.Entry("visits", "/visits", "door", visit.words().get("nav.visits"), 0, false),
                new Shell.Entry(
                        "improvements",
                        "/improvements",
                        "bulb",
                        visit.words().get("nav.improvements"),
                        services.improvements().owned(visit.caller()),
                        false),
                new Shell.Entry(
                        "duties",
                        "/duties",
                        "undo",
                        visit.words().get("nav.duties"),
                        services.routines().waiting(visit.caller()),
                        false)));
        if (!services.reports().units(visit.caller()).isEmpty()) {
            entries.add(new Shell.Entry(
                    "reports", "/reports", "chart", visit.words().get("nav.reports"), 0, false));
        }
        return entries;
    }

    private static List<Shell.Entry> work(Visit visit, Map<Worklist, Integer> counts) {
        List<Shell.Entry> entries = new ArrayList<>();
        entries.add(new Shell.Entry(
                "work", "/", "inbox", visit.words().get("nav.work"), counts.getOrDefault(Worklist.MINE, 0), false));
        for (Worklist list : LISTS) {
            int count = counts.getOrDefault(list, 0);
            entries.add(new Shell.Entry(
                    list.code(),
                    "/worklists/" + list.code(),
                    ICONS.get(list),
                    visit.words().get("worklist." + list.code()),
                    count,
                    list == Worklist.OVERDUE && count > 0));
        }
        return entries;
    }

    private static List<Shell.Entry> admin(Visit visit) {
        return List.of(
                new Shell.Entry(
                        "plugins", "/admin/plugins", "plug", visit.words().get("nav.plugins"), 0, false),
                new Shell.Entry("units", "/admin/units", "tree", visit.words().get("nav.units"), 0, false),
                new Shell.Entry(
                        "accounts", "/admin/accounts", "users", visit.words().get("nav.accounts"), 0, false),
                new Shell.Entry(
                        "system", "/admin/system", "check", visit.words().get("nav.system"), 0, false));
    }

    private List<Shell.Link> scopes(Visit visit, Account me) {
        Set<String> branches = new TreeSet<>();
        me.grants().stream()
                .filter(grant -> !grant.role().equals(Roles.ADMINISTRATOR))
                .map(Grant::unit)
                .map(services.units()::branchesBelow)
                .forEach(branches::addAll);
        if (branches.size() < 2) {
            return List.of();
        }
        return services.units().all().stream()
                .filter(unit -> branches.contains(unit.id()))
                .limit(MAX_SCOPES)
                .map((Unit unit) -> new Shell.Link(
                        "/cases?branch=" + unit.id(), visit.words().of(unit.name())))
                .toList();
    }
}
