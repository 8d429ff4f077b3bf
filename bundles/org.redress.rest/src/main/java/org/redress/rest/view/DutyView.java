package org.redress.rest.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.CountedCases;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineFigures;
import org.redress.api.routine.RoutineFile;
import org.redress.api.unit.Units;
import org.redress.rest.json.Json;

/** A routine duty with the figures of its period, and with what was recorded or has to be. */
@Schema(name = "Duty")
public record DutyView(
        DutyLineView duty,

        @Schema(description = "what is to be done") Map<String, String> purpose,
        Map<String, String> why,

        @Schema(description = "pack and version") String source,

        @Schema(description = "username: who has it done now, as holder of the role or standing in")
        String standing,

        FiguresView figures,

        @Schema(description = "JSON Schema of fields; none where nothing is asked", implementation = Object.class)
        JsonNode formSchema,

        @Schema(description = "codes of improvement items that can be named")
        List<String> openImprovements,

        @Schema(description = "whether the caller may record it now")
        boolean allowed,

        @Schema(description = "why not") Map<String, String> held,

        @Schema(description = "in the order of the form; titles as they were then")
        List<AnswerView> answers,

        String note,

        @Schema(description = "improvement items that came of it")
        List<String> improvements) {

    /** What happened at the unit, and those below it, in the period. */
    @Schema(name = "DutyFigures")
    public record FiguresView(
            @Schema(description = "complaints received that run on the pack")
            int cases,

            List<CountView> types,
            List<CountView> classes,

            @Schema(description = "of customers who had complained within the twelve months before")
            int repeated,

            @Schema(description = "that missed a deadline") int late,

            @Schema(description = "improvement items raised")
            int improvements,

            @Schema(description = "GET /cases with these parameters lists the cases; type, class and only narrow it")
            String query) {}

    /** So many of a type or class. */
    @Schema(name = "DutyCount")
    public record CountView(String code, Map<String, String> title, int cases) {}

    /** A field as it was filled in. */
    @Schema(name = "DutyAnswer")
    public record AnswerView(
            String name,
            Map<String, String> title,
            @Schema(implementation = Object.class) Object value,
            Map<String, String> shown) {}

    public static DutyView of(RoutineFile file, Units units, Json json) {
        RoutineDuty duty = file.duty();
        return new DutyView(
                DutyLineView.of(duty, units),
                Words.of(duty.purpose()),
                Words.of(duty.why()),
                duty.source(),
                file.standing().orElse(null),
                figures(duty, file.figures()),
                file.form().map(Form::schema).map(json::embed).orElse(null),
                file.openImprovements().stream().map(FormField.Option::value).toList(),
                file.held().isEmpty(),
                file.held().map(Problem::message).map(Words::of).orElse(null),
                duty.done().stream()
                        .flatMap(done -> done.answers().stream())
                        .map(answer -> new AnswerView(
                                answer.name(), Words.of(answer.title()), answer.value(), Words.of(answer.shown())))
                        .toList(),
                duty.done().flatMap(RoutineDuty.Done::note).orElse(null),
                duty.done().map(RoutineDuty.Done::improvements).orElse(List.of()));
    }

    private static FiguresView figures(RoutineDuty duty, RoutineFigures figures) {
        return new FiguresView(
                figures.cases(),
                figures.types().stream().map(DutyView::count).toList(),
                figures.classes().stream().map(DutyView::count).toList(),
                figures.repeated(),
                figures.late(),
                figures.improvements(),
                query(duty, figures.counted()));
    }

    private static String query(RoutineDuty duty, CountedCases counted) {
        return "branch=" + duty.key().unit() + "&from=" + duty.period().first() + "&to="
                + duty.period().last()
                + counted.pack().map(pack -> "&pack=" + pack).orElse("");
    }

    private static CountView count(RoutineFigures.Count count) {
        return new CountView(count.code(), Words.of(count.title()), count.cases());
    }
}
