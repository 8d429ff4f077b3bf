package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseDocument.Review;
import org.redress.api.casework.CaseDocument.State;
import org.redress.api.document.CasePapers;
import org.redress.api.text.Text;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.DocumentsCard;
import org.redress.console.view.DocumentsCard.Document;
import org.redress.console.view.DocumentsCard.Paper;
import org.redress.console.view.DocumentsCard.Signer;

/** The documents of a case: what they say, who signs, and what the reader can do with them. */
final class Papers {

    private Papers() {}

    static DocumentsCard card(Opened opened) {
        List<Document> documents = new ArrayList<>();
        opened.file().dossier().papers().documents().forEach(document -> documents.add(0, document(opened, document)));
        return new DocumentsCard(
                documents,
                opened.offer("issue-document")
                        .filter(offer -> offer.permitted() && offer.allowed())
                        .map(offer -> Acts.act(opened, offer)),
                opened.href() + "/record.pdf");
    }

    private static Document document(Opened opened, CaseDocument document) {
        return new Document(
                document.no(),
                opened.say("document.state." + code(document.state())),
                tone(document.state()),
                opened.say("document.issued", opened.moment(document.issuedAt()), opened.name(document.issuedBy())),
                paper(opened, document),
                document.review().map(review -> review(opened, review)).orElse(""),
                document.signatures().stream()
                        .map(place -> signer(opened, place))
                        .toList(),
                document.end()
                        .map(end -> opened.say(
                                "document.ended", opened.moment(end.at()), opened.name(end.by()), end.reason()))
                        .orElse(""),
                document.mayLeave() ? opened.href() + "/documents/" + document.no() : "",
                document.latest().sha256(),
                acts(opened, document));
    }

    private static String tone(State state) {
        return switch (state) {
            case IN_REVIEW -> "rd-badge-amber";
            case SIGNED -> "rd-badge-green";
            case REJECTED -> "rd-badge-red";
            case ISSUED, VOID -> "rd-badge-line";
        };
    }

    /** The frozen text. */
    static Paper paper(Opened opened, CaseDocument document) {
        return new Paper(
                document.wording().language(),
                document.wording().title(),
                paragraphs(document.wording()),
                listed(opened, document.missing()),
                "",
                String.join(" ", document.latest().unprintable()));
    }

    /** What would be frozen now. */
    static Paper paper(Opened opened, CasePapers.Preview preview) {
        return new Paper(
                preview.text().language(),
                preview.text().title(),
                paragraphs(preview.text()),
                listed(opened, preview.missing()),
                listed(opened, preview.required()),
                "");
    }

    private static List<DocumentsCard.Paragraph> paragraphs(CaseDocument.Wording wording) {
        return IntStream.range(0, wording.paragraphs().size())
                .mapToObj(place ->
                        new DocumentsCard.Paragraph(wording.paragraphs().get(place), wording.heading(place)))
                .toList();
    }

    private static String listed(Opened opened, List<Text> texts) {
        return texts.stream()
                .map(opened::say)
                .reduce((first, second) -> first + opened.say("list.comma") + second)
                .orElse("");
    }

    private static String review(Opened opened, Review review) {
        String role = opened.rules()
                .role(review.role())
                .map(found -> opened.say(found.title()))
                .orElse(review.role());
        return review.decision()
                .map(made -> opened.say(
                                made.agreed() ? "document.agreed" : "document.rejected",
                                opened.moment(made.at()),
                                opened.name(made.by()))
                        + made.reason()
                                .map(why -> opened.say("document.because", why))
                                .orElse(""))
                .orElseGet(() -> opened.say("document.waits", role, opened.name(review.asked())));
    }

    private static Signer signer(Opened opened, CaseDocument.Signature place) {
        return new Signer(
                opened.say(place.title()),
                place.given().isPresent(),
                place.given()
                        .map(given -> opened.say(
                                given.evidence().isPresent() ? "document.scanned" : "document.drawn",
                                opened.moment(given.at()),
                                opened.name(given.by())))
                        .orElse(opened.say("document.unsigned")));
    }

    private static List<Act> acts(Opened opened, CaseDocument document) {
        List<Act> acts = new ArrayList<>();
        boolean unsigned =
                document.state() == State.ISSUED && !document.unsigned().isEmpty();
        boolean mine = opened.offer("review-document")
                .filter(offer -> offer.input().stream()
                        .filter(field -> field.name().equals("document"))
                        .flatMap(field -> field.options().stream())
                        .anyMatch(option -> option.value().equals(String.valueOf(document.no()))))
                .isPresent();
        if (document.inReview() && mine) {
            acts.add(act(opened, "review-document", document));
        }
        if (unsigned && opened.permitted("sign-document")) {
            acts.add(act(opened, "sign-document", document));
        }
        if ((unsigned || document.inReview() || document.state() == State.REJECTED)
                && opened.permitted("void-document")) {
            acts.add(act(opened, "void-document", document));
        }
        return acts;
    }

    private static Act act(Opened opened, String id, CaseDocument document) {
        String title = opened.offer(id).map(offer -> opened.say(offer.title())).orElse(id);
        return new Act(id, title, opened.actHref(id) + "?document=" + document.no(), false);
    }

    static Optional<CaseDocument> chosen(Opened opened, String no) {
        return no.matches("\\d{1,6}")
                ? opened.file().dossier().papers().document(Integer.parseInt(no))
                : Optional.empty();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
