package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseRules;

/** A document of a case. */
@Schema(name = "Document")
public record DocumentView(
        int no,
        @Schema(example = "refund-consent") String template,
        Map<String, String> title,

        @Schema(
                description = "in-review and rejected ones may not leave; issued: may be handed out and signed",
                allowableValues = {"in-review", "issued", "rejected", "signed", "void"})
        String state,

        @Schema(allowableValues = {"zh", "en"}) String language,

        WordingView text,

        @Schema(description = "SHA-256 of title and paragraphs with a blank line between each, in UTF-8")
        String textSha256,

        @Schema(description = "values that were not there and stand as a line to write on")
        List<Map<String, String>> missing,

        @Schema(description = "characters that no font has; they stand as 〓 with their code point")
        List<String> unprintable,

        ReviewView review,
        List<SignerView> signers,

        @Schema(description = "kind of evidence that it is once it is complete")
        String countsAs,

        @Schema(description = "SHA-256 of the PDF, the signed one where there is one; the ETag of the download")
        String sha256,

        @Schema(description = "bytes") long size,
        OffsetDateTime issuedAt,
        @Schema(description = "username") String issuedBy,
        VoidedView voided,
        @Schema(description = "path of the PDF") String href) {

    /** The frozen words. */
    @Schema(name = "DocumentText")
    public record WordingView(
            String title,
            List<String> paragraphs,

            @Schema(description = "which paragraphs are headings, by their place from 0")
            List<Integer> headings) {}

    /** Who has to agree to the text before it leaves. */
    @Schema(name = "DocumentReview")
    public record ReviewView(
            String role,
            Map<String, String> roleTitle,
            @Schema(description = "username") String asked,

            @Schema(allowableValues = {"agreed", "rejected"})
            String decision,

            String by,
            OffsetDateTime at,
            String reason) {}

    /** A place to sign. */
    @Schema(name = "DocumentSigner")
    public record SignerView(
            @Schema(description = "customer, owner, or a role")
            String signer,

            Map<String, String> title,
            boolean signed,

            @Schema(allowableValues = {"drawn", "scan"}) String how,

            @Schema(description = "of the drawing or of the scan")
            String sha256,

            @Schema(description = "id of the scan") String evidence,
            OffsetDateTime at,

            @Schema(description = "username of who took it, or gave it")
            String by) {}

    /** Why it does not count. */
    @Schema(name = "DocumentVoided")
    public record VoidedView(String reason, OffsetDateTime at, String by) {}

    static DocumentView of(String number, CaseDocument document, CaseRules rules, BranchTime time) {
        return new DocumentView(
                document.no(),
                document.template(),
                Words.of(document.title()),
                Codes.of(document.state()),
                document.wording().language(),
                new WordingView(
                        document.wording().title(),
                        document.wording().paragraphs(),
                        document.wording().headings()),
                document.textSha256(),
                document.missing().stream().map(Words::of).toList(),
                document.latest().unprintable(),
                document.review().map(review -> review(review, rules, time)).orElse(null),
                document.signatures().stream().map(place -> signer(place, time)).toList(),
                document.countsAs().orElse(null),
                document.latest().sha256(),
                document.latest().size(),
                time.of(document.issuedAt()),
                document.issuedBy(),
                document.end()
                        .map(end -> new VoidedView(end.reason(), time.of(end.at()), end.by()))
                        .orElse(null),
                "/api/v1/cases/" + number + "/documents/" + document.no());
    }

    private static ReviewView review(CaseDocument.Review review, CaseRules rules, BranchTime time) {
        Optional<CaseDocument.Decision> decision = review.decision();
        return new ReviewView(
                review.role(),
                rules.role(review.role()).map(role -> Words.of(role.title())).orElse(null),
                review.asked(),
                decision.map(made -> made.agreed() ? "agreed" : "rejected").orElse(null),
                decision.map(CaseDocument.Decision::by).orElse(null),
                time.of(decision.map(CaseDocument.Decision::at)),
                decision.flatMap(CaseDocument.Decision::reason).orElse(null));
    }

    private static SignerView signer(CaseDocument.Signature place, BranchTime time) {
        Optional<CaseDocument.Given> given = place.given();
        return new SignerView(
                place.signer(),
                Words.of(place.title()),
                given.isPresent(),
                given.map(one -> one.evidence().isPresent() ? "scan" : "drawn").orElse(null),
                given.map(CaseDocument.Given::sha256).orElse(null),
                given.flatMap(CaseDocument.Given::evidence)
                        .map(Object::toString)
                        .orElse(null),
                time.of(given.map(CaseDocument.Given::at)),
                given.map(CaseDocument.Given::by).orElse(null));
    }
}
