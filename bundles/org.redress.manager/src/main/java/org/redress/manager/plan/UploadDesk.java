package org.redress.manager.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PluginUploads;
import org.redress.api.problem.Outcome;
import org.redress.api.time.BusinessClock;
import org.redress.extension.LivePlugins;
import org.redress.manager.admin.Deciders;
import org.redress.manager.plan.UploadReader.Content;
import org.redress.manager.source.PackJar;
import org.redress.manager.source.Sha256;
import org.redress.manager.trust.PluginTrust;
import org.redress.store.port.PluginFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators bring files of plugins. */
@Component(service = PluginUploads.class)
public final class UploadDesk implements PluginUploads {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);
    private static final int LONGEST_NAME = 200;

    private final PluginFileStore files;
    private final BusinessClock clock;
    private final Deciders deciders;
    private final UploadReader reader;

    @Activate
    public UploadDesk(
            @Reference PluginFileStore files,
            @Reference LivePlugins live,
            @Reference PluginTrust trust,
            @Reference Accounts accounts,
            @Reference BusinessClock clock) {
        this.files = files;
        this.clock = clock;
        this.deciders = new Deciders(accounts);
        this.reader = new UploadReader(trust, live);
    }

    @Override
    public Outcome<PluginUpload> upload(Caller caller, String name, InputStream content) {
        if (!deciders.include(caller)) {
            return PlanRefusal.notAdministrator();
        }
        String shown = shown(name);
        byte[] bytes = bytes(content);
        if (bytes.length > PackJar.MAX_BYTES) {
            return PlanRefusal.unfit(PackJar.tooLarge(shown).errors());
        }
        return reader.brought(shown, bytes).map(read -> keep(caller, read, bytes));
    }

    private PluginUpload keep(Caller caller, Content read, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        PluginUpload upload = new PluginUpload(
                sha256,
                read.name(),
                read.procedure().ref(),
                read.signature(),
                bytes.length,
                caller.username(),
                clock.now());
        files.keep(upload, bytes);
        LOG.info("{} uploaded by {}", read.name(), caller.username());
        return files.uploads(upload.pack().id()).stream()
                .filter(kept -> kept.sha256().equals(sha256))
                .findFirst()
                .orElse(upload);
    }

    @Override
    public Outcome<List<PluginUpload>> of(Caller caller, String plugin) {
        return deciders.include(caller) ? Outcome.done(files.uploads(plugin)) : PlanRefusal.notAdministrator();
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readNBytes((int) PackJar.MAX_BYTES + 1);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    /** Only the last part, as browsers of old sent whole paths. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "?");
        String known = last.isBlank() ? "plugin" : last;
        return known.length() > LONGEST_NAME ? known.substring(0, LONGEST_NAME) : known;
    }
}
