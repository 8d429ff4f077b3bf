package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;

/** One case that cannot be decided does not keep the others waiting. */
class FailingCaseTest {

    private final Clinic clinic = new Clinic();

    @Test
    void a_case_that_fails_is_passed_by_and_fires_once_it_is_mended() {
        CaseFile broken = clinic.register("frontdesk", "service", Map.of());
        clinic.now = clinic.now.plusSeconds(60);
        CaseFile sound = clinic.register("frontdesk", "service", Map.of());
        clinic.store.failing.add(broken.number());
        clinic.at("2026-11-23T10:00:00+08:00");
        assertThat(breached(sound)).isTrue();
        assertThat(breached(broken)).isFalse();

        clinic.store.failing.clear();
        clinic.at("2026-11-23T10:00:01+08:00");
        assertThat(breached(broken)).isTrue();
    }

    private boolean breached(CaseFile file) {
        return clinic.reload(file).clocks().stream()
                .anyMatch(clock -> clock.breachedAt().isPresent());
    }
}
