package org.redress.rest.resource;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.FieldError;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.rest.body.UnitBody;
import org.redress.rest.problem.Refusal;

/** Makes the unit that a body describes. */
final class UnitDraft {
    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");
    private static final Text REQUIRED = Text.of("此项必填。", "This is required.");
    private static final Text FIXED = Text.of("创建后不可更改。", "This cannot change once created.");

    private final List<FieldError> errors = new ArrayList<>();
    private final UnitBody body;

    private UnitDraft(UnitBody body) {
        this.body = body;
    }

    static Unit toCreate(UnitBody body) {
        UnitDraft draft = new UnitDraft(body);
        String id = draft.needed("/id", body.id());
        UnitKind kind = draft.needed("/kind", body.kind());
        String code = draft.needed("/code", body.code());
        if (kind != null && kind != UnitKind.CHAIN) {
            draft.needed("/parent", body.parent());
        }
        Map<String, String> name = draft.name();
        ZoneId zone = draft.zone(HOUSE);
        draft.refuseIfWrong();
        return new Unit(
                id,
                kind,
                code,
                new Text(name),
                body.parent(),
                zone,
                body.active().orElse(true));
    }

    static Unit toChange(UnitBody body, Unit unit) {
        UnitDraft draft = new UnitDraft(body);
        draft.fixed("/id", body.id(), Optional.of(unit.id()));
        draft.fixed("/kind", body.kind(), Optional.of(unit.kind()));
        draft.fixed("/code", body.code(), Optional.of(unit.code()));
        draft.fixed("/parent", body.parent(), unit.parent());
        Map<String, String> name = draft.name();
        ZoneId zone = draft.zone(unit.zone());
        draft.refuseIfWrong();
        return new Unit(
                unit.id(),
                unit.kind(),
                unit.code(),
                new Text(name),
                unit.parent(),
                zone,
                body.active().orElse(unit.active()));
    }

    private <T> T needed(String pointer, Optional<T> value) {
        if (value.isEmpty()) {
            errors.add(new FieldError(pointer, REQUIRED));
        }
        return value.orElse(null);
    }

    private void fixed(String pointer, Optional<?> given, Optional<?> held) {
        if (given.isPresent() && !given.equals(held)) {
            errors.add(new FieldError(pointer, FIXED));
        }
    }

    private Map<String, String> name() {
        if (!body.name().containsKey(Text.FALLBACK)) {
            errors.add(new FieldError("/name/zh", REQUIRED));
        }
        body.name().keySet().stream()
                .filter(language -> !language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?"))
                .forEach(language ->
                        errors.add(new FieldError("/name", Text.of("键应为语言代码。", "Keys must be language tags."))));
        return body.name();
    }

    private ZoneId zone(ZoneId otherwise) {
        try {
            return body.zone().map(ZoneId::of).orElse(otherwise);
        } catch (DateTimeException unknown) {
            errors.add(new FieldError(
                    "/zone", Text.of("未知时区，例如 Asia/Shanghai。", "Unknown time zone; an example is Asia/Shanghai.")));
            return otherwise;
        }
    }

    private void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
