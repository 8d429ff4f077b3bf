package org.redress.packs.marketquality;

import static org.redress.packs.marketquality.ThisPack.PACK;

import org.junit.jupiter.api.Test;
import org.redress.testkit.DemoCheck;

/** The invented cases that the pack brings for the demonstration. */
class DemoTest {

    @Test
    void every_case_happens_by_the_rules_of_the_pack() {
        DemoCheck.everyCaseHappens(PACK);
    }
}
