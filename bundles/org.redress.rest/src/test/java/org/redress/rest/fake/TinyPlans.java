package org.redress.rest.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PluginUploads;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** Plans whatever the administrator asks for, and begins whatever is to be applied. */
public final class TinyPlans implements PluginPlans {

    public static final String PLAN = "5f0c8a5e-0000-0000-0000-000000000001";
    public static final String JOB = "5f0c8a5e-0000-0000-0000-000000000002";

    public PlanRequest asked;
    public String uploaded;
    public boolean stale;

    @Override
    public Outcome<PluginPlan> plan(Caller caller, PlanRequest request) {
        asked = request;
        return allowed(caller, plan(request));
    }

    private static PluginPlan plan(PlanRequest request) {
        return new PluginPlan(
                PLAN,
                request,
                PluginPlan.State.PLANNED,
                "admin",
                Samples.RECEIVED,
                "abc",
                new PlanImpact(
                        List.of(Text.of("试用", "A pilot.")),
                        List.of(new PlanImpact.Delivery(
                                "deploy:a.redress.yaml", "1.1.0", PlanImpact.Delivery.Becomes.COMES, Optional.empty())),
                        List.of(new PlanImpact.Branch(
                                "sh-jingan",
                                PlanImpact.Branch.Change.VERSION,
                                Optional.of("1.0.0"),
                                Optional.of("1.1.0"))),
                        new PlanImpact.Cases(1, List.of("SHJA-1"), Map.of("first-response", 1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Text.of("不变", "Nothing."),
                        List.of(),
                        List.of()),
                Optional.empty());
    }

    @Override
    public Outcome<PluginPlan> find(Caller caller, String id) {
        return allowed(caller, plan(PlanRequest.of("clinic-chain", PlanRequest.Operation.DISABLE)));
    }

    @Override
    public Outcome<List<PluginPlan>> of(Caller caller, String plugin) {
        return allowed(caller, List.of(plan(PlanRequest.of(plugin, PlanRequest.Operation.DISABLE))));
    }

    @Override
    public Outcome<PlanJob> apply(Caller caller, String id) {
        return stale
                ? new Outcome.Stale<>(Problem.of("RD-PLG-226", "已变", "It has changed."))
                : job(caller, PlanJob.Kind.APPLY);
    }

    @Override
    public Outcome<PlanJob> rollback(Caller caller, String id) {
        return job(caller, PlanJob.Kind.ROLLBACK);
    }

    @Override
    public Outcome<PluginPlan> lastApplied(Caller caller, String plugin) {
        return find(caller, PLAN);
    }

    @Override
    public Outcome<PlanJob> job(Caller caller, String id) {
        return job(caller, PlanJob.Kind.APPLY);
    }

    private static Outcome<PlanJob> job(Caller caller, PlanJob.Kind kind) {
        return allowed(
                caller,
                new PlanJob(
                        JOB,
                        PLAN,
                        kind,
                        PlanJob.State.RUNNING,
                        "admin",
                        Samples.RECEIVED,
                        Optional.empty(),
                        Optional.empty()));
    }

    private Outcome<PluginUpload> upload(Caller caller, String name, InputStream content) {
        try {
            uploaded = name + ": " + new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return allowed(caller, upload());
    }

    private static PluginUpload upload() {
        return new PluginUpload(
                "00ff",
                "clinic-chain-1.1.0.redress.yaml",
                new PackRef("clinic-chain", "1.1.0", "ff00"),
                PluginSignature.UNSIGNED,
                5,
                "admin",
                Samples.RECEIVED);
    }

    /** Kept files. */
    public PluginUploads uploads() {
        return new PluginUploads() {
            @Override
            public Outcome<PluginUpload> upload(Caller caller, String name, InputStream content) {
                return TinyPlans.this.upload(caller, name, content);
            }

            @Override
            public Outcome<List<PluginUpload>> of(Caller caller, String plugin) {
                return allowed(caller, List.of(TinyPlans.upload()));
            }
        };
    }

    private static <T> Outcome<T> allowed(Caller caller, T value) {
        return caller.username().equals("admin")
                ? Outcome.done(value)
                : new Outcome.Forbidden<>(Problem.of("RD-PLG-220", "不可", "No."));
    }
}
