package org.redress.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.apache.karaf.shell.api.console.Session;

/** A shell session that remembers what was printed. */
final class Terminal {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    /** Runs a command as Karaf does: options and references set from outside. */
    String run(RedressCommand command, Map<String, Object> fields) throws Exception {
        bytes.reset();
        command.useSession(fake(Session.class, Map.of("get", args -> "operator", "getConsole", args -> console)));
        for (Map.Entry<String, Object> value : fields.entrySet()) {
            Field field = command.getClass().getDeclaredField(value.getKey());
            field.setAccessible(true);
            field.set(command, value.getValue());
        }
        command.execute();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (!calls.containsKey(method.getName())) {
                throw new AssertionError("unexpected call of " + method);
            }
            return calls.get(method.getName()).apply(args == null ? new Object[0] : args);
        }));
    }
}
