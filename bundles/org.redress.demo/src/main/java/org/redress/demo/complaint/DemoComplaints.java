package org.redress.demo.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.account.Caller.Entry;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.Registration;
import org.redress.api.casework.Registration.CustomerData;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.demo.DemoLoader.LoadedCases;
import org.redress.demo.chain.DemoUnits;
import org.redress.demo.complaint.Story.Form;
import org.redress.demo.complaint.Story.Step;
import org.redress.demo.outcome.Refused;

/** Registers and works the stories as the branches' staff would: through the same door, with the same rights. */
public final class DemoComplaints {

    /** How many there are for each branch. */
    public static final int MOST = Stories.all().size();

    private static final String MARK = "【演示】";

    private final CaseDesk desk;
    private final ProcedureCatalog catalog;
    private final BusinessClock clock;

    public DemoComplaints(CaseDesk desk, ProcedureCatalog catalog, BusinessClock clock) {
        this.desk = desk;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** One call at a time, because each looks first for what an earlier one has registered. */
    public synchronized LoadedCases load(int perBranch) {
        List<String> numbers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Unit> branches = DemoUnits.branches();
        for (int i = 0; i < branches.size(); i++) {
            Unit branch = branches.get(i);
            Set<String> offered = catalog.offered(branch.id()).stream()
                    .map(type -> type.type().id())
                    .collect(Collectors.toSet());
            if (offered.isEmpty()) {
                problems.add(nothingActive(branch));
                continue;
            }
            for (Story story : Stories.all().subList(0, perBranch)) {
                String phone = story.phone(i + 1);
                Optional<Form> form = story.forms().stream()
                        .filter(candidate -> offered.contains(candidate.type()))
                        .findFirst();
                Optional<String> existing = existing(branch, phone);
                if (existing.isPresent()) {
                    numbers.add(existing.get());
                } else if (form.isPresent()) {
                    happen(branch, story, form.get(), phone, numbers, problems);
                }
            }
        }
        return new LoadedCases(numbers, problems);
    }

    private Optional<String> existing(Unit branch, String phone) {
        CaseQuery query = new CaseQuery(
                Optional.of(branch.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(phone),
                "number",
                1,
                Optional.empty());
        Outcome<Page<CaseSummary>> found = desk.find(as("frontdesk", branch), query);
        return found instanceof Outcome.Done<Page<CaseSummary>> done
                ? done.value().items().stream().map(CaseSummary::number).findFirst()
                : Optional.empty();
    }

    private void happen(
            Unit branch, Story story, Form form, String phone, List<String> numbers, List<Problem> problems) {
        Instant now = clock.now();
        String key = "demo-" + branch.id() + "-" + story.no();
        Outcome<CaseFile> registered =
                desk.register(as("frontdesk", branch), registration(branch, story, form, phone, now), Optional.of(key));
        if (registered instanceof Outcome.Done<CaseFile> done) {
            String number = done.value().number();
            numbers.add(number);
            for (Step step : story.steps()) {
                ActionRequest request = new ActionRequest(
                        step.action(), step.input().at(now, branch.id()), Optional.empty(), Optional.empty());
                Refused.problem(desk.perform(as(step.by(), branch), number, request))
                        .ifPresent(problem -> problems.add(at(number + " " + step.action(), problem)));
            }
        } else {
            Refused.problem(registered).ifPresent(problem -> problems.add(at(key, problem)));
        }
    }

    private static Registration registration(Unit branch, Story story, Form form, String phone, Instant now) {
        Instant receivedAt = now.minus(story.ago());
        LocalDate day = receivedAt.atZone(branch.zone()).toLocalDate();
        return new Registration(
                branch.id(),
                form.type(),
                story.channel(),
                MARK + story.summary(),
                CaseKind.COMPLAINT,
                Optional.of(MARK + story.description()),
                new CustomerData(Optional.of(story.customer()), Optional.of(phone), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.of(receivedAt),
                Optional.empty(),
                Optional.of("演示数据，按受理时间补录"),
                story.wanted(),
                List.of(),
                List.of(),
                story.urgent(),
                form.fields().apply(day));
    }

    private static Caller as(String post, Unit branch) {
        return new Caller(post + "." + branch.id(), Entry.CONSOLE, "zh", "demo");
    }

    private static Problem at(String where, Problem problem) {
        return Problem.of(
                problem.code(),
                where + "：" + problem.message().in("zh"),
                where + ": " + problem.message().in("en"));
    }

    private static Problem nothingActive(Unit branch) {
        return Problem.of(
                "RD-DEMO-003",
                branch.name().in("zh") + "没有启用任何投诉类型，请先部署 clinic-chain 插件。",
                "No complaint type is active at " + branch.name().in("en") + ". Deploy the plugin clinic-chain first.");
    }
}
