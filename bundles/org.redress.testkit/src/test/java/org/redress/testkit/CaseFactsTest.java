package org.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.procedure.FactVocabulary;

/** Facts of a case, as tests of packs write them. */
class CaseFactsTest {

    private CaseFacts facts;

    @BeforeEach
    void newCase(@TempDir Path folder) throws IOException {
        facts = CornerShop.in(folder).newCase();
    }

    @Test
    void a_new_case_has_every_fact_that_conditions_may_speak_of() {
        Map<String, Object> all = facts.all();
        assertThat(all.keySet()).containsAll(FactVocabulary.SINGLES.keySet());
        FactVocabulary.GROUPS.forEach((group, members) ->
                assertThat(((Map<?, ?>) all.get(group)).keySet()).isEqualTo(members.keySet()));
        assertThat(all).containsEntry("settings", Map.of("returnDays", 30L)).containsEntry("fields", Map.of());
    }

    @Test
    void what_is_said_is_there() {
        facts.fault("own-fault").demand("refund", 300).refused(2).with("case", "repeat", 1);
        facts.accounts("customer")
                .accounts("staff")
                .approved("head-office-consent")
                .missing("boughtOn");
        assertThat(group("case")).containsEntry("fault", "own-fault").containsEntry("repeat", 1L);
        assertThat(group("demand")).containsEntry("made", true).containsEntry("amount", 300.0);
        assertThat(group("negotiation")).containsEntry("refused", 2L);
        assertThat(facts.all())
                .containsEntry("accounts", List.of("customer", "staff"))
                .containsEntry("approvals", List.of("head-office-consent"))
                .containsEntry("missing", List.of("boughtOn"));
    }

    @Test
    void a_misspelt_name_fails_instead_of_looking_like_a_gate_that_holds() {
        assertThatThrownBy(() -> facts.field("bougthOn", "2026-11-01")).hasMessageContaining("bougthOn");
        assertThatThrownBy(() -> facts.setting("returnDay", 7)).hasMessageContaining("settings.returnDay");
        assertThatThrownBy(() -> facts.done("fotograph")).hasMessageContaining("fotograph");
        assertThatThrownBy(() -> facts.with("case", "urgnet", true)).hasMessageContaining("case.urgnet");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> group(String name) {
        return (Map<String, Object>) facts.all().get(name);
    }
}
