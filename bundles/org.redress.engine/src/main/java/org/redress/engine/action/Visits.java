package org.redress.engine.action;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.calendar.Shift;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Warning;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.clock.Counted;
import org.redress.engine.clock.DeadlineCounter;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;
import org.redress.engine.rule.Clocks;

/**
 * What the actions about visits share (P01): when one can take place, its reminders and its deadline. Whether the
 * colleague has another visit at that time, in whatever case, is found out when it is written.
 */
final class Visits {

    static final InputField AT = InputField.moment("at", "到店时间", "Visit at");
    static final InputField WITH = InputField.person("with", "与谁见面", "With");
    static final InputField MINUTES = InputField.whole("minutes", "时长（分钟，默认 30）", "Minutes (30 unless said)")
            .asOptional();
    static final InputField PLACE = InputField.text("place", "地点", "Place").asOptional();

    private static final int STEP = (int) Appointment.STEP.toMinutes();
    private static final int USUAL = 30;
    private static final int LONGEST = 480;
    private static final Duration FARTHEST = Duration.ofDays(366);
    /** However late the visit, there is time to write down what came of it. */
    private static final Duration TO_RECORD = Duration.ofHours(1);

    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofHours(1));
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private static final Text TITLE = Text.of("客户到店", "Visit of the customer");
    private static final Text WHY =
            Text.of("约好的到店，当天下班前登记结果", "What came of a visit is recorded by close of business of the day");
    private static final Text NOT_AHEAD = Text.of("到店时间应在现在之后、一年以内", "The visit lies ahead, within a year");
    private static final Text OFF_STEP = Text.of("时间请取 5 分钟的整数倍", "Times are multiples of five minutes");
    private static final Text TOO_LONG = Text.of("时长为 5 至 480 分钟，取 5 的整数倍", "5 to 480 minutes, a multiple of five");
    private static final Text CLOSED = Text.of("到店时间不在本院营业时间内", "The branch is not open for the whole of the visit");
    private static final Text TWICE = Text.of("客户在这段时间已有另一次到店", "The customer has another visit at that time");
    private static final Text NO_SUCH =
            Text.of("没有这次到店，或它已不能这样处理", "There is no such visit, or this cannot be done with it now");
    private static final Problem NONE = Problem.of("RD-CASE-142", "没有可以这样处理的到店", "There is no visit to do this with");

    private Visits() {}

    static List<Appointment> booked(Snapshot snapshot) {
        return snapshot.file().dossier().outside().booked();
    }

    /** Those that have not begun. */
    static List<Appointment> ahead(Snapshot snapshot) {
        return booked(snapshot).stream()
                .filter(visit -> visit.from().isAfter(snapshot.now()))
                .toList();
    }

    /** Those that have begun, and of which nobody has said what came of them. */
    static List<Appointment> begun(Snapshot snapshot) {
        return booked(snapshot).stream()
                .filter(visit -> !visit.from().isAfter(snapshot.now()))
                .toList();
    }

    static Optional<Problem> some(List<Appointment> visits) {
        return visits.isEmpty() ? Optional.of(NONE) : Optional.empty();
    }

    static InputField field(Snapshot snapshot, List<Appointment> choices) {
        return InputField.whole("visit", "哪次到店", "Visit")
                .offering(choices.stream()
                        .map(visit -> new FormField.Option(
                                String.valueOf(visit.no()),
                                Text.of("{when} · {who}", "{when} · {who}")
                                        .with("when", shown(snapshot, visit.from()))
                                        .with("who", Candidates.name(snapshot, visit.with()))))
                        .toList());
    }

    static Optional<Appointment> chosen(List<Appointment> choices, Input input) {
        int no = input.whole("visit").orElse(0);
        return choices.stream().filter(visit -> visit.no() == no).findFirst();
    }

    static List<FieldError> unknown(List<Appointment> choices, Input input) {
        return chosen(choices, input).isPresent() ? List.of() : List.of(new FieldError("/visit", NO_SUCH));
    }

    static int minutes(Input input, int otherwise) {
        return input.whole("minutes").orElse(otherwise);
    }

    static int minutes(Input input) {
        return minutes(input, USUAL);
    }

    /**
     * Why a visit cannot take place as it is wanted.
     *
     * @param except number of the visit that is moved; 0 for a new one
     */
    static List<FieldError> errors(Snapshot snapshot, String with, Instant from, int minutes, int except) {
        if (minutes < STEP || minutes > LONGEST || minutes % STEP != 0) {
            return List.of(new FieldError("/minutes", TOO_LONG));
        }
        if (!from.isAfter(snapshot.now()) || from.isAfter(snapshot.now().plus(FARTHEST))) {
            return List.of(new FieldError("/at", NOT_AHEAD));
        }
        if (from.getEpochSecond() % (STEP * 60) != 0 || from.getNano() != 0) {
            return List.of(new FieldError("/at", OFF_STEP));
        }
        Instant to = from.plus(Duration.ofMinutes(minutes));
        if (!open(snapshot, from, to)) {
            return List.of(new FieldError("/at", CLOSED));
        }
        Optional<Text> gone = Stream.of(from, to.minusMillis(1))
                .flatMap(moment -> availability(snapshot, moment).problem(with).stream())
                .findFirst();
        if (gone.isPresent()) {
            return List.of(new FieldError("/with", gone.get()));
        }
        boolean twice = booked(snapshot).stream()
                .filter(visit -> visit.no() != except)
                .anyMatch(visit -> visit.from().isBefore(to) && from.isBefore(visit.to()));
        return twice ? List.of(new FieldError("/at", TWICE)) : List.of();
    }

    private static Availability availability(Snapshot snapshot, Instant moment) {
        return new Availability(
                snapshot.rules(),
                snapshot.staffing(),
                snapshot.file().branch(),
                snapshot.file().ownership()::excludes,
                moment);
    }

    /** Whether the house is open all the time, without a break in between. */
    private static boolean open(Snapshot snapshot, Instant from, Instant to) {
        ZonedDateTime begins = from.atZone(snapshot.calendar().house().zone());
        ZonedDateTime last =
                to.minusMillis(1).atZone(snapshot.calendar().house().zone());
        return begins.toLocalDate().equals(last.toLocalDate())
                && snapshot.calendar().house().shifts(begins.toLocalDate()).stream()
                        .anyMatch(shift -> within(shift, begins.toLocalTime(), last.toLocalTime()));
    }

    private static boolean within(Shift shift, LocalTime begins, LocalTime last) {
        return !begins.isBefore(shift.opens()) && last.isBefore(shift.closes());
    }

    static void start(Snapshot snapshot, CaseDraft draft, Appointment visit) {
        CaseClock clock = CaseClock.running(
                visit.clock(), visit.clock(), TITLE, snapshot.now(), 0, Span.MINUTES, due(snapshot, visit), WHY);
        new Clocks(snapshot).start(draft, clock.warned(reminders(snapshot, visit, clock)));
    }

    /** The deadline follows the visit; reminders that were given stay given. */
    static void move(Snapshot snapshot, CaseDraft draft, Appointment visit, Text because) {
        Clocks clocks = new Clocks(snapshot);
        Clocks.open(draft, visit.clock()).ifPresent(clock -> {
            clocks.move(
                    draft,
                    clock,
                    new Counted(due(snapshot, visit), false),
                    snapshot.actor().username(),
                    Map.of(),
                    because);
            CaseDraft.replace(
                    draft.clocks,
                    known -> known.id().equals(visit.clock()),
                    known -> known.warned(reminders(snapshot, visit, known)));
        });
    }

    private static List<Warning> reminders(Snapshot snapshot, Appointment visit, CaseClock clock) {
        List<Warning> steps = new ArrayList<>(clock.warnings().stream()
                .filter(step -> step.firedAt().isPresent())
                .toList());
        REMINDERS.stream()
                .map(visit.from()::minus)
                .filter(at -> at.isAfter(snapshot.now()))
                .forEach(at -> steps.add(new Warning(at, Optional.empty())));
        return steps;
    }

    /** Close of business of the day. */
    private static Instant due(Snapshot snapshot, Appointment visit) {
        Instant close = new DeadlineCounter(snapshot.calendar().house())
                .until(visit.from().atZone(snapshot.calendar().house().zone()).toLocalDate())
                .due();
        Instant least = visit.to().plus(TO_RECORD);
        return close.isBefore(least) ? least : close;
    }

    static String shown(Snapshot snapshot, Instant at) {
        return MINUTE.format(at.atZone(snapshot.branch().zone()));
    }

    /** Tells the colleague whom the visit is with, and the owner; not the one who did it. */
    static void tell(Snapshot snapshot, CaseDraft draft, Appointment visit, String kind, Text text) {
        Text told = text.with("who", Candidates.name(snapshot, visit.with()))
                .with("when", shown(snapshot, visit.from()))
                .with("number", snapshot.file().number());
        Stream.concat(Stream.of(visit.with()), draft.ownership.owner().stream())
                .filter(person -> !person.equals(snapshot.actor().username()))
                .forEach(person -> draft.tell(person, kind, told));
    }
}
