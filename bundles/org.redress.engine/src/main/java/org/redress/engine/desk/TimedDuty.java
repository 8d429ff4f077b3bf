package org.redress.engine.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that the engine does by itself when business time comes to it. Implemented by the watches over deadlines and
 * staff; called by {@link Duties}, one at a time. What is due is derived from the database, so that nothing is lost with a
 * process and doing it twice does nothing.
 */
interface TimedDuty {

    /** When there will next be something to do, as far as is known now; may lie in the past while it is not done. */
    Optional<Instant> next();

    /** Does what is due now. */
    void perform();
}
