package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.procedure.FactVocabulary;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/** What packs may ask of a case is answered: a gate over a fact that nobody supplies would hold for ever. */
class VocabularyTest {

    private final Clinic clinic = new Clinic();

    private Map<String, Object> facts(CaseFile file) {
        Snapshot snapshot = done(clinic.workshop.reader().read(as("frontdesk"), file.number()));
        return Facts.of(snapshot, snapshot.file(), "clinic-chain", Optional.empty());
    }

    @Test
    void every_fact_of_the_vocabulary_is_supplied() {
        Map<String, Object> facts = facts(clinic.register("frontdesk", "service", Map.of()));
        assertThat(facts.keySet()).containsAll(FactVocabulary.SINGLES.keySet());
        FactVocabulary.GROUPS.forEach((group, names) -> assertThat((Map<?, ?>) facts.get(group))
                .as(group)
                .extracting(Map::keySet)
                .isEqualTo(names.keySet()));
    }

    @Test
    void a_case_that_was_opened_again_is_withdrawn_no_more() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "不追究");
        assertThat(facts(file)).extractingByKey("case").hasFieldOrPropertyWithValue("withdrawn", true);
        clinic.did("ops", file, "reopen", "newFacts", "又来投诉");
        assertThat(facts(file)).extractingByKey("case").hasFieldOrPropertyWithValue("withdrawn", false);
    }
}
