package org.redress.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.FactVocabulary;

/** Explanations speak of facts by their titles. */
class FactWordsTest {

    @Test
    void every_fact_of_the_vocabulary_has_a_title_in_both_languages() {
        Set<String> facts = new TreeSet<>(FactVocabulary.SINGLES.keySet());
        FactVocabulary.GROUPS.forEach(
                (group, members) -> members.keySet().forEach(name -> facts.add(group + "." + name)));
        assertThat(VocabularyWords.TITLES.keySet()).containsAll(facts);
        assertThat(VocabularyWords.TITLES.values())
                .allSatisfy(title -> assertThat(title.byLanguage()).containsOnlyKeys("zh", "en"));
    }
}
