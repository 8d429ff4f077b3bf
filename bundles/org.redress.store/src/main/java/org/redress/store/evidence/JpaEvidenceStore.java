package org.redress.store.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.EvidenceStore;

/**
 * Evidence in the database. Each chunk has its own short transaction: a slow sender holds no connection and no lock while
 * we wait for bytes, and nobody sees the content before its digest is written.
 */
@Component(service = EvidenceStore.class)
public final class JpaEvidenceStore implements EvidenceStore {

    static final int CHUNK = 256 * 1024;
    private static final int HEAD = 512;

    private final UnitOfWork work;
    private final Clock clock;
    private final Sweeper sweeper;

    @Activate
    public JpaEvidenceStore(@Reference UnitOfWork work) {
        this(work, Clock.systemUTC());
    }

    /** @param clock machine time: what is swept does not depend on business time */
    JpaEvidenceStore(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
        this.sweeper = new Sweeper(work, clock);
    }

    @Override
    public Kept keep(InputStream content, long limit) throws IOException {
        sweeper.sweepNowAndThen();
        Upload upload = new Upload(work, clock);
        try {
            byte[] head = new byte[0];
            byte[] chunk = content.readNBytes(CHUNK);
            while (chunk.length > 0) {
                if (upload.size() + chunk.length > limit) {
                    throw new TooLarge(limit);
                }
                if (upload.size() == 0) {
                    head = Arrays.copyOf(chunk, Math.min(HEAD, chunk.length));
                }
                upload.add(chunk);
                chunk = content.readNBytes(CHUNK);
            }
            return new Kept(upload.finish(), upload.size(), head);
        } catch (IOException | RuntimeException failure) {
            upload.abandon();
            throw failure;
        }
    }

    @Override
    public InputStream open(String sha256) {
        String content = work.read(entities -> Optional.ofNullable(entities.find(DigestEntity.class, sha256)))
                .map(row -> row.contentId)
                .orElseThrow(() -> new IllegalArgumentException("no content has digest " + sha256));
        return new ChunkStream(work, content);
    }

    @Override
    public void logAccess(UUID caseId, UUID evidence, String username, String entry) {
        work.write(entities -> {
            AccessEntity row = new AccessEntity();
            row.id = UUID.randomUUID().toString();
            row.caseId = caseId.toString();
            row.evidenceId = evidence.toString();
            row.username = username;
            row.entry = entry;
            row.openedAt = Instants.nanos(clock.instant());
            entities.persist(row);
            return row;
        });
    }
}
