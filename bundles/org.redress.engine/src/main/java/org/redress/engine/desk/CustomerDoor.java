package org.redress.engine.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.casework.CustomerLink;
import org.redress.api.portal.CustomerView;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Units;
import org.redress.engine.action.AnswerSurvey;
import org.redress.engine.action.CustomerDigits;
import org.redress.engine.decision.Snapshot;
import org.redress.store.port.CustomerLinkStore;
import org.redress.store.port.CustomerLinkStore.Target;
import org.redress.store.port.CustomerLinkStore.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets customers in by their links. Whether a link is valid says its case, on business time; tries, locks and visits run
 * on the time of the machine, like every session.
 */
@Component(service = CustomerVisits.class, configurationPid = "org.redress.portal")
@Designate(ocd = CustomerDoor.Config.class)
public final class CustomerDoor implements CustomerVisits {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerDoor.class);

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofHours(1);
    static final Duration VISIT = Duration.ofMinutes(30);

    private static final Problem CLOSED_ALIKE = Problem.of(
            CLOSED,
            "打不开。请核对手机号后四位；连续输错 5 次后，请一小时后再试。链接可能已过期，可向门店要一个新的",
            "This does not open. Check the last four digits; after five wrong tries, wait for an hour. The link may be over:"
                    + " the branch can give you a new one");
    private static final Problem SLOWER = Problem.of(TOO_OFTEN, "尝试太多次，请过一会儿再试", "Too many tries; please wait a while");
    private static final Problem AGAIN = Problem.of(OVER, "请再输入一次手机号后四位", "Please enter the last four digits again");

    /** What customers are told that stands in no case. */
    @ObjectClassDefinition(name = "Redress customers' pages", description = "What customers see who open a link")
    public @interface Config {

        @AttributeDefinition(
                description =
                        "Telephone numbers by unit, as in sh-jingan=021-5555 0100; lanhu=400-555-0100. The nearest counts")
        String phones() default "";
    }

    private final Workshop workshop;
    private final CustomerLinkStore store;
    private final CustomerViews views;
    private final Clock clock;
    private final LinkSecrets secrets = new LinkSecrets();
    private final AddressLimit addresses = new AddressLimit();

    @Activate
    public CustomerDoor(
            @Reference Workshop workshop,
            @Reference CustomerLinkStore store,
            @Reference Units units,
            @Reference Accounts accounts,
            Config config) {
        this(workshop, store, new CustomerViews(units, accounts, config.phones()), Clock.systemUTC());
    }

    CustomerDoor(Workshop workshop, CustomerLinkStore store, CustomerViews views, Clock clock) {
        this.workshop = workshop;
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Outcome<Opened> open(String token, String digits, String address) {
        Instant now = clock.instant();
        if (addresses.refuses(address, now)) {
            return new Outcome.Forbidden<>(SLOWER);
        }
        String hash = LinkSecrets.hash(token);
        boolean right = LinkSecrets.wellFormed(token)
                && digits.matches("\\d{4}")
                && store.takeTry(hash, now, TRIES, LOCK)
                && find(hash)
                        .filter(found -> CustomerDigits.of(found.snapshot()).contains(digits))
                        .isPresent();
        if (!right) {
            addresses.wrong(address, now);
            if (addresses.refuses(address, now)) {
                LOG.warn("RD-LNK-429 too many customers' links tried from {}; find out who is guessing", address);
            }
            return new Outcome.NotFound<>(CLOSED_ALIKE);
        }
        String secret = secrets.fresh();
        store.opened(new Visit(LinkSecrets.hash(secret), hash, now, now.plus(VISIT)));
        return Outcome.done(new Opened(secret, now.plus(VISIT)));
    }

    /** A valid link and its case. */
    private record Found(Snapshot snapshot, CustomerLink link) {}

    private Optional<Found> find(String hash) {
        Optional<Target> target = store.find(hash);
        if (target.isEmpty()
                || !(workshop.reader().read(caller(), target.get().number()) instanceof Outcome.Done<Snapshot> read)) {
            return Optional.empty();
        }
        Snapshot snapshot = read.value();
        return snapshot.file().dossier().links().stream()
                .filter(link -> link.tokenHash().equals(hash) && link.valid(snapshot.now()))
                .findFirst()
                .map(link -> new Found(snapshot, link));
    }

    private static Caller caller() {
        return Caller.system("customer-link");
    }

    @Override
    public Outcome<CustomerView> view(String token, String secret) {
        return visited(token, secret)
                .<Outcome<CustomerView>>map(found -> Outcome.done(views.of(found.snapshot(), found.link())))
                .orElseGet(() -> new Outcome.NotFound<>(AGAIN));
    }

    private Optional<Found> visited(String token, String secret) {
        if (!LinkSecrets.wellFormed(token) || !LinkSecrets.wellFormed(secret)) {
            return Optional.empty();
        }
        String hash = LinkSecrets.hash(token);
        return store.visit(LinkSecrets.hash(secret))
                .filter(visit ->
                        visit.tokenHash().equals(hash) && clock.instant().isBefore(visit.until()))
                .flatMap(visit -> find(hash));
    }

    @Override
    public Outcome<CustomerView> answer(String token, String secret, Answers answers) {
        Optional<Found> found = visited(token, secret);
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(AGAIN);
        }
        Map<String, Object> input = new HashMap<>(Map.of("result", answers.settled() ? "settled" : "unresolved"));
        answers.result().ifPresent(grade -> input.put("satisfaction", grade.toString()));
        answers.process().ifPresent(grade -> input.put("process", grade.toString()));
        input.put("text", answers.text());
        return workshop.chain()
                .perform(
                        caller(),
                        found.get().snapshot().file().number(),
                        new AnswerSurvey(found.get().link().no()),
                        input,
                        Optional.empty(),
                        Optional.empty())
                .map(file -> visited(token, secret)
                        .map(after -> views.of(after.snapshot(), after.link()))
                        .orElseThrow());
    }
}
