package org.redress.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.api.time.BusinessClock;
import org.redress.api.time.TimeTravel;
import org.redress.api.unit.Units;
import org.redress.rest.body.TimeBody;
import org.redress.rest.entry.SignedIn;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;
import org.redress.rest.view.BranchTime;
import org.redress.rest.view.TimeView;

/** Simulated business time; there is nothing here on a node that runs on real time. */
@Path("admin/time")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
@ProblemAnswers
public final class TimeResource {
    private static final int FURTHEST_DAYS = 36_500;

    private final BusinessClock clock;
    private final Optional<TimeTravel> travel;
    private final Units units;

    public TimeResource(BusinessClock clock, Optional<TimeTravel> travel, Units units) {
        this.clock = clock;
        this.travel = travel;
        this.units = units;
    }

    @GET
    @Operation(operationId = "readTime", summary = "simulated business time; 404 on a node that runs on real time")
    @ApiResponse(responseCode = "200", description = "the time", useReturnTypeSchema = true)
    public TimeView read() {
        requireTravel();
        return view(clock.now());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "forwardTime",
            summary = "move simulated time forward; answers once every clock on the way has fired")
    @ApiResponse(responseCode = "200", description = "the time reached", useReturnTypeSchema = true)
    public TimeView forward(TimeBody body, @Context SecurityContext security) {
        TimeTravel able = requireTravel();
        return view(Refusal.orRefuse(able.forwardTo(SignedIn.caller(security), target(Bodies.required(body)))));
    }

    private TimeTravel requireTravel() {
        return travel.orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
    }

    private Instant target(TimeBody body) {
        boolean relative = body.days().isPresent()
                || body.hours().isPresent()
                || body.minutes().isPresent();
        if (relative == body.to().isPresent()) {
            throw Refusal.invalid(
                    "",
                    "请给出 to，或 days、hours、minutes 中的至少一项。",
                    "Give either to, or at least one of days, hours, minutes.");
        }
        return body.to().orElseGet(() -> clock.now()
                .plus(Duration.ofDays(step("/days", body.days(), FURTHEST_DAYS)))
                .plus(Duration.ofHours(step("/hours", body.hours(), FURTHEST_DAYS * 24)))
                .plus(Duration.ofMinutes(step("/minutes", body.minutes(), FURTHEST_DAYS * 24 * 60))));
    }

    private static int step(String pointer, Optional<Integer> given, int most) {
        int step = given.orElse(0);
        if (step < 0 || step > most) {
            throw Refusal.invalid(pointer, "应为 0 至 " + most + "。", "Expected 0 to " + most + ".");
        }
        return step;
    }

    private TimeView view(Instant now) {
        return new TimeView(BranchTime.house(units).of(now), clock.simulated());
    }
}
