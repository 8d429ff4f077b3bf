package org.redress.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.redress.api.search.Search;
import org.redress.api.search.SearchStatus;
import org.redress.api.search.SearchStatus.State;

/** What operators hear of the search index. */
class SearchCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    private Instant now = NOW;
    private SearchStatus status;

    private final SearchCheck check = new SearchCheck(
            (Search) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Search.class}, (proxy, method, asked) -> status),
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            });

    private Result said(State state, long total, Optional<Instant> level, String trouble) {
        status = new SearchStatus(state, 7, 3, total, level, Optional.ofNullable(trouble), 0);
        return check.execute();
    }

    @Test
    void level_or_not_opened_yet_is_well() {
        assertThat(said(State.STARTING, 0, Optional.empty(), null).isOk()).isTrue();
        assertThat(said(State.FOLLOWING, 0, Optional.of(NOW.minusSeconds(59)), null)
                        .isOk())
                .isTrue();
        assertThat(said(State.BUILDING, 10, Optional.empty(), null).isOk())
                .as("a short while")
                .isTrue();
    }

    @Test
    void lagging_building_for_long_and_failing_are_told() {
        assertThat(said(State.FOLLOWING, 0, Optional.of(NOW.minusSeconds(61)), null)
                        .toString())
                .contains("61 s behind");
        assertThat(said(State.FAILING, 0, Optional.of(NOW), "RD-SRCH-502 x").toString())
                .contains("RD-SRCH-502");
        now = NOW.plusSeconds(61);
        assertThat(said(State.BUILDING, 10, Optional.empty(), null).toString()).contains("3 of 10");
    }
}
