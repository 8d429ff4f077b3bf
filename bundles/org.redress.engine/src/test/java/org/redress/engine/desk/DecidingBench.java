package org.redress.engine.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.redress.api.casework.CaseFile;

/** What deciding costs for one case: the whole use-case chain on P01, on a store in memory, so without any database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecidingBench {

    private static final Map<String, Object> DAY_NINE = Map.of(
            "treatedOn", "2026-11-07", "onsetOn", "2026-11-16", "treatment", "射频紧肤", "symptoms", List.of("swelling"));

    private static final int FEW = 50;

    private Clinic clinic;
    private int registered;
    private int judged;
    private CaseFile file;

    /** Afresh for each iteration, so that the store does not grow without end. */
    @Setup(Level.Iteration)
    public void open() {
        clinic = new Clinic();
        file = clinic.register("frontdesk", "side-effect", DAY_NINE);
    }

    /** Into an almost empty store: the one in memory looks through all cases of a customer. */
    @Benchmark
    public Object register() {
        if (++registered % FEW == 0) {
            clinic = new Clinic();
        }
        return clinic.register("frontdesk", "side-effect", DAY_NINE);
    }

    /** Never the same case for long: what a case was judged stays with it. */
    @Benchmark
    public Object severity() {
        if (++judged % FEW == 0) {
            file = clinic.register("frontdesk", "side-effect", DAY_NINE);
        }
        file = clinic.did("ops", file, "set-severity", "severity", "major", "reason", "复核");
        return file;
    }

    /** As the console shows it. */
    @Benchmark
    public Object menu() {
        return clinic.desk.actions(Clinic.as("ops"), file.number());
    }

    /** As REST answers it: each action with the JSON Schema of its input. */
    @Benchmark
    public Object menuWithSchemas() {
        return Clinic.done(clinic.desk.actions(Clinic.as("ops"), file.number())).stream()
                .map(offer -> offer.inputSchema().get())
                .toList();
    }

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DecidingBench.class.getSimpleName())
                        .warmupIterations(3)
                        .measurementIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementTime(TimeValue.seconds(2))
                        .forks(1)
                        .jvmArgs("-Xmx2g")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
