package org.redress.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.VersionRange;

class PackVersionTest {

    @Test
    void versions_are_in_the_order_of_semantic_versioning() {
        List<String> ordered = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.2.0",
                "1.10.0",
                "2.0.0");

        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                int order = PackVersion.parse(ordered.get(i)).compareTo(PackVersion.parse(ordered.get(j)));
                assertThat(Integer.signum(order))
                        .as(ordered.get(i) + " against " + ordered.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void a_pre_release_of_the_next_major_version_is_not_let_in_by_the_back_door() {
        assertThat(PackVersion.parse("2.0.0-rc.1").in(new VersionRange("[1.0,2.0)")))
                .isFalse();
        assertThat(PackVersion.parse("1.9.0-rc.1").in(new VersionRange("[1.0,2.0)")))
                .isTrue();
    }
}
