package org.redress.packs.servicerecovery;

import org.redress.testkit.PackUnderTest;

/** The pack of this module, compiled once for all tests. */
final class ThisPack {

    static final PackUnderTest PACK = PackUnderTest.onClassPath();

    private ThisPack() {}
}
