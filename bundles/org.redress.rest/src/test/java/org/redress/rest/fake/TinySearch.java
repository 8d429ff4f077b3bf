package org.redress.rest.fake;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.problem.Outcome;
import org.redress.api.search.Excerpt;
import org.redress.api.search.Search;
import org.redress.api.search.SearchHit;
import org.redress.api.search.SearchPage;
import org.redress.api.search.SearchQuery;
import org.redress.api.search.SearchStatus;
import org.redress.api.text.Text;

/** Finds one customer, and remembers what was asked. */
public final class TinySearch implements Search {

    /** Null where it is not installed. */
    public Search installed = this;

    public SearchQuery asked;

    @Override
    public Outcome<SearchPage> find(Caller caller, SearchQuery query) {
        asked = query;
        Customer customer = new Customer(
                new java.util.UUID(1, 2),
                Optional.of("王芳"),
                Optional.of("13800000000"),
                Optional.empty(),
                Optional.empty());
        return Outcome.done(new SearchPage(
                List.of(new SearchHit.OfCustomer(
                        new CustomerMatch(customer, List.of("SHJA-2609-0001"), 2),
                        List.of(new Excerpt(
                                "customer", Text.of("客户", "Customer"), "<b>王芳</b>", List.of(new Excerpt.Mark(3, 5)))))),
                Optional.of("more"),
                false));
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
