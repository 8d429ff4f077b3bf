package org.redress.extension.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.junit.jupiter.api.Test;

/** Rules that cannot be read are not kept quiet. */
class PackCheckTest {

    @Test
    void while_nothing_is_lost_there_is_nothing_to_say() {
        assertThat(new PackCheck(Map::of, digest -> Optional.empty()).execute().isOk())
                .isTrue();
    }

    @Test
    void a_lost_source_is_reported_with_the_number_of_cases_that_run_on_it() {
        Result result = new PackCheck(() -> Map.of("d1", 37), digest -> Optional.empty()).execute();
        assertThat(result.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(result)
                .extracting(ResultLog.Entry::getMessage)
                .anySatisfy(message -> assertThat(message).contains("d1").contains("37"));
    }
}
