package org.redress.api.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A kind of complaint with everything that runs it.
 *
 * @param id with its pack: {@code clinic-chain/side-effect}
 * @param title neutral label shown to staff
 * @param hint what belongs here, a few words
 * @param confirmedTitle name used once the finding is made, when it differs (P01: malicious review)
 * @param offered of the settings of a branch: whether complaints of this type can be registered there; empty: always
 * @param channels codes of channels by which it arrives: front-desk, phone, chat, email, web, authority, review
 * @param keywords words of a description that suggest this type
 * @param doNow what the receiver does at once, shown beside the intake form
 * @param stages in order; archive comes after the last
 * @param remedies kinds that may be offered
 */
public record ComplaintType(
        String id,
        Text title,
        Text hint,
        Optional<Text> confirmedTitle,
        Optional<Condition> offered,
        List<String> channels,
        List<String> keywords,
        List<Text> doNow,
        Form form,
        List<Stage> stages,
        List<String> remedies) {
    public ComplaintType {
        channels = List.copyOf(channels);
        keywords = List.copyOf(keywords);
        doNow = List.copyOf(doNow);
        stages = List.copyOf(stages);
        remedies = List.copyOf(remedies);
    }

    /** The id without its pack. */
    public String localId() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** @param settings of its pack as they hold at a branch */
    public boolean offeredWith(Map<String, Object> settings) {
        return offered.map(condition ->
                        condition.test(Map.of("settings", settings)).orElse(false))
                .orElse(true);
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /** The stage after the given one; empty after the last. */
    public Optional<Stage> after(String stageId) {
        for (int i = 0; i + 1 < stages.size(); i++) {
            if (stages.get(i).id().equals(stageId)) {
                return Optional.of(stages.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** What people are asked for when they register. */
    public List<FormField> askedAtIntake() {
        return form.fields().stream()
                .filter(field -> !form.later().containsKey(field.name()))
                .toList();
    }

    /** What people are asked for while a case is in a stage: what was asked before, too. */
    public List<FormField> askedIn(String stage) {
        List<String> reached = new ArrayList<>();
        for (Stage each : stages) {
            reached.add(each.id());
            if (each.id().equals(stage)) {
                break;
            }
        }
        return form.fields().stream()
                .filter(field -> Optional.ofNullable(form.later().get(field.name()))
                        .filter(from -> !reached.contains(from))
                        .isEmpty())
                .toList();
    }
}
