package org.redress.packs.servicerecovery;

import org.junit.jupiter.api.Test;
import org.redress.testkit.BundleCheck;

/** The bundle around the pack. */
class BundleTest {

    @Test
    void it_says_where_its_pack_is_and_touches_nobody_else() {
        BundleCheck.holdsDataOnly("org.redress.packs.service-recovery");
    }
}
