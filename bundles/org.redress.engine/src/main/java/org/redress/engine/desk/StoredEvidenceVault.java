package org.redress.engine.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.action.AddEvidence;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.evidence.FileNames;
import org.redress.engine.evidence.MediaTypes;
import org.redress.store.port.EvidenceStore;

/** Takes files in: bytes first, then the case refers to them; bytes that no case refers to are swept. */
@Component(service = EvidenceVault.class, configurationPid = "org.redress.evidence")
@Designate(ocd = StoredEvidenceVault.Config.class)
public final class StoredEvidenceVault implements EvidenceVault {

    private static final long MEGABYTE = 1024L * 1024L;
    private static final String KIND = "[a-z][a-z0-9-]{1,39}";

    /** Limits. */
    @ObjectClassDefinition(name = "Redress evidence", description = "Files attached to cases")
    public @interface Config {

        @AttributeDefinition(description = "Largest file in megabytes")
        int maxMegabytes() default 200;
    }

    static final Problem SEALED = Problem.of(
            "RD-EVD-005",
            "这个文件已封存。要打开，请先由双方在场启封",
            "This file is under seal. To open it, have the seal opened in the presence of both sides");

    private final Workshop workshop;
    private final EvidenceStore store;
    private final long limit;

    @Activate
    public StoredEvidenceVault(@Reference Workshop workshop, @Reference EvidenceStore store, Config config) {
        this.workshop = workshop;
        this.store = store;
        this.limit = config.maxMegabytes() * MEGABYTE;
    }

    @Override
    public Outcome<CaseFile> add(Caller caller, String caseNumber, String kind, String name, InputStream content) {
        if (!kind.matches(KIND)) {
            return Outcome.invalid(
                    "/kind",
                    Problem.of(
                            "RD-EVD-001",
                            "证据类别应为小写字母、数字和连字符",
                            "The kind consists of lower-case letters, digits and hyphens"));
        }
        // Asked before the bytes are read: nobody fills the store by way of a case they may not touch.
        Outcome<Snapshot> read = workshop.reader().read(caller, caseNumber);
        if (!(read instanceof Outcome.Done<Snapshot> done)) {
            return read.map(Snapshot::file);
        }
        EvidenceStore.Kept kept;
        try {
            kept = store.keep(content, limit);
        } catch (EvidenceStore.TooLarge tooLarge) {
            return Outcome.invalid(
                    "/file",
                    new Problem(
                            "RD-EVD-413",
                            Text.of("文件超过 {limit} MB，没有保存", "The file is larger than {limit} MB and was not kept")
                                    .with("limit", limit / MEGABYTE)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (kept.size() == 0) {
            return Outcome.invalid("/file", Problem.of("RD-EVD-002", "文件是空的", "The file is empty"));
        }
        String safeName = FileNames.safe(name);
        EvidenceFile file = new EvidenceFile(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                safeName,
                MediaTypes.of(kept.head(), safeName),
                kept.size(),
                kept.sha256(),
                done.value().now(),
                caller.username());
        return workshop.chain()
                .perform(caller, caseNumber, new AddEvidence(file), Map.of(), Optional.empty(), Optional.empty());
    }

    @Override
    public long largest() {
        return limit;
    }

    @Override
    public Outcome<Opened> open(Caller caller, String caseNumber, UUID evidence) {
        Outcome<Snapshot> read = workshop.reader().read(caller, caseNumber);
        if (!(read instanceof Outcome.Done<Snapshot> done)) {
            return read.map(snapshot -> null);
        }
        CaseFile file = done.value().file();
        Optional<EvidenceFile> found = file.evidence().stream()
                .filter(kept -> kept.id().equals(evidence))
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(Problem.of("RD-EVD-404", "没有这个文件", "There is no such file"));
        }
        if (file.dossier().papers().sealed(evidence)) {
            return new Outcome.Conflict<>(SEALED);
        }
        store.logAccess(file.id(), evidence, caller.username(), caller.entry().code());
        return Outcome.done(new Opened(found.get(), store.open(found.get().sha256())));
    }
}
