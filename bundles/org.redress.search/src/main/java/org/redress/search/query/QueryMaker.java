package org.redress.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.redress.api.search.SearchQuery;
import org.redress.search.index.Documents;
import org.redress.search.index.Fields;

/**
 * What somebody typed, as a query. It is put together from terms and never parsed: no character means anything. Everything
 * wanted has to fit; how, does not matter.
 */
final class QueryMaker {

    private static final Query NOTHING = new MatchNoDocsQuery();
    private static final float NUMBER = 50;
    private static final float HEAD = 3;
    private static final float NAME = 8;
    /** Shorter beginnings and endings of telephone numbers say nothing of anybody. */
    private static final int SHORTEST_NUMBER = 4;

    private static final int SHORTEST_MEMBER = 3;
    /** Of what one way of fitting takes in; nothing that has a number has a longer one. */
    private static final int LONGEST_NUMBER = 100;

    /** Of so many words that stand together all have to fit, of more of them three quarters. */
    private static final int FEW = 2;

    private final Function<String, Collection<String>> colleagues;

    /** @param colleagues usernames of those who are called so */
    QueryMaker(Function<String, Collection<String>> colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * @param branches that the caller may look at, narrowed as asked
     * @param viewer who must not be among those hidden from
     */
    Query query(List<Wanted> wanted, SearchQuery asked, Set<String> branches, String viewer) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.forEach(one -> query.add(fits(one), Occur.MUST));
        query.add(terms(Fields.BRANCH, branches), Occur.FILTER);
        query.add(new TermQuery(new Term(Fields.HIDDEN, viewer)), Occur.MUST_NOT);
        asked.kind().ifPresent(kind -> query.add(new TermQuery(Documents.kind(kind)), Occur.FILTER));
        asked.state().ifPresent(state -> query.add(new TermQuery(new Term(Fields.STATE, state.name())), Occur.FILTER));
        if (asked.from().isPresent() || asked.until().isPresent()) {
            long from = asked.from().map(at -> at.toEpochMilli()).orElse(Long.MIN_VALUE);
            long until = asked.until().map(at -> at.toEpochMilli() - 1).orElse(Long.MAX_VALUE);
            query.add(LongPoint.newRangeQuery(Fields.AT, from, until), Occur.FILTER);
        }
        return query.build();
    }

    private Query fits(Wanted wanted) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(words(Fields.HEAD_WORDS, wanted.words()), HEAD));
        ways.add(words(Fields.TEXT_WORDS, wanted.words()));
        ways.add(new BoostQuery(pairs(Fields.HEAD_PAIRS, wanted.pairs()), NAME));
        ways.add(pairs(Fields.TEXT_PAIRS, wanted.pairs()));
        numbers(wanted, ways);
        Collection<String> named = colleagues.apply(wanted.text());
        if (!named.isEmpty()) {
            ways.add(new ConstantScoreQuery(terms(Fields.STAFF, named)));
        }
        ways.removeIf(way -> way.equals(NOTHING)
                || way instanceof BoostQuery boost && boost.getQuery().equals(NOTHING));
        return ways.isEmpty() ? NOTHING : new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query words(String field, List<String> words) {
        if (words.isEmpty()) {
            return NOTHING;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> once = words.stream().distinct().toList();
        once.forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        int enough = once.size() <= FEW ? once.size() : (once.size() * 3 + 3) / 4;
        return query.setMinimumNumberShouldMatch(enough).build();
    }

    /** One after the other: exactly what was typed. */
    private static Query pairs(String field, List<String> pairs) {
        if (pairs.isEmpty()) {
            return NOTHING;
        }
        return pairs.size() == 1
                ? new TermQuery(new Term(field, pairs.get(0)))
                : new PhraseQuery(field, pairs.toArray(String[]::new));
    }

    private static void numbers(Wanted wanted, List<Query> ways) {
        String text = wanted.text();
        if (text.length() > LONGEST_NUMBER) {
            return;
        }
        if (text.matches("[a-z0-9]+-[0-9-]*")) {
            ways.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.NUMBER, text))), NUMBER));
        }
        if (text.matches("[!-~]+") && text.length() >= SHORTEST_MEMBER) {
            ways.add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.MEMBER, text))));
        }
        String digits = wanted.digits();
        if (!digits.isEmpty()) {
            ways.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.COUNTER, digits))), HEAD));
        }
        if (digits.length() >= SHORTEST_NUMBER) {
            String backwards = new StringBuilder(digits).reverse().toString();
            ways.add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.PHONE, digits))));
            ways.add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.PHONE_BACK, backwards))));
        }
    }

    private static Query terms(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
