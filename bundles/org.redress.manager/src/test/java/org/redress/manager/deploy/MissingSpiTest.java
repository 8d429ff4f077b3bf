package org.redress.manager.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version a plugin wants, as people write it. */
class MissingSpiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(&(redress.spi=policy)(version>=2.0.0)(!(version>=3.0.0)))|[2.0.0,3.0.0)",
                "(&(redress.spi=policy)(!(version>=3.0.0))(version>=2.1.0))|[2.1.0,3.0.0)",
                "(&(redress.spi=policy)(version>=2.0.0))|2.0.0",
                "(redress.spi=policy)|(redress.spi=policy)"
            })
    void a_range_is_read_out_of_the_filter_and_another_filter_is_shown_as_it_is(String filter, String shown) {
        assertThat(MissingSpi.range(filter)).isEqualTo(shown);
    }
}
