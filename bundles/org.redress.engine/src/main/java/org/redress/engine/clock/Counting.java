package org.redress.engine.clock;

import java.util.List;
import org.redress.api.casework.CaseDesk.TraceDay;

/** A deadline and the days that led to it. */
record Counting(Counted counted, List<TraceDay> days) {}
