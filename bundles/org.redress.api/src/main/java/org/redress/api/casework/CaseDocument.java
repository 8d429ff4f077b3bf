package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.text.Text;

/**
 * A document of a case. Its text is frozen when it is issued and never changes; a signed one never changes at all.
 *
 * @param no counts the documents of the case
 * @param template code; its words may have changed since
 * @param wording what it says
 * @param textSha256 of the wording, as the history has it
 * @param missing what had no value and stands as a blank line
 * @param review by whom it has to be agreed to before it may leave; empty where nobody has to
 * @param signatures one for each signer; none where nobody signs
 * @param countsAs kind of evidence that it is once it is complete
 * @param print as issued
 * @param signed with the signatures, once all are there
 * @param end why it is void
 */
public record CaseDocument(
        int no,
        String template,
        Text title,
        Wording wording,
        String textSha256,
        List<Text> missing,
        State state,
        Optional<Review> review,
        List<Signature> signatures,
        Optional<String> countsAs,
        Print print,
        Optional<Print> signed,
        Instant issuedAt,
        String issuedBy,
        Optional<End> end) {

    public CaseDocument {
        missing = List.copyOf(missing);
        signatures = List.copyOf(signatures);
    }

    /** Life of a document. */
    public enum State {
        /** Waits for somebody to agree to this very text; it may not leave. */
        IN_REVIEW,
        /** May be handed out and, where it has signers, signed. */
        ISSUED,
        REJECTED,
        SIGNED,
        VOID
    }

    /**
     * Merged words.
     *
     * @param language {@code zh} or {@code en}
     * @param headings which of the paragraphs are headings, by their place from 0
     */
    public record Wording(String language, String title, List<String> paragraphs, List<Integer> headings) {
        public Wording {
            paragraphs = List.copyOf(paragraphs);
            // Documents from before there were headings have none.
            headings = headings == null ? List.of() : List.copyOf(headings);
        }

        /** Whether the paragraph at this place is a heading. */
        public boolean heading(int place) {
            return headings.contains(place);
        }
    }

    /**
     * A PDF in the vault.
     *
     * @param unprintable characters that it shows as 〓
     */
    public record Print(String sha256, long size, List<String> unprintable) {
        public Print {
            unprintable = List.copyOf(unprintable);
        }
    }

    /**
     * The look of a role at the text.
     *
     * @param asked username of who is asked; everybody with the role may answer but the one who issued it
     */
    public record Review(String role, String asked, Optional<Decision> decision) {}

    /** What the review came to. */
    public record Decision(boolean agreed, String by, Instant at, Optional<String> reason) {}

    /**
     * A place to sign.
     *
     * @param signer {@code customer}, {@code owner}, or a role
     */
    public record Signature(String signer, Text title, Optional<Given> given) {}

    /**
     * A signature that was given.
     *
     * @param evidence file in which it is seen; empty when it was drawn on the screen
     * @param sha256 of the file or of the drawing
     * @param by username of who took it, or gave it
     */
    public record Given(Optional<UUID> evidence, String sha256, Instant at, String by) {}

    /** How it ended without counting. */
    public record End(String reason, Instant at, String by) {}

    public boolean inReview() {
        return state == State.IN_REVIEW;
    }

    /** Whether it may be handed out. */
    public boolean mayLeave() {
        return state == State.ISSUED || state == State.SIGNED;
    }

    /** Who has yet to sign. */
    public List<Signature> unsigned() {
        return signatures.stream()
                .filter(signature -> signature.given().isEmpty())
                .toList();
    }

    /** Whether nothing is left to be done with it: signed by all, or to be signed by nobody. */
    public boolean complete() {
        return state == State.SIGNED || state == State.ISSUED && signatures.isEmpty();
    }

    /** The PDF that counts. */
    public Print latest() {
        return signed.orElse(print);
    }

    /** Asked of somebody else. */
    public CaseDocument reviewedBy(String person) {
        return with(state, review.map(old -> new Review(old.role(), person, old.decision())), signatures, signed, end);
    }

    /** With the answer of the review. */
    public CaseDocument decided(Decision decision) {
        return with(
                decision.agreed() ? State.ISSUED : State.REJECTED,
                review.map(old -> new Review(old.role(), old.asked(), Optional.of(decision))),
                signatures,
                signed,
                end);
    }

    /**
     * With one more signature.
     *
     * @param whole the final PDF, when this was the last one
     */
    public CaseDocument signed(String signer, Given given, Optional<Print> whole) {
        List<Signature> all = signatures.stream()
                .map(place -> place.signer().equals(signer)
                        ? new Signature(place.signer(), place.title(), Optional.of(given))
                        : place)
                .toList();
        return with(whole.isPresent() ? State.SIGNED : state, review, all, whole, end);
    }

    /** Void; it stays to be seen. */
    public CaseDocument ended(End reason) {
        return with(State.VOID, review, signatures, signed, Optional.of(reason));
    }

    private CaseDocument with(
            State newState,
            Optional<Review> newReview,
            List<Signature> newSignatures,
            Optional<Print> newSigned,
            Optional<End> newEnd) {
        return new CaseDocument(
                no,
                template,
                title,
                wording,
                textSha256,
                missing,
                newState,
                newReview,
                newSignatures,
                countsAs,
                print,
                newSigned,
                issuedAt,
                issuedBy,
                newEnd);
    }
}
