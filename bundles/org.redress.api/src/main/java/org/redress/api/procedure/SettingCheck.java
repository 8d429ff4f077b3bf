package org.redress.api.procedure;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.text.Text;

/**
 * Checks a value that somebody chose for a setting against the setting's JSON Schema. Implemented by the pack bundle, which
 * owns the schema library; called by the plugin administration before a decision is stored. Thread-safe.
 */
@ProviderType
public interface SettingCheck {

    /**
     * What is wrong with the value and what would be right; empty when it fits.
     *
     * @param value String, whole or decimal Number, Boolean, or List of String
     */
    Optional<Text> fault(SettingDecl setting, Object value);
}
