package org.redress.engine.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.improvement.Improvements;
import org.redress.api.notification.Notification;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Units;
import org.redress.engine.action.Input;
import org.redress.engine.action.InputSpec;
import org.redress.engine.improvement.ItemAction;
import org.redress.engine.improvement.ItemActions;
import org.redress.engine.improvement.ItemSnapshot;
import org.redress.engine.people.OrganisationStaffing;
import org.redress.store.port.CaseStore;
import org.redress.store.port.ImprovementStore;

/** Where improvement items are read and changed: read, authorise, decide, write; on a conflict decide again. */
@Component(service = Improvements.class)
public final class ImprovementDesk implements Improvements {

    private static final int ATTEMPTS = 3;
    private static final Problem UNKNOWN_ACTION = Problem.of("RD-IMP-405", "没有这个操作", "There is no such action");
    private static final Problem ENDED = Problem.of("RD-IMP-411", "这个改进事项已经结束", "The improvement item has ended");
    private static final Problem STALE = Problem.of(
            "RD-IMP-412",
            "这个改进事项刚刚被更新，请先看改动再提交",
            "The improvement item has just been changed; look at the change, then submit again");
    private static final Problem BUSY = Problem.of(
            "RD-IMP-409", "有人同时在更新这个改进事项，请重试", "Others are changing this improvement item at the same time; try again");

    private final ImprovementStore store;
    private final ImprovementReader reader;

    @Activate
    public ImprovementDesk(
            @Reference Workshop workshop,
            @Reference ImprovementStore store,
            @Reference CaseStore cases,
            @Reference ProcedureCatalog catalog,
            @Reference Units units,
            @Reference Accounts accounts) {
        this.store = store;
        this.reader = new ImprovementReader(
                store,
                cases,
                catalog,
                units,
                workshop.actors(),
                new OrganisationStaffing(units, accounts),
                workshop.clock());
    }

    @Override
    public Outcome<Page<Improvement>> list(Caller caller, ImprovementQuery query) {
        Set<String> seen = reader.seen(caller);
        query.unit().map(reader::scope).ifPresent(seen::retainAll);
        return Outcome.done(store.find(seen, query));
    }

    @Override
    public Outcome<ImprovementFile> open(Caller caller, String code) {
        return reader.read(caller, code).map(item -> reader.file(caller, item));
    }

    @Override
    public List<Improvement> ofCase(Caller caller, CaseFile file) {
        Set<String> seen = reader.seen(caller);
        return store.ofCase(file.id()).stream()
                .filter(item -> seen.contains(item.unit()))
                .toList();
    }

    @Override
    public int owned(Caller caller) {
        return store.countOpen(caller.username());
    }

    @Override
    public Outcome<List<ActionOffer>> actions(Caller caller, String code) {
        return reader.read(caller, code).map(item -> {
            ItemSnapshot snapshot = reader.snapshot(caller, item);
            return ItemActions.ALL.stream()
                    .map(action -> offer(snapshot, action))
                    .toList();
        });
    }

    private static ActionOffer offer(ItemSnapshot snapshot, ItemAction action) {
        Optional<Problem> refused = action.permission(snapshot);
        Optional<Problem> held = refused.or(() -> snapshot.item().open() ? Optional.empty() : Optional.of(ENDED));
        InputSpec input = action.input(snapshot);
        return new ActionOffer(
                action.id(),
                action.title(),
                input::schema,
                input.form(),
                refused.isEmpty(),
                held.isEmpty(),
                held.stream()
                        .map(problem -> new Blocker(problem.code(), problem.message(), ""))
                        .toList());
    }

    @Override
    public Outcome<ImprovementFile> perform(Caller caller, String code, ActionRequest request) {
        Optional<ItemAction> action = ItemActions.find(request.action());
        if (action.isEmpty()) {
            return new Outcome.NotFound<>(UNKNOWN_ACTION);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Outcome<Improvement> read = reader.read(caller, code);
            if (!(read instanceof Outcome.Done<Improvement> found)) {
                return read.map(item -> reader.file(caller, item));
            }
            ItemSnapshot snapshot = reader.snapshot(caller, found.value());
            Input input = new Input(request.input());
            Optional<Outcome<ImprovementFile>> refusal = refusal(snapshot, action.get(), request, input);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Improvement changed = action.get().apply(snapshot, input);
            List<Notification> told = action.get().told(snapshot, changed).stream()
                    .map(notice -> ItemNotices.line(changed, notice, snapshot.now()))
                    .toList();
            if (store.save(changed, told)) {
                return Outcome.done(reader.file(caller, changed));
            }
        }
        return new Outcome.Conflict<>(BUSY);
    }

    private static Optional<Outcome<ImprovementFile>> refusal(
            ItemSnapshot snapshot, ItemAction action, ActionRequest request, Input input) {
        Optional<Problem> refused = action.permission(snapshot);
        if (refused.isPresent()) {
            return Optional.of(new Outcome.Forbidden<>(refused.get()));
        }
        if (request.expectedVersion()
                .filter(seen -> seen != snapshot.item().version())
                .isPresent()) {
            return Optional.of(new Outcome.Stale<>(STALE));
        }
        if (!snapshot.item().open()) {
            return Optional.of(new Outcome.Conflict<>(ENDED));
        }
        List<FieldError> errors = action.input(snapshot).check(request.input());
        if (errors.isEmpty()) {
            errors = action.check(snapshot, input);
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(CaseProblems.INVALID, errors));
    }
}
