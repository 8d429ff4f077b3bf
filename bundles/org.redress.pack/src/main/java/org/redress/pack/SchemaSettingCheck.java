package org.redress.pack;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.redress.api.procedure.SettingCheck;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.text.Text;

/** Checks values of settings with the same library and the same limits as the defaults in packs. */
@Component(service = SettingCheck.class)
public final class SchemaSettingCheck implements SettingCheck {

    private final Schemas schemas = new Schemas();

    @Activate
    public SchemaSettingCheck() {}

    @Override
    public Optional<Text> fault(SettingDecl setting, Object value) {
        return schemas.of(Json.read(setting.schema())).validate(Json.value(value)).stream()
                .findFirst()
                .map(error -> SchemaWords.range(error, error.getInstanceNode().asText()));
    }
}
