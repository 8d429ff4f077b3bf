package org.redress.demo.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.demo.file.DemoCases.Step;
import org.redress.demo.file.DemoCases.Told;

/** Reads {@code demo.yaml} of a pack's bundle. Strict: what it does not know is a mistake, and so is what is missing. */
public final class DemoFile {

    /** Where it lies in the bundle of a pack: beside the folder of the pack, of which no case freezes it. */
    public static final String NAME = "demo.yaml";

    /** What each summary and description begins with. */
    public static final String MARK = "【演示】";

    private static final Pattern AGO = Pattern.compile("(\\d{1,3})([hd])");

    private DemoFile() {}

    /**
     * The cases of a file.
     *
     * @param file name for messages
     * @throws BadDemoFile at the first mistake, with its line
     */
    public static DemoCases read(String file, String text) {
        Section top = Section.read(file, text);
        String pack = top.text("pack", "[a-z][a-z0-9-]*");
        String phones = top.text("phones", "1380000\\d{2}");
        List<Told> cases = new ArrayList<>();
        for (Section one : top.sections("cases")) {
            cases.add(told(pack, one));
        }
        if (cases.isEmpty() || cases.size() > DemoCases.MOST) {
            throw top.wrong("cases: 1 to " + DemoCases.MOST + " of them, not " + cases.size());
        }
        top.nothingElse();
        return new DemoCases(file, pack, phones, cases);
    }

    private static Told told(String pack, Section one) {
        List<Step> steps = new ArrayList<>();
        for (Section step : one.sections("steps")) {
            steps.add(step(step));
        }
        Told told = new Told(
                one.line(),
                pack + "/" + one.text("type"),
                one.text("by"),
                one.text("channel"),
                one.text("customer"),
                one.text("summary", MARK + ".+"),
                one.text("description"),
                one.optional("wants"),
                one.flag("urgent"),
                ago(one),
                one.values("form"),
                List.copyOf(steps),
                one.text("ends"));
        one.nothingElse();
        return told;
    }

    private static Step step(Section one) {
        String action = one.text("do");
        Map<String, Object> with = one.values("with");
        if (action.equals(Step.ATTACH) && !(with.size() == 1 && with.get("kind") instanceof String)) {
            throw one.wrong("attach: takes kind and nothing else");
        }
        if ((action.equals(Step.TASKS) || action.equals(Step.STAGE)) && !with.isEmpty()) {
            throw one.wrong(action + ": takes nothing");
        }
        Step step = new Step(one.line(), action, one.optional("by").orElse(Step.OWNER), with);
        one.nothingElse();
        return step;
    }

    private static Duration ago(Section one) {
        Optional<String> written = one.optional("ago");
        if (written.isEmpty()) {
            return Duration.ZERO;
        }
        Matcher ago = AGO.matcher(written.get());
        if (!ago.matches()) {
            throw one.wrong("ago: hours or days such as 5h or 3d, not " + written.get());
        }
        int number = Integer.parseInt(ago.group(1));
        return ago.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
    }
}
