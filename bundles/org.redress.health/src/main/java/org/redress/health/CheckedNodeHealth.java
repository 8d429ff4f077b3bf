package org.redress.health;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.health.NodeHealth;

/** Runs the health checks that {@link Readiness} listens to; results are those of the executor, some seconds old at most. */
@Component(service = NodeHealth.class)
public final class CheckedNodeHealth implements NodeHealth {

    /** Tags are named: a selector without any means the executor's own default tag, which no check of ours has. */
    private static final HealthCheckSelector OURS = HealthCheckSelector.tags(Readiness.TAG, Readiness.ATTENTION);

    private final HealthCheckExecutor executor;

    @Activate
    public CheckedNodeHealth(@Reference HealthCheckExecutor executor) {
        this.executor = executor;
    }

    @Override
    public List<Check> checks() {
        HealthCheckExecutionOptions either = new HealthCheckExecutionOptions().setCombineTagsWithOr(true);
        return executor.execute(OURS, either).stream()
                .map(CheckedNodeHealth::check)
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private static Check check(HealthCheckExecutionResult result) {
        Result found = result.getHealthCheckResult();
        return new Check(
                result.getHealthCheckMetadata().getTitle(),
                found.isOk(),
                StreamSupport.stream(found.spliterator(), false)
                        .map(ResultLog.Entry::getMessage)
                        .toList());
    }
}
