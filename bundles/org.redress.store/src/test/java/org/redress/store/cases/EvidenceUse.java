package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.Papers;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.text.Text;
import org.redress.store.jpa.UnitOfWork;

/** A case that refers to a content. */
public final class EvidenceUse {

    private EvidenceUse() {}

    public static void of(UnitOfWork work, String sha256) {
        Sample sample = new Sample();
        sample.evidence = List.of(
                new EvidenceFile(UUID.randomUUID(), "other", "x.jpg", "image/jpeg", 1, sha256, Sample.START, "x"));
        new JpaCaseStore(work).commit(sample.registration());
    }

    /** A case with a document: its paper, and the signature drawn on it. */
    public static void ofDocument(UnitOfWork work, String paper, String drawing) {
        Sample sample = new Sample();
        sample.papers = new Papers(List.of(document(paper, drawing)), List.of(), List.of());
        JpaCaseStore store = new JpaCaseStore(work);
        store.commit(sample.registration());
        assertThat(store.load(sample.number)).as("comes back as it was").contains(sample.file(1));
    }

    private static CaseDocument document(String paper, String drawing) {
        return new CaseDocument(
                1,
                "consent",
                Text.of("同意书", "Consent"),
                new CaseDocument.Wording("zh", "同意书", List.of("张𠮷同意"), List.of()),
                "00",
                List.of(Text.of("会员号", "Membership number")),
                CaseDocument.State.IN_REVIEW,
                Optional.of(new CaseDocument.Review("legal", "legal", Optional.empty())),
                List.of(new CaseDocument.Signature(
                        "customer",
                        Text.of("客户", "Customer"),
                        Optional.of(new CaseDocument.Given(Optional.empty(), drawing, Sample.START, "x")))),
                Optional.of("consent"),
                new CaseDocument.Print(paper, 1, List.of("𰻝")),
                Optional.empty(),
                Sample.START,
                "x",
                Optional.empty());
    }
}
