package org.redress.search.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How texts are cut up, in two ways at once. Words: what the dictionary knows, English ones without their endings, so that
 * it does not matter how somebody put it. Pairs of Chinese characters: what the dictionary does not know (names, products,
 * new words) or cuts differently in another sentence is found all the same.
 */
public final class Analyzers {

    private static final Analyzer WORDS = new SmartChineseAnalyzer();

    private Analyzers() {}

    /** By words. */
    public static Analyzer words() {
        return WORDS;
    }

    /** For writing the index: each field its own way. */
    static Analyzer writing() {
        return new PerFieldAnalyzerWrapper(
                WORDS, Map.of(Fields.HEAD_PAIRS, new Pairs(true), Fields.TEXT_PAIRS, new Pairs(false)));
    }

    /** For what somebody looks for: pairs alone, or the one character that there is. */
    public static Analyzer pairs() {
        return new Pairs(false);
    }

    /** Pairs of Chinese characters, everything else in words as they are. */
    private static final class Pairs extends Analyzer {

        private final boolean singles;

        /** @param singles whether each character counts by itself too */
        Pairs(boolean singles) {
            this.singles = singles;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream lower = new LowerCaseFilter(new CJKWidthFilter(source));
            return new TokenStreamComponents(
                    source,
                    new CJKBigramFilter(
                            lower,
                            CJKBigramFilter.HAN
                                    | CJKBigramFilter.HIRAGANA
                                    | CJKBigramFilter.KATAKANA
                                    | CJKBigramFilter.HANGUL,
                            singles));
        }
    }
}
