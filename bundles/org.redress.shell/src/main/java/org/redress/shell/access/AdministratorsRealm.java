package org.redress.shell.access;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Lets administrators into the remote shell with their Redress account, so that there is one place where people are let in
 * and kept out. Takes the place of Karaf's own realm of the same name, whose user file stays empty.
 */
@Component
public final class AdministratorsRealm implements JaasRealm {

    private static final String NAME = "karaf";
    /** Karaf's own realm has rank 0. */
    private static final int RANK = 10;

    private final AppConfigurationEntry entry;

    @Activate
    public AdministratorsRealm(BundleContext context) {
        // Karaf loads the module through a proxy that finds it by bundle.
        entry = new AppConfigurationEntry(
                ProxyLoginModule.class.getName(),
                LoginModuleControlFlag.REQUIRED,
                Map.of(
                        ProxyLoginModule.PROPERTY_MODULE,
                        AdministratorLogin.class.getName(),
                        ProxyLoginModule.PROPERTY_BUNDLE,
                        String.valueOf(context.getBundle().getBundleId()),
                        BundleContext.class.getName(),
                        context));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getRank() {
        return RANK;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {entry};
    }
}
