package org.redress.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.HistoryHead;
import org.redress.engine.decision.EventDraft;
import org.redress.engine.decision.EventDraft.Personal;

/** Whoever changes, drops or reorders an event is found out; whoever erases a personal value lawfully is not. */
class HistoryChainTest {

    private static final Instant AT = Instant.parse("2026-11-19T02:00:00Z");
    private final HistoryChain chain = new HistoryChain(new SecureRandom());
    private final UUID caseId = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private final HistoryChain.Written written = chain.append(
            caseId,
            HistoryHead.EMPTY,
            List.of(
                    new EventDraft(
                            "frontdesk", "registered", Map.of("type", "a/b", "text", new Personal("张女士的话")), List.of()),
                    new EventDraft("ops", "closed", Map.of("round", 3), List.of())),
            AT,
            AT);

    @Test
    void an_untouched_chain_verifies() {
        assertThat(HistoryChain.firstBroken(written.events())).isEmpty();
        assertThat(written.head())
                .isEqualTo(new HistoryHead(2, written.events().get(1).hash()));
    }

    @Test
    void personal_values_stand_in_it_as_commitments_that_the_kept_value_proves() {
        HistoryEvent first = written.events().get(0);
        assertThat(first.toString()).doesNotContain("张女士");
        assertThat(first.data().get("text"))
                .isEqualTo(Map.of(
                        HistoryChain.COMMITMENT,
                        HistoryChain.commitment(written.personal().get(0))));
    }

    @Test
    void the_same_words_never_give_the_same_commitment() {
        HistoryChain.Written again = chain.append(
                caseId,
                HistoryHead.EMPTY,
                List.of(new EventDraft("frontdesk", "registered", Map.of("text", new Personal("张女士的话")), List.of())),
                AT,
                AT);
        assertThat(again.events().get(0).data().get("text"))
                .isNotEqualTo(written.events().get(0).data().get("text"));
    }

    @Test
    void a_changed_event_is_found() {
        List<HistoryEvent> forged = new ArrayList<>(written.events());
        HistoryEvent second = forged.get(1);
        forged.set(
                1,
                new HistoryEvent(
                        1,
                        caseId,
                        2,
                        AT,
                        AT,
                        "ops",
                        "closed",
                        Map.of("round", 4),
                        List.of(),
                        second.hash(),
                        second.prevHash()));
        assertThat(HistoryChain.firstBroken(forged)).contains(2L);
    }

    @Test
    void a_dropped_event_is_found() {
        assertThat(HistoryChain.firstBroken(List.of(written.events().get(1)))).contains(2L);
    }

    /** Fixed for ever: archives of this version must verify in thirty years. */
    @Test
    void the_format_of_version_one_does_not_move() {
        HistoryChain.Written fixed = chain.append(
                caseId,
                HistoryHead.EMPTY,
                List.of(new EventDraft("ops", "closed", Map.of("b", 1, "a", List.of("x", true)), List.of())),
                AT,
                AT);
        String canonical = "{\"action\":\"closed\",\"actor\":\"ops\",\"at\":\"2026-11-19T02:00:00Z\","
                + "\"caseId\":\"019a0000-0000-7000-8000-000000000001\",\"data\":{\"a\":[\"x\",true],\"b\":1},"
                + "\"reasons\":[],\"recordedAt\":\"2026-11-19T02:00:00Z\",\"seq\":1,\"v\":1}";
        assertThat(fixed.events().get(0).hash()).isEqualTo(Hashes.sha256("0".repeat(64) + canonical));
    }
}
