package org.redress.rest.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.portal.CustomerView;
import org.redress.api.portal.CustomerView.Progress;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** One link: {@code token}, opened by 2107. */
public final class TinyCustomers implements CustomerLinks, CustomerVisits {

    private static final Instant AT = Instant.parse("2026-11-19T02:00:00Z");

    public final List<String> asked = new ArrayList<>();
    public boolean tooOften;

    private static CustomerLink link(CustomerLink.Purpose purpose, int days) {
        return new CustomerLink(
                1,
                purpose,
                "hash",
                AT,
                "consultant.sh-jingan",
                AT.plus(Duration.ofDays(days)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Outcome<Issued> issue(Caller caller, String number, CustomerLink.Purpose purpose, int days) {
        return Outcome.done(new Issued(link(purpose, days), "token"));
    }

    @Override
    public Outcome<CaseFile> revoke(Caller caller, String number, int no) {
        asked.add("revoke " + no);
        return no == 1 ? Outcome.done(Samples.file(7)) : new Outcome.Conflict<>(Problem.of(UNKNOWN, "没有", "none"));
    }

    @Override
    public Outcome<Given> list(Caller caller, String number) {
        return Outcome.done(new Given(
                List.of(new Line(link(CustomerLink.Purpose.STATUS, USUAL_DAYS), List.of(AT))), Optional.empty()));
    }

    @Override
    public Outcome<Opened> open(String token, String digits, String address) {
        if (tooOften) {
            return new Outcome.Forbidden<>(Problem.of(TOO_OFTEN, "慢一点", "slower"));
        }
        return token.equals("token") && digits.equals("2107")
                ? Outcome.done(new Opened("secret", AT))
                : new Outcome.NotFound<>(Problem.of(CLOSED, "打不开", "closed"));
    }

    @Override
    public Outcome<CustomerView> view(String token, String secret) {
        return Outcome.done(new CustomerView(
                "SHJA-2611-0037",
                Text.of("静安", "Jing’an"),
                ZoneId.of("Asia/Shanghai"),
                Progress.CARRYING_OUT,
                AT,
                Optional.empty(),
                Optional.of(AT),
                Optional.of("沈知秋"),
                Optional.empty(),
                true,
                false,
                AT));
    }

    @Override
    public Outcome<CustomerView> answer(String token, String secret, Answers answers) {
        asked.add(token + " " + secret + " " + answers);
        return view(token, secret);
    }
}
