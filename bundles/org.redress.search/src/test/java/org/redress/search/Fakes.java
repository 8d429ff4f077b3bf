package org.redress.search;

import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.plugin.PackInForce;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;

/** Services of which a search asks one thing. */
public final class Fakes {

    private Fakes() {}

    private static <T> T only(Class<T> service, String method, Function<Object[], Object> answer) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, called, arguments) -> {
                    if (!called.getName().equals(method)) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    return answer.apply(arguments);
                }));
    }

    /** @param active packs by branch; looked at each time */
    public static ProcedureCatalog catalog(Map<String, Set<Procedure>> active) {
        return only(
                ProcedureCatalog.class, "inForce", asked -> active.getOrDefault((String) asked[0], Set.of()).stream()
                        .map(pack -> new PackInForce(pack, Map.of()))
                        .toList());
    }

    public static Units units(String... branches) {
        return only(Units.class, "all", asked -> List.of(branches).stream()
                .map(id -> new Unit(
                        id, UnitKind.BRANCH, id, Text.same(id), Optional.empty(), ZoneId.of("Asia/Shanghai"), true))
                .toList());
    }

    /** @param names by username */
    public static Accounts accounts(Map<String, String> names) {
        return only(Accounts.class, "all", asked -> names.entrySet().stream()
                .map(one -> new Account(
                        one.getKey(), one.getValue(), true, List.of(), Optional.empty(), false, Optional.empty()))
                .toList());
    }
}
