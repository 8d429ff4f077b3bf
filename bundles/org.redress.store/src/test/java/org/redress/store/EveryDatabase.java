package org.redress.store;

import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store promises is tested on each database; a class of tests has an empty one of its own. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
public abstract class EveryDatabase {

    /** The one database that tests of a class share: opening takes longer than a test. */
    protected static TestDatabase.Opened opened;

    @Parameter
    protected TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase kind) throws Exception {
        QuietMigration.please();
        opened = kind.open();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (opened != null) {
            opened.close();
        }
        opened = null;
    }
}
