package org.redress.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.PeriodicDuty;
import org.redress.api.procedure.PeriodicDuty.Every;
import org.redress.api.procedure.Rhythm;
import org.redress.api.text.Text;
import org.redress.api.unit.UnitKind;
import org.redress.pack.Node.MapNode;

/** Compiles duties of the house that come round. */
final class PeriodicCompiler {

    private static final Text RHYTHMS = Text.of(
            "文字设置，且 enum 只含 day、week、month、quarter、year",
            "a text whose enum holds nothing but day, week, month, quarter, year");

    private final String pack;
    private final Names names;
    private final FormCompiler forms;
    private final Errors errors;

    PeriodicCompiler(String pack, Names names, Schemas schemas, Errors errors) {
        this.pack = pack;
        this.names = names;
        this.forms = new FormCompiler(schemas, errors);
        this.errors = errors;
    }

    List<PeriodicDuty> compile(Sections sections) {
        List<PeriodicDuty> compiled = new ArrayList<>();
        sections.map("periodic").entries().forEach((id, entry) -> {
            MapNode duty = Fields.map(entry.value());
            compiled.add(new PeriodicDuty(
                    pack + "/" + id,
                    Fields.text(duty.get("title")),
                    Fields.text(duty.get("purpose")),
                    every(duty.get("every"), sections.map("settings")),
                    names.role(duty.get("role")),
                    UnitKind.valueOf(Fields.string(duty.get("per")).toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(duty.get("record"))
                            .map(form -> forms.compile(Fields.map(form)))
                            .map(Form.class::cast),
                    names.roleList(duty.get("tell")),
                    Fields.text(duty.get("why"))));
        });
        return compiled;
    }

    /** A rhythm, or the setting by which units choose one. */
    private Every every(Node node, MapNode settings) {
        Node setting = Fields.map(node).get("setting");
        if (setting == null) {
            return new Every(Rhythm.of(Fields.string(node)), Optional.empty());
        }
        String name = names.known(setting, settings.entries().keySet(), Text.of("设置", "setting"));
        List<String> choices = Fields.strings(
                Fields.map(Fields.map(settings.get(name)).get("schema")).get("enum"));
        boolean rhythms = !choices.isEmpty()
                && choices.stream().allMatch(choice -> Rhythm.of(choice).isPresent());
        if (settings.get(name) != null && !rhythms) {
            errors.add(setting.mark(), Fault.SETTING_KIND, Map.of("name", name, "expected", RHYTHMS));
        }
        return new Every(Optional.empty(), Optional.of(name));
    }
}
