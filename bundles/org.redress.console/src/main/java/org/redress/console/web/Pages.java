package org.redress.console.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Grant;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.unit.Unit;
import org.redress.console.text.Times;
import org.redress.console.view.Page;
import org.redress.console.view.Person;

/** Makes the part of a page that all pages share. */
public final class Pages {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private final Services services;
    private final Site site;
    private final String assets;
    private final Navigation navigation;

    public Pages(Services services, Site site, String assets) {
        this.services = services;
        this.site = site;
        this.assets = assets;
        this.navigation = new Navigation(services, this);
    }

    /** A page in the frame with navigation; without it before sign-in. */
    public Page page(Visit visit, String active, String title) {
        return page(visit, active, title, Optional.empty());
    }

    public Page page(Visit visit, String active, String title, Optional<String> notice) {
        return make(visit, active, title, notice, true);
    }

    /** A part of a page, which needs no navigation. */
    public Page part(Visit visit) {
        return make(visit, "", "", Optional.empty(), false);
    }

    private Page make(Visit visit, String active, String title, Optional<String> notice, boolean frame) {
        return new Page(
                visit.words(),
                assets,
                title,
                active,
                site.demo(),
                visit.theme(),
                visit.here(),
                visit.csrf(),
                visit.session().filter(session -> frame).map(session -> navigation.shell(visit)),
                notice);
    }

    public Times times(Visit visit) {
        return new Times(visit.words(), services.clock().now());
    }

    public ZoneId zone(String unit) {
        return services.units().find(unit).map(Unit::zone).orElse(HOME);
    }

    /** The zone that a person works in: that of their first unit. */
    public ZoneId zone(Visit visit) {
        return visit.account().grants().stream()
                .findFirst()
                .map(grant -> zone(grant.unit()))
                .orElse(HOME);
    }

    public Person person(Visit visit, String username) {
        if (username.equals("system")) {
            return Person.of(username, visit.words().get("person.system"));
        }
        return Person.of(
                username,
                services.accounts()
                        .find(username)
                        .map(account -> account.displayName())
                        .orElse(username));
    }

    public String unitName(Visit visit, String unit) {
        if (unit.equals(Grant.EVERYWHERE)) {
            return visit.words().get("unit.everywhere");
        }
        return services.units()
                .find(unit)
                .map(found -> visit.words().of(found.name()))
                .orElse(unit);
    }

    /** The title that a live pack gives the role; else the house's own word for it, so that nobody reads codes. */
    public String roleName(Visit visit, String role) {
        return services.catalog().roles().stream()
                .filter(declared -> declared.code().equals(role))
                .map(RoleDecl::title)
                .map(visit.words()::of)
                .findFirst()
                .orElseGet(() -> visit.words().code("role", role));
    }

    /** What a person is at a branch, or at a unit above it. */
    public Optional<String> roleAt(Visit visit, String username, String branch) {
        List<String> path = services.units().path(branch).stream().map(Unit::id).toList();
        return services.accounts().find(username).flatMap(account -> account.grants().stream()
                .filter(grant -> path.contains(grant.unit()))
                .findFirst()
                .map(grant -> roleName(visit, grant.role())));
    }

    /** Role and unit of the person's first grant. */
    public String position(Visit visit, Optional<Grant> grant) {
        return grant.map(held -> roleName(visit, held.role()) + " · " + unitName(visit, held.unit()))
                .orElse("");
    }
}
