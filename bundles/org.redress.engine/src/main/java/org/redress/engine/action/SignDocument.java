package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseDocument.Given;
import org.redress.api.casework.CaseDocument.Print;
import org.redress.api.casework.CaseDocument.Signature;
import org.redress.api.casework.CaseState;
import org.redress.api.document.Sheet;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.document.DocumentSheet;
import org.redress.engine.evidence.SignatureImage;
import org.redress.engine.history.Hashes;

/**
 * Takes a signature: drawn on the screen, or seen in a scan among the evidence. Who signs for the house draws it
 * themselves; a scan may be filed by whoever works the case. With the last one the final paper is printed and counts.
 */
final class SignDocument extends SimpleAction implements Printing {

    private static final InputField SIGNER =
            InputField.choice("signer", "签署人", "Signer").asOptional();
    private static final InputField SIGNATURE =
            InputField.text("signature", "签名", "Signature").longest(SignatureImage.LONGEST);
    private static final Problem NOTHING = Problem.of("RD-CASE-164", "没有等待签署的文件", "No document waits to be signed");

    private final Optional<Print> print;

    SignDocument() {
        this(Optional.empty());
    }

    private SignDocument(Optional<Print> print) {
        super("sign-document", "签署文件", "Sign document");
        this.print = print;
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        List<FormField.Option> signers = waiting(snapshot).stream()
                .flatMap(document -> document.unsigned().stream())
                .map(place -> new FormField.Option(place.signer(), place.title()))
                .distinct()
                .toList();
        return InputSpec.of(Documents.field(waiting(snapshot)), SIGNER.offering(signers), SIGNATURE);
    }

    /** Those with a place that is still empty, under review as well: why they cannot be signed is then said. */
    private static List<CaseDocument> waiting(Snapshot snapshot) {
        return Documents.all(snapshot).stream()
                .filter(document -> document.inReview() || document.state() == CaseDocument.State.ISSUED)
                .filter(document -> !document.unsigned().isEmpty())
                .toList();
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Documents.all(snapshot).isEmpty() ? Optional.of(NOTHING) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        Optional<CaseDocument> document = Documents.chosen(snapshot, input);
        if (document.isEmpty()) {
            return Documents.unknown(input);
        }
        List<FieldError> errors = new ArrayList<>();
        signatureProblem(snapshot, input).ifPresent(problem -> errors.add(new FieldError("/signature", problem)));
        // Whether it can be signed at all is a matter of what has to happen first, not of the values.
        if (held(document.get()).isEmpty()
                && place(snapshot, input, document.get()).isEmpty()) {
            errors.add(new FieldError("/signer", noPlace(input, document.get())));
        }
        return errors;
    }

    private static Text noPlace(Input input, CaseDocument document) {
        return document.unsigned().stream()
                .filter(place ->
                        input.optional("signer").map(place.signer()::equals).orElse(true))
                .findFirst()
                .map(place -> Text.of(
                                "「{place}」须由本人登录签署；在纸上签了的，可上传扫描件",
                                "{place}: they sign here themselves, signed in as themselves; what was signed on paper can be filed as a scan")
                        .with("place", place.title()))
                .orElse(Text.of("这个签署人不用签，或已经签过", "This signer is none, or has signed already"));
    }

