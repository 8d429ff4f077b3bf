package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** What an administrator does with plugins: files into and out of the watched folder, decisions over REST. */
public final class PluginDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Staff staff;

    public PluginDesk(Staff staff) {
        this.staff = staff;
    }

    public void drop(TestPack pack) {
        drop(pack.fileName(), pack.yaml().getBytes(StandardCharsets.UTF_8));
    }

    /** Drops a pack and waits until this version of it is known; it is active nowhere yet. */
    public void install(ResourcePack pack, String version) {
        drop(pack.fileName(), pack.bytes());
        await(pack.id() + " " + version + " known", () -> version(pack.id()).equals(version));
    }

    /** The same for a version that comes beside the one in use: nobody uses it until a decision asks for it. */
    public void installBeside(ResourcePack pack, String version) {
        drop(pack.fileName(), pack.bytes());
        await(pack.id() + " " + version + " known", () -> plugin(pack.id())
                .map(plugin -> Answer.stream(plugin.path("versions"))
                        .anyMatch(known -> known.path("version").asText().equals(version)))
                .orElse(false));
    }

    /** Put there in one move, as a careful administrator copies. */
    public void drop(String name, byte[] content) {
        Path folder = staff.node().deploy();
        Path beside = folder.resolveSibling("incoming-" + name);
        try {
            Files.write(beside, content);
            Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String name) {
        try {
            Files.delete(staff.node().deploy().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer decide(String unit, String plugin, String state, Object... more) {
        Map<String, Object> decision = new HashMap<>(Map.of("state", state, "reason", "集成测试"));
        for (int i = 0; i < more.length; i += 2) {
            decision.put((String) more[i], more[i + 1]);
        }
        return staff.as("admin").put("units/" + unit + "/activations/" + plugin, decision);
    }

    public JsonNode activation(String unit, String plugin) {
        return staff.as("admin")
                .get("units/" + unit + "/activations/" + plugin)
                .expect(200)
                .json();
    }

    public Optional<JsonNode> plugin(String id) {
        Answer answer = staff.as("admin").get("plugins/" + id);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answer.expect(200).json());
    }

    /** The version that activations use; empty when there is none. */
    public String version(String id) {
        return plugin(id).map(plugin -> plugin.path("version").asText()).orElse("");
    }

    public List<String> types(String branch) {
        Answer answer =
                staff.as("frontdesk." + branch).get("types?branch=" + branch).expect(200);
        return Answer.stream(answer.json())
                .map(type -> type.path("id").asText())
                .toList();
    }

    /** Errors of what was refused last from this file. */
    public List<JsonNode> refused(String fileName) {
        return Answer.stream(
                        staff.as("admin").get("plugins/refused").expect(200).json())
                .filter(pack -> pack.path("origin").asText().equals("deploy:" + fileName))
                .findFirst()
                .map(pack -> Answer.stream(pack.path("errors")).toList())
                .orElse(List.of());
    }

    public CaseWork register(String branch, TestPack pack) {
        return CaseWork.register(
                staff, "frontdesk." + branch, Registrations.registration(branch, pack.type(), Map.of("item", "耳环")));
    }

    /** Waits, and says for how long: a figure for people, no test of speed. */
    public static void await(String what, BooleanSupplier condition) {
        Instant start = Instant.now();
        quietly(what, condition);
        System.out.printf(
                "measured: %s after %.2f s%n",
                what, Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    /** Waits without a word. */
    static void quietly(String what, BooleanSupplier condition) {
        Instant start = Instant.now();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.between(start, Instant.now())).as(what).isLessThan(PATIENCE);
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
