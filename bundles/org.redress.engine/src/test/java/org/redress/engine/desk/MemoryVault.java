package org.redress.engine.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.engine.history.Hashes;
import org.redress.store.port.EvidenceStore;

/** Keeps files in memory. */
final class MemoryVault implements EvidenceStore {

    final Map<String, byte[]> contents = new HashMap<>();
    final List<String> opened = new ArrayList<>();

    @Override
    public Kept keep(InputStream content, long limit) throws IOException {
        byte[] bytes = content.readAllBytes();
        String sha256 = Hashes.sha256(bytes);
        contents.put(sha256, bytes);
        return new Kept(sha256, bytes.length, Arrays.copyOf(bytes, Math.min(512, bytes.length)));
    }

    @Override
    public InputStream open(String sha256) {
        if (!contents.containsKey(sha256)) {
            throw new IllegalArgumentException("no content " + sha256);
        }
        return new ByteArrayInputStream(contents.get(sha256));
    }

    @Override
    public void logAccess(UUID caseId, UUID evidence, String username, String entry) {
        opened.add(username + " " + evidence);
    }
}
