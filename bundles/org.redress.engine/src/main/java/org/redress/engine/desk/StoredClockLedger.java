package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Roles;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.ClockLedger;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.store.port.ClockLedgerStore;
import org.redress.store.port.ClockLedgerStore.EventCount;
import org.redress.store.port.ClockLedgerStore.Mismatch;
import org.redress.store.port.ClockLedgerStore.RowCount;

/** Lays the two books of clocks side by side, pack by pack. */
@Component(service = ClockLedger.class)
public final class StoredClockLedger implements ClockLedger {

    private static final int MOST = 200;
    private static final String CORE = "core";
    private static final Problem ADMINISTRATORS =
            Problem.of("RD-CLK-008", "只有管理员可以查看时限台账", "Only administrators read the ledger of clocks");

    private final ClockLedgerStore store;
    private final Accounts accounts;
    private final BusinessClock clock;

    @Activate
    public StoredClockLedger(
            @Reference ClockLedgerStore store, @Reference Accounts accounts, @Reference BusinessClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One pack while it is added up. */
    private static final class Sum {
        long started;
        long running;
        long paused;
        long dormant;
        long met;
        long breached;
        long warned;

        Line line(String pack) {
            return new Line(pack, started, running, paused, dormant, met, breached, warned);
        }
    }

    @Override
    public Outcome<Sheet> read(Caller caller) {
        boolean administrator = caller.isSystem()
                || accounts.find(caller.username())
                        .filter(Account::enabled)
                        .filter(account -> account.holds(Roles.ADMINISTRATOR))
                        .isPresent();
        if (!administrator) {
            return new Outcome.Forbidden<>(ADMINISTRATORS);
        }
        Map<String, Sum> sums = new TreeMap<>();
        store.events().forEach(count -> add(sums, count));
        store.rows().forEach(count -> add(sums, count));
        List<Line> lines = new ArrayList<>();
        sums.forEach((pack, sum) -> lines.add(sum.line(pack)));
        List<Difference> differences = store.mismatches(MOST).stream()
                .map(StoredClockLedger::difference)
                .toList();
        return Outcome.done(new Sheet(clock.now(), lines, differences.isEmpty(), differences));
    }

    private static void add(Map<String, Sum> sums, EventCount count) {
        if (count.event().equals("clock-started")) {
            of(sums, count.clock()).started += count.count();
        } else if (count.event().equals("clock-undone")) {
            of(sums, count.clock()).started -= count.count();
        }
    }

    private static void add(Map<String, Sum> sums, RowCount count) {
        Sum sum = of(sums, count.clock());
        switch (count.state()) {
            case "running", "custody" -> sum.running += count.count();
            case "paused" -> sum.paused += count.count();
            case "dormant" -> sum.dormant += count.count();
            default -> sum.met += count.breached() ? 0 : count.count();
        }
        sum.breached += count.breached() ? count.count() : 0;
        sum.warned += count.warned();
    }

    private static Sum of(Map<String, Sum> sums, String clock) {
        String pack = CaseClock.ofCore(clock) ? CORE : clock.substring(0, clock.indexOf('/'));
        return sums.computeIfAbsent(pack, name -> new Sum());
    }

    private static Difference difference(Mismatch found) {
        Text what;
        if (found.state().isEmpty()) {
            what = Text.of("历史里有这个时限，数据库里没有", "History knows this clock, the database does not");
        } else if (found.started() == 0) {
            what = Text.of("数据库里有这个时限，历史里没有它的开始", "The database holds this clock, history never started it");
        } else {
            what = Text.of(
                            "历史：开始 {started}，结束 {stopped}，超时 {breached}，提醒 {warned}，未结束的停歇 {resting}；数据库：{state}，超时 {late}，提醒 {told}",
                            "History: started {started}, stopped {stopped}, breached {breached}, warned {warned}, resting {resting}; database: {state}, breached {late}, warned {told}")
                    .with("started", found.started())
                    .with("stopped", found.stopped())
                    .with("breached", found.breached())
                    .with("warned", found.warned())
                    .with("resting", found.resting())
                    .with("state", found.state().get())
                    .with("late", found.rowBreached() ? 1 : 0)
                    .with("told", found.rowWarned());
        }
        return new Difference(found.caseNumber(), found.clock(), what);
    }
}
