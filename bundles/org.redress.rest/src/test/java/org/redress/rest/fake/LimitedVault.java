package org.redress.rest.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/** Counts what it is given and stops at a limit, as the real one does. */
public final class LimitedVault implements EvidenceVault {
    public long limit = 1_000_000;
    public long read;
    public String kind;
    public String name;
    public String text = "";
    public String storedName = "照片 1.png";

    @Override
    public Outcome<CaseFile> add(Caller caller, String caseNumber, String kind, String name, InputStream content) {
        this.kind = kind;
        this.name = name;
        byte[] buffer = new byte[8192];
        try {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                read += count;
                if (read > limit) {
                    return Outcome.invalid("/file", Problem.of("RD-EVD-413", "文件过大。", "The file is too large."));
                }
                text = new String(buffer, 0, count, StandardCharsets.UTF_8);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Outcome.done(Samples.file(4));
    }

    @Override
    public long largest() {
        return limit;
    }

    @Override
    public Outcome<Opened> open(Caller caller, String caseNumber, UUID evidence) {
        if (!evidence.equals(Samples.EVIDENCE)) {
            return new Outcome.NotFound<>(Problem.of("RD-EVD-404", "没有这个文件", "There is no such file"));
        }
        EvidenceFile file = new EvidenceFile(
                evidence, "photo-before", storedName, "text/html", 5, Samples.SHA, Samples.RECEIVED, "c");
        return Outcome.done(new Opened(file, new ByteArrayInputStream("bytes".getBytes(StandardCharsets.UTF_8))));
    }
}
