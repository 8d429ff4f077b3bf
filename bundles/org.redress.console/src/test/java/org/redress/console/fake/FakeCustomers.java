package org.redress.console.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;
import org.redress.api.casework.CustomerLink.Purpose;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.portal.CustomerView;
import org.redress.api.portal.CustomerView.Progress;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** One customer, one link: {@code /s/token}, opened by 2107. */
public final class FakeCustomers implements CustomerLinks, CustomerVisits {

    public static final String TOKEN = "token";
    public static final String DIGITS = "2107";
    private static final String SECRET = "secret";

    public final List<Answers> answers = new ArrayList<>();
    public final List<Integer> revoked = new ArrayList<>();
    public Progress progress = Progress.DECIDING;
    public boolean survey = true;
    public boolean tooOften;

    private final FakeDesk desk;

    FakeCustomers(FakeDesk desk) {
        this.desk = desk;
    }

    private static CustomerLink link(Purpose purpose, int days) {
        return new CustomerLink(
                1,
                purpose,
                "hash",
                Cases.NOW,
                "ops.sh-jingan",
                Cases.NOW.plus(Duration.ofDays(days)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Outcome<Issued> issue(Caller caller, String number, CustomerLink.Purpose purpose, int days) {
        return days < 1
                ? new Outcome.Conflict<>(Problem.of("RD-LNK-400", "天数不对", "wrong number of days"))
                : Outcome.done(new Issued(link(purpose, days), TOKEN));
    }

    @Override
    public Outcome<CaseFile> revoke(Caller caller, String number, int no) {
        revoked.add(no);
        return desk.open(caller, number);
    }

    @Override
    public Outcome<Given> list(Caller caller, String number) {
        return Outcome.done(new Given(
                List.of(new Line(link(CustomerLink.Purpose.SURVEY, USUAL_DAYS), List.of(Cases.NOW))),
                Optional.empty()));
    }

    @Override
    public Outcome<Opened> open(String token, String digits, String address) {
        if (tooOften) {
            return new Outcome.Forbidden<>(Problem.of(TOO_OFTEN, "请过一会儿再试", "wait a while"));
        }
        return token.equals(TOKEN) && digits.equals(DIGITS)
                ? Outcome.done(new Opened(SECRET, Instant.now()))
                : new Outcome.NotFound<>(Problem.of(CLOSED, "打不开", "does not open"));
    }

    @Override
    public Outcome<CustomerView> view(String token, String secret) {
        return token.equals(TOKEN) && secret.equals(SECRET)
                ? Outcome.done(new CustomerView(
                        FakeDesk.NUMBER,
                        Text.of("澜湖静安", "Lanhu Jing’an"),
                        ZoneId.of("Asia/Shanghai"),
                        progress,
                        Cases.NOW,
                        Optional.empty(),
                        Optional.of(Cases.NOW.plus(Duration.ofHours(2))),
                        Optional.of("沈知秋"),
                        Optional.of("021-5555 0100"),
                        survey && answers.isEmpty(),
                        !answers.isEmpty(),
                        Cases.NOW.plus(Duration.ofDays(30))))
                : new Outcome.NotFound<>(Problem.of(OVER, "请再输入一次", "enter the digits again"));
    }

    @Override
    public Outcome<CustomerView> answer(String token, String secret, Answers given) {
        Outcome<CustomerView> seen = view(token, secret);
        if (seen instanceof Outcome.Done<CustomerView>) {
            answers.add(given);
        }
        return seen;
    }
}
