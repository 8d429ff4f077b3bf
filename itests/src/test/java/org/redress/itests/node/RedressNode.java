package org.redress.itests.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real distribution as a process of its own, as an administrator would start it, on free ports and with a data
 * directory of its own. Can be killed and started again on the same data. Not thread-safe.
 *
 * <pre>{@code
 * try (RedressNode node = RedressNode.builder("restart").demo().start()) {
 *     node.get("/health/ready");
 *     node.kill();
 *     node.restart();
 * }
 * }</pre>
 */
public final class RedressNode implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path directory;
    private final List<String> command;
    private final int httpPort;
    private final int sshPort;
    private final Map<String, String> environment;
    private Process process;

    private RedressNode(
            Path directory, List<String> command, int httpPort, int sshPort, Map<String, String> environment) {
        this.directory = directory;
        this.command = List.copyOf(command);
        this.httpPort = httpPort;
        this.sshPort = sshPort;
        this.environment = Map.copyOf(environment);
    }

    /** A node whose files lie under {@code target/nodes/<name>}; what an earlier run left there is removed. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects how the node is to be started. */
    public static final class Builder {

        private final String name;
        private final Map<String, String> environment = new HashMap<>();
        private List<String> command = List.of("bin/karaf", "server");

        private Builder(String name) {
            this.name = name;
        }

        public Builder demo() {
            return environment("REDRESS_DEMO", "true");
        }

        public Builder simulatedClock(String start) {
            return environment("REDRESS_CLOCK", "simulated:" + start);
        }

        public Builder database(String url, String user, String password) {
            environment("REDRESS_DB_USER", user);
            environment("REDRESS_DB_PASSWORD", password);
            return environment("REDRESS_DB_URL", url);
        }

        /** Started again whenever it ends by itself. */
        public Builder supervised() {
            command = List.of("bin/supervise");
            return this;
        }

        public Builder environment(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Starts it and waits until it is ready. */
        public RedressNode start() {
            Path directory = Path.of(System.getProperty("redress.work", "target/nodes"), name);
            Directories.recreate(directory);
            Directories.create(directory.resolve("deploy"));
            List<Integer> ports = FreePorts.find(2);
            environment.put("REDRESS_HTTP_PORT", ports.get(0).toString());
            environment.put("REDRESS_SSH_PORT", ports.get(1).toString());
            environment.put("REDRESS_DEPLOY_DIR", directory.resolve("deploy").toString());
            environment.put("KARAF_DATA", directory.resolve("data").toString());
            environment.putIfAbsent("REDRESS_JIT", "c1");
            RedressNode node = new RedressNode(directory, command, ports.get(0), ports.get(1), environment);
            node.restart();
            return node;
        }
    }

    /** Starts the stopped or killed node again on the same data and waits until it is ready. */
    public void restart() {
        restart(environment);
    }

    /** The same after a time in which it was down: its simulated time begins at this moment. */
    public void restartAt(OffsetDateTime moment) {
        Map<String, String> later = new HashMap<>(environment);
        later.put("REDRESS_CLOCK", "simulated:" + moment);
        restart(later);
    }

    private void restart(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("redress.home")).toAbsolutePath().normalize();
        List<String> line = new ArrayList<>(command);
        line.set(0, home.resolve(line.get(0)).toString());
        ProcessBuilder start = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        start.environment().keySet().removeIf(key -> key.startsWith("REDRESS_") || key.startsWith("KARAF_"));
        start.environment().putAll(environment);
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant started = Instant.now();
        awaitReady();
        System.out.printf(
                "measured: node ready after %.1f s%n",
                Duration.between(started, Instant.now()).toMillis() / 1000.0);
    }

    /** A supervised node that has gone, or goes now, is there again. */
    public void awaitComeback() {
        Instant begin = Instant.now();
        Instant gone = begin.plus(STOP);
        while (ready()) {
            if (Instant.now().isAfter(gone)) {
                throw new IllegalStateException("The node did not go");
            }
            pause();
        }
        awaitReady();
        System.out.printf(
                "measured: node back after %.1f s%n",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    private void awaitReady() {
        Instant end = Instant.now().plus(START);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                printThreads();
                process.destroyForcibly();
                throw new IllegalStateException("The node did not become ready; its output:\n"
                        + String.join("\n", Directories.lines(output())));
            }
            pause();
        }
    }

    /** A node that hangs says where, in its output. */
    private void printThreads() {
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false; // not listening yet
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** Of the administration shell, on this machine only. */
    public int sshPort() {
        return sshPort;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpClient http() {
        return http;
    }

    /** The folder watched for plugins. */
    public Path deploy() {
        return directory.resolve("deploy");
    }

    public Path data() {
        return directory.resolve("data");
    }

    /** What the node wrote to its standard output and error, over all its starts. */
    public Path output() {
        return directory.resolve("output.txt");
    }

    public String outputText() {
        return String.join("\n", Directories.lines(output()));
    }

    public LogCheck log() {
        return LogCheck.of(data().resolve("log/redress.log"));
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** As a power cut would: nothing gets the chance to finish. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As an administrator would: SIGTERM. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The node did not stop within " + STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** Ends it, and fails when its log is not that of a healthy node. It ends in either case. */
    public void closeHealthy() {
        try (this) {
            log().assertHealthy();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
