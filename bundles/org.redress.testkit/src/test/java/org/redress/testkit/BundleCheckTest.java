package org.redress.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundle around a pack. */
class BundleCheckTest {

    private static final String NAME = "org.redress.packs.corner-shop";

    @Test
    void a_bundle_of_data_passes() {
        BundleCheck.check(manifest(), NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Export-Package", "Import-Package", "Require-Bundle", "Service-Component"})
    void a_bundle_that_reaches_into_others_or_runs_code_does_not(String header) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue(header, "org.example");
        assertThatThrownBy(() -> BundleCheck.check(manifest, NAME)).hasMessageContaining(header);
    }

    @Test
    void a_bundle_that_does_not_say_where_its_pack_is_does_not() {
        Manifest manifest = manifest();
        manifest.getMainAttributes().remove(new Attributes.Name("Redress-Pack"));
        assertThatThrownBy(() -> BundleCheck.check(manifest, NAME)).hasMessageContaining("Redress-Pack");
    }

    @Test
    void a_bundle_of_another_name_does_not() {
        assertThatThrownBy(() -> BundleCheck.check(manifest(), "org.redress.packs.other"))
                .isInstanceOf(AssertionError.class);
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", NAME);
        manifest.getMainAttributes().putValue("Redress-Pack", "redress/pack.yaml");
        return manifest;
    }
}
