package org.redress.console.fake;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackRef;
import org.redress.api.search.Excerpt;
import org.redress.api.search.Search;
import org.redress.api.search.SearchHit;
import org.redress.api.search.SearchPage;
import org.redress.api.search.SearchQuery;
import org.redress.api.search.SearchStatus;
import org.redress.api.text.Text;

/** Finds one of each kind for 红肿, nothing else. */
public final class FakeSearch implements Search {

    /** Null where it is not installed. */
    public Search installed = this;

    public SearchQuery asked;
    public boolean complete = true;

    @Override
    public Outcome<SearchPage> find(Caller caller, SearchQuery query) {
        asked = query;
        if (query.q().length() > SearchQuery.LONGEST) {
            return Outcome.invalid("?q", Problem.of("RD-SRCH-402", "最多输入 200 个字", "At most 200 characters"));
        }
        return Outcome.done(new SearchPage(
                query.q().equals("红肿") ? List.of(ofCase(), ofCustomer(), ofGuide()) : List.of(),
                query.q().equals("红肿") && query.cursor().isEmpty() ? Optional.of("more") : Optional.empty(),
                complete));
    }

    private static SearchHit ofCase() {
        return new SearchHit.OfCase(
                new CaseSummary(
                        FakeDesk.NUMBER,
                        "sh-jingan",
                        "clinic-chain/side-effect",
                        Text.of("不良反应", "Side effect"),
                        CaseKind.COMPLAINT,
                        CaseState.OPEN,
                        "intake",
                        Text.of("接待", "Intake"),
                        1,
                        7,
                        "右颊红肿未消",
                        Optional.of("章小姐"),
                        Optional.of("ops.sh-jingan"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Cases.NOW),
                List.of(
                        excerpt("summary", "摘要", "Summary", "右颊红肿未消", 2),
                        excerpt("note", "记录", "Note", "<b>仍</b>有红肿，约好周五复诊", 9)));
    }

    private static SearchHit ofCustomer() {
        return new SearchHit.OfCustomer(
                new CustomerMatch(
                        new Customer(
                                new java.util.UUID(5, 5),
                                Optional.of("洪红肿"),
                                Optional.of("13812342107"),
                                Optional.empty(),
                                Optional.empty()),
                        List.of(FakeDesk.NUMBER),
                        2),
                List.of(excerpt("customer", "客户", "Customer", "洪红肿", 1)));
    }

    private static SearchHit ofGuide() {
        return new SearchHit.OfGuide(
                new PackRef("clinic-chain", "1.0.0", "d".repeat(64)),
                new Guide(
                        "clinic-chain/swelling",
                        Text.of("术后红肿的接待", "Swelling after treatment"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(Text.of("先看是否需要就医。", "See first whether a doctor is needed.")),
                        Optional.of(Text.of("我先陪您去诊室看看。", "Let me take you to the doctor first.")),
                        List.of()),
                List.of(excerpt("title", "指南", "Guide", "术后红肿的接待", 2)));
    }

    private static Excerpt excerpt(String part, String zh, String en, String text, int from) {
        return new Excerpt(part, Text.of(zh, en), text, List.of(new Excerpt.Mark(from, from + 2)));
    }

    @Override
    public SearchStatus status() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<SearchStatus> status(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<SearchStatus> reindex(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<SearchStatus> cancelReindex(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
