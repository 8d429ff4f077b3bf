package org.redress.itests.node;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.redress.itests.rest.Staff;

/** Starts the shared node when the first class needs it, and checks the log that each class brought about. */
final class DemoNodeExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DemoNodeExtension.class);

    /** Closed with the store that holds it, at the end of all tests. */
    private record Shared(Staff staff) implements AutoCloseable {

        static Shared start() {
            return new Shared(new Staff(RedressNode.builder("demo")
                    .demo()
                    .simulatedClock(DemoNode.START)
                    .environment("REDRESS_EVIDENCE_MAX_MB", String.valueOf(DemoNode.LARGEST_FILE_MB))
                    .start()));
        }

        @Override
        public void close() {
            staff.node().close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", logOf(context).size());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> log = logOf(context);
        LogCheck check = LogCheck.of(log.subList(context.getStore(NAMESPACE).get("before", Integer.class), log.size()));
        for (String expected : AnnotationSupport.findAnnotation(context.getRequiredTestClass(), DemoNode.class)
                .orElseThrow()
                .provokes()) {
            check = check.expecting(expected);
        }
        check.assertHealthy();
    }

    private static List<String> logOf(ExtensionContext context) {
        return Directories.lines(staff(context).node().data().resolve("log/redress.log"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Staff.class || type == RedressNode.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Staff staff = staff(context);
        return parameter.getParameter().getType() == Staff.class ? staff : staff.node();
    }

    private static Staff staff(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .staff();
    }
}