    private static Optional<Text> signatureProblem(Snapshot snapshot, Input input) {
        String signature = input.text("signature");
        if (SignatureImage.drawn(signature)) {
            return SignatureImage.problem(signature);
        }
        return scan(snapshot, input).isPresent()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "应为屏幕签名（PNG）或证据中扫描件的编号",
                        "A signature drawn on the screen (PNG) is expected, or the id of a scan among the evidence"));
    }

    private static Optional<EvidenceFile> scan(Snapshot snapshot, Input input) {
        return snapshot.file().evidence().stream()
                .filter(file -> file.id().toString().equals(input.text("signature")))
                .findFirst();
    }

    /** Where this signature goes: the place named, else the first that is empty and that the actor may sign for. */
    private static Optional<Signature> place(Snapshot snapshot, Input input, CaseDocument document) {
        boolean drawn = SignatureImage.drawn(input.text("signature"));
        return document.unsigned().stream()
                .filter(place ->
                        input.optional("signer").map(place.signer()::equals).orElse(true))
                .filter(place -> !drawn || maySign(snapshot, place.signer()))
                .findFirst();
    }

    /** The customer signs on the screen of whoever works the case; nobody draws a colleague's signature. */
    private static boolean maySign(Snapshot snapshot, String signer) {
        return switch (signer) {
            case DocumentTemplate.CUSTOMER -> true;
            case DocumentTemplate.OWNER -> Permissions.owns(snapshot);
            default -> snapshot.actor().roles().contains(signer);
        };
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return Documents.chosen(snapshot, input)
                .flatMap(document -> held(document).or(() -> Documents.tampered(document)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Blocker> held(CaseDocument document) {
        return switch (document.state()) {
            case IN_REVIEW ->
                Optional.of(new Blocker(
                        "core/document-review",
                        Text.of(
                                        "文件 {no} 还在审核，审核人同意这份文本之后才能签署",
                                        "Document {no} is under review; it can be signed once this very text is agreed to")
                                .with("no", document.no()),
                        "review-document"));
            case REJECTED ->
                Optional.of(new Blocker(
                        "core/document-review",
                        Text.of(
                                        "文件 {no} 没有通过审核，请改好后重新出具",
                                        "Document {no} was not agreed to; change it and issue it again")
                                .with("no", document.no()),
                        "issue-document"));
            case SIGNED, VOID ->
                Optional.of(new Blocker(
                        "core/document-final",
                        Text.of("文件 {no} 已签署完毕或已作废，不能更改", "Document {no} is signed or void; it stays as it is")
                                .with("no", document.no()),
                        ""));
            case ISSUED -> Optional.empty();
        };
    }

    @Override
    public Order order(Snapshot snapshot, Input input) {
        CaseDocument document = Documents.chosen(snapshot, input).orElseThrow();
        CaseDocument after = after(snapshot, input, document, Optional.empty());
        Optional<byte[]> image = image(input);
        Map<String, byte[]> images =
                image.map(bytes -> Map.of(Hashes.sha256(bytes), bytes)).orElse(Map.of());
        Optional<Sheet> sheet = after.unsigned().isEmpty()
                ? Optional.of(DocumentSheet.of(snapshot, after, snapshot.now()).with(images))
                : Optional.empty();
        return new Order(sheet, image.map(List::of).orElse(List.of()));
    }

    private static Optional<byte[]> image(Input input) {
        return SignatureImage.drawn(input.text("signature"))
                ? SignatureImage.bytes(input.text("signature"))
                : Optional.empty();
    }

    @Override
    public CaseAction printed(Optional<Print> made) {
        return new SignDocument(made);
    }

    private static Given given(Snapshot snapshot, Input input) {
        String by = snapshot.actor().username();
        return scan(snapshot, input)
                .map(file -> new Given(Optional.of(file.id()), file.sha256(), snapshot.now(), by))
                .orElseGet(() ->
                        new Given(Optional.empty(), Hashes.sha256(image(input).orElseThrow()), snapshot.now(), by));
    }

    private static CaseDocument after(Snapshot snapshot, Input input, CaseDocument document, Optional<Print> whole) {
        String signer = place(snapshot, input, document).orElseThrow().signer();
        return document.signed(signer, given(snapshot, input), whole);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        CaseDocument before = Documents.chosen(snapshot, input).orElseThrow();
        String signer = place(snapshot, input, before).orElseThrow().signer();
        CaseDocument document = after(snapshot, input, before, print);
        Documents.put(draft, document);
        draft.event(snapshot.actor().username(), "document-signed", data(document, signer, given(snapshot, input)));
        if (document.complete()) {
            draft.happened("document-signed", document.template());
            Documents.counts(snapshot, draft, document);
            Stream.concat(Stream.of(document.issuedBy()), draft.ownership.owner().stream())
                    .distinct()
                    .filter(person -> !person.equals(snapshot.actor().username()))
                    .forEach(person -> draft.tell(
                            person,
                            "document-signed",
                            Text.of("投诉单 {number} 的文件 {no} 已全部签署", "Document {no} of case {number} is signed by all")
                                    .with("no", document.no())
                                    .with("number", snapshot.file().number())));
        }
    }

    private static Map<String, Object> data(CaseDocument document, String signer, Given given) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "document", document.no(),
                "template", document.template(),
                "signer", signer,
                "how", given.evidence().isPresent() ? "scan" : "drawn",
                "signatureSha256", given.sha256(),
                "textSha256", document.textSha256(),
                "complete", document.complete()));
        given.evidence().ifPresent(id -> data.put("evidence", id.toString()));
        document.signed().ifPresent(whole -> {
            data.put("sha256", whole.sha256());
            data.put("size", whole.size());
        });
        return data;
    }
}
