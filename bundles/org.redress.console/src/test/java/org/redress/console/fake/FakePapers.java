package org.redress.console.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDocument;
import org.redress.api.document.CasePapers;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.text.Text;

/** Paper of the sample case. */
public final class FakePapers implements CasePapers {

    public final List<String> printed = new ArrayList<>();

    @Override
    public Outcome<List<DocumentTemplate>> templates(Caller caller, String number) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<Preview> preview(
            Caller caller, String number, String template, String language, Map<String, Object> data) {
        return Outcome.done(new Preview(
                new CaseDocument.Wording(
                        language,
                        language.equals("en") ? "Refund consent" : "退款同意书",
                        List.of("<b>张女士</b>", "退的是：" + data.getOrDefault("service", "____________")),
                        List.of(0)),
                List.of(Text.of("会员号", "Membership number")),
                List.of()));
    }

    @Override
    public Outcome<Print> document(Caller caller, String number, int document) {
        return document == 1
                ? Outcome.done(new Print("退款同意书.pdf", "ab", "%PDF".getBytes(StandardCharsets.UTF_8)))
                : new Outcome.NotFound<>(Problem.of("RD-DOC-404", "没有这份文件", "There is no such document"));
    }

    @Override
    public Outcome<Print> record(Caller caller, String number, String language) {
        printed.add(language);
        return Outcome.done(new Print("record.pdf", "cd", "%PDF".getBytes(StandardCharsets.UTF_8)));
    }
}
