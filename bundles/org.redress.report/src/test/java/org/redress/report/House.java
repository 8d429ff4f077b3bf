package org.redress.report;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Grant;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;

/** A chain with two branches and their people. */
final class House {

    static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    static final Unit CHAIN = unit("chain", UnitKind.CHAIN, Optional.empty());
    static final Unit EAST = unit("east", UnitKind.BRANCH, Optional.of("chain"));
    static final Unit WEST = unit("west", UnitKind.BRANCH, Optional.of("chain"));
    private static final List<Unit> ALL = List.of(CHAIN, EAST, WEST);
    private static final Map<String, Grant> STAFF = Map.of(
            "hq", new Grant("executive", "chain"),
            "manager", new Grant("manager", "east"),
            "desk", new Grant("front-desk", "east"),
            "admin", Grant.administrator());

    private House() {}

    private static Unit unit(String id, UnitKind kind, Optional<String> parent) {
        return new Unit(id, kind, id.toUpperCase(Locale.ROOT), Text.same(id), parent, ZoneId.of("Asia/Shanghai"), true);
    }

    static Units units() {
        return fake(Units.class, (name, argument) -> switch (name) {
            case "all" -> ALL;
            case "find" -> find(argument);
            case "path" -> path(argument);
            default -> below(argument);
        });
    }

    private static Optional<Unit> find(Object id) {
        return ALL.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    private static List<Unit> path(Object id) {
        List<Unit> path = new ArrayList<>();
        for (Optional<Unit> at = find(id);
                at.isPresent();
                at = at.get().parent().flatMap(House::find)) {
            path.add(at.get());
        }
        return path;
    }

    private static Set<String> below(Object id) {
        return ALL.stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH)
                .filter(unit ->
                        path(unit.id()).stream().anyMatch(above -> above.id().equals(id)))
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    static Accounts accounts() {
        return fake(Accounts.class, (name, argument) -> Optional.ofNullable(STAFF.get(argument))
                .map(grant -> new Account(
                        (String) argument,
                        (String) argument,
                        true,
                        List.of(grant),
                        Optional.empty(),
                        false,
                        Optional.empty())));
    }

    static ProcedureCatalog catalog() {
        return fake(
                ProcedureCatalog.class,
                (name, argument) -> name.equals("roles")
                        ? List.of(
                                role("executive", Right.MANAGE),
                                role("manager", Right.MANAGE),
                                role("front-desk", Right.REGISTER))
                        : List.of());
    }

    private static RoleDecl role(String code, Right right) {
        return new RoleDecl(code, Text.same(code), Set.of(right), Optional.empty());
    }

    static BusinessClock clock() {
        return fake(BusinessClock.class, (name, argument) -> NOW);
    }

    /** Prints the words of a sheet as they are. */
    static DocumentPrinter printer() {
        return sheet -> new DocumentPrinter.Printed(sheet.toString().getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** What a method answers to its first argument. */
    private interface Answers {
        Object of(String method, Object argument);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.of(method.getName(), arguments == null ? null : arguments[0])));
    }
}
