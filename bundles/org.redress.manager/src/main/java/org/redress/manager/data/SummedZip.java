package org.redress.manager.data;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.redress.manager.source.Sha256;

/** A ZIP that knows the SHA-256 of each of its entries. */
final class SummedZip {

    private final ZipOutputStream zip;
    private final Map<String, String> sums = new TreeMap<>();

    SummedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes one entry. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    void entry(String name, Body body) throws IOException {
        MessageDigest sha = Sha256.fresh();
        zip.putNextEntry(new ZipEntry(name));
        body.writeTo(new DigestOutputStream(open(), sha));
        zip.closeEntry();
        sums.put(name, Sha256.hex(sha));
    }

    /** Whoever writes an entry may close what they were given; the file goes on. */
    private OutputStream open() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the file goes on
            }
        };
    }

    void json(String name, Object value) throws IOException {
        entry(name, out -> DataJson.pretty(out, value));
    }

    /** By name, of what was written so far. */
    Map<String, String> sums() {
        return Map.copyOf(sums);
    }

    /** Leaves the stream below open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }
}
