package org.redress.rest.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.document.CasePapers;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.text.Text;

/** Two documents: the first can be read, the second waits for a review. */
public final class TinyPapers implements CasePapers {

    public String language;

    @Override
    public Outcome<List<DocumentTemplate>> templates(Caller caller, String number) {
        return Outcome.done(List.of(new DocumentTemplate(
                "refund-consent",
                Text.of("退款同意书", "Refund consent"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of("customer", "owner"),
                Optional.of("refund-consent"),
                Optional.of("legal"))));
    }

    @Override
    public Outcome<Preview> preview(
            Caller caller, String number, String template, String language, Map<String, Object> data) {
        throw new UnsupportedOperationException("only pages show previews");
    }

    @Override
    public Outcome<Print> document(Caller caller, String number, int document) {
        return switch (document) {
            case 1 -> Outcome.done(print("退款同意书.pdf"));
            case 2 ->
                new Outcome.Blocked<>(
                        Problem.of("RD-CASE-423", "前置条件还不满足", "Something has to be done first"),
                        List.of(new Blocker(
                                "core/document-review", Text.of("还在审核", "under review"), "review-document")));
            default -> new Outcome.NotFound<>(Problem.of("RD-DOC-404", "没有这份文件", "There is no such document"));
        };
    }

    @Override
    public Outcome<Print> record(Caller caller, String number, String wanted) {
        language = wanted;
        return Outcome.done(print("record.pdf"));
    }

    private static Print print(String name) {
        return new Print(name, Samples.SHA, "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    }
}
