package org.redress.health;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Whether this node can take work: every required service is registered, and no health check with the tag
 * {@value #TAG} objects. Called from request threads; the checks run under the executor's time limit.
 */
@Component(service = Readiness.class, configurationPid = "org.redress.health")
@Designate(ocd = Readiness.Config.class)
public final class Readiness {

    /** Health checks with this tag take part; any bundle may register one. */
    static final String TAG = "ready";

    @ObjectClassDefinition(name = "Redress health", description = "When this node counts as ready")
    public @interface Config {

        @AttributeDefinition(
                name = "Required services",
                description = "Interface names, each optionally followed by a filter in round brackets")
        String[] redress_ready_services() default {};
    }

    /** Health checks with this tag never keep a node from its work; what they say is shown. */
    static final String ATTENTION = "attention";

    /**
     * What is amiss; ready when nothing is missing or failing.
     *
     * @param warnings what somebody should look at while the node works
     */
    record State(List<String> missing, List<String> failing, List<String> warnings) {

        boolean ready() {
            return missing.isEmpty() && failing.isEmpty();
        }
    }

    private final BundleContext context;
    private final HealthCheckExecutor executor;
    private final List<RequiredService> required;

    @Activate
    public Readiness(BundleContext context, @Reference HealthCheckExecutor executor, Config config) {
        this.context = context;
        this.executor = executor;
        this.required = RequiredService.parseAll(config.redress_ready_services());
    }

    State state() {
        List<String> missing = required.stream()
                .filter(service -> !registered(service))
                .map(RequiredService::toString)
                .toList();
        // Not from the executor's cache: "ready" must not lag behind.
        HealthCheckExecutionOptions now = new HealthCheckExecutionOptions().setForceInstantExecution(true);
        List<String> failing = executor.execute(HealthCheckSelector.tags(TAG), now).stream()
                .filter(result -> !result.getHealthCheckResult().isOk())
                .map(Readiness::describe)
                .toList();
        List<String> warnings = executor.execute(HealthCheckSelector.tags(ATTENTION)).stream()
                .filter(result -> !result.getHealthCheckResult().isOk())
                .map(Readiness::describe)
                .toList();
        return new State(missing, failing, warnings);
    }

    private boolean registered(RequiredService service) {
        try {
            // All references: this bundle shares no package with most of these services and uses none of them.
            return context.getAllServiceReferences(
                            service.type(), service.filter().orElse(null))
                    != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String describe(HealthCheckExecutionResult result) {
        return StreamSupport.stream(result.getHealthCheckResult().spliterator(), false)
                .filter(entry -> entry.getStatus() != Result.Status.OK)
                .map(ResultLog.Entry::getMessage)
                .collect(
                        Collectors.joining("; ", result.getHealthCheckMetadata().getTitle() + ": ", ""));
    }
}
