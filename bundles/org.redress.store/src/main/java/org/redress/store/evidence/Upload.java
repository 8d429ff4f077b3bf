package org.redress.store.evidence;

import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.UnitOfWork;

/** A content on its way in. One thread at a time. */
final class Upload {

    private final UnitOfWork work;
    private final Clock clock;
    private final String id = UUID.randomUUID().toString();
    private final MessageDigest digest = sha256();
    private long size;
    private int chunks;

    Upload(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    long size() {
        return size;
    }

    void add(byte[] bytes) {
        int no = chunks;
        work.write(entities -> {
            if (no == 0) {
                entities.persist(content());
                entities.flush();
            } else {
                touch(entities, id);
            }
            ChunkEntity row = new ChunkEntity();
            row.contentId = id;
            row.no = no;
            row.bytes = bytes;
            entities.persist(row);
            return row;
        });
        digest.update(bytes);
        size += bytes.length;
        chunks++;
    }

    private ContentEntity content() {
        ContentEntity row = new ContentEntity();
        row.id = id;
        row.touchedAt = Instants.nanos(clock.instant());
        return row;
    }

    /** Says that the content is wanted, so that it is not swept, however slowly it comes in. */
    private void touch(EntityManager entities, String content) {
        int there = entities.createQuery(
                        "UPDATE ContentEntity c SET c.touchedAt = :now, c.size = :size WHERE c.id = :id")
                .setParameter("now", Instants.nanos(clock.instant()))
                .setParameter("size", size)
                .setParameter("id", content)
                .executeUpdate();
        if (there == 0) {
            throw new IllegalStateException("content " + content + " was swept while it was being sent");
        }
    }

    /** Makes the content known under its digest, or takes the one that is known already. */
    String finish() {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        boolean first = work.upsert(entities -> {
            DigestEntity known = entities.find(DigestEntity.class, sha256);
            String content = known == null ? id : known.contentId;
            if (known == null && chunks == 0) {
                entities.persist(content());
                entities.flush();
            }
            // The hour until it may be swept begins anew, for the known one too.
            touch(entities, content);
            if (known == null) {
                DigestEntity row = new DigestEntity();
                row.sha256 = sha256;
                row.contentId = id;
                entities.persist(row);
            }
            return known == null;
        });
        if (!first) {
            abandon();
        }
        return sha256;
    }

    /** Takes away what was written so far. */
    void abandon() {
        work.write(entities -> {
            Sweeper.delete(entities, id);
            return id;
        });
    }
}
