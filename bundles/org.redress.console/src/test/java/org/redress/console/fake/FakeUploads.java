package org.redress.console.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PluginUploads;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** A file says what it brings, {@code new-pack 1.0.0}; any other is unfit. */
public final class FakeUploads implements PluginUploads {

    public final List<String> brought = new ArrayList<>();
    private final List<PluginUpload> uploads =
            new ArrayList<>(List.of(upload("clinic-chain", "1.4.0"), upload("clinic-chain", "1.3.0")));

    private static PluginUpload upload(String plugin, String version) {
        return new PluginUpload(
                "5".repeat(64),
                plugin + "-" + version + ".redress.yaml",
                new PackRef(plugin, version, "5".repeat(64)),
                PluginSignature.of(PluginSignature.State.UNSIGNED),
                2_000,
                "admin",
                Cases.NOW);
    }

    @Override
    public Outcome<PluginUpload> upload(Caller caller, String name, InputStream content) {
        String text;
        try {
            text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        brought.add(name);
        if (!text.matches("[a-z-]+ [0-9.]+")) {
            return new Outcome.Invalid<>(
                    Problem.of(
                            "RD-PLG-232", "此文件不能作为插件使用，有 2 处问题。", "This file cannot be used as a plugin: 2 fault(s)."),
                    List.of(
                            new FieldError("/file", Text.of(name + ":14:7 阶段没有说明谁负责", name + ":14:7 names no role")),
                            new FieldError("/file", Text.of(name + ":20:3 没有时限", name + ":20:3 has no deadline"))));
        }
        PluginUpload upload = upload(text.split(" ")[0], text.split(" ")[1]);
        uploads.add(0, upload);
        return Outcome.done(upload);
    }

    @Override
    public Outcome<List<PluginUpload>> of(Caller caller, String plugin) {
        return Outcome.done(
                uploads.stream().filter(one -> one.pack().id().equals(plugin)).toList());
    }
}
