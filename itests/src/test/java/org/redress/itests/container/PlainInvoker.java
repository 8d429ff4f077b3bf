package org.redress.itests.container;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Hashtable;
import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.ProbeInvokerFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Inside the container: calls a test method on a new object, without any test framework in between. */
public final class PlainInvoker implements BundleActivator, ProbeInvokerFactory {

    static final String DRIVER = "plain";

    @Override
    public void start(BundleContext context) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("driver", DRIVER);
        context.registerService(ProbeInvokerFactory.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // the service goes with the bundle
    }

    @Override
    public ProbeInvoker createProbeInvoker(Object context, String expression) {
        String[] classAndMethod = expression.split(";");
        return arguments -> call((BundleContext) context, classAndMethod[0], classAndMethod[1]);
    }

    private static void call(BundleContext context, String className, String methodName) {
        try {
            Class<?> type = context.getBundle().loadClass(className);
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method method = Arrays.stream(type.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(methodName))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            Object test = constructor.newInstance();
            if (method.getParameterCount() == 0) {
                method.invoke(test);
            } else {
                method.invoke(test, context);
            }
        } catch (InvocationTargetException e) {
            throw failure(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an error of the JDK, because the exception travels to a process that need not know its class. */
    private static AssertionError failure(Throwable cause) {
        AssertionError error = new AssertionError(cause.toString());
        error.setStackTrace(cause.getStackTrace());
        return error;
    }
}
