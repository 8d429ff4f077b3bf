package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.AuthorityRule;

/** Rows about who may decide what: voices, quorum, and rows of overlays that take the place of others. */
class AuthorityRowsTest {

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: branch-policy
              version: 1.0.0
              kind: overlay
              title: { zh: 院区政策, en: Branch policy }
              description: { zh: 院区政策, en: Branch policy }
            roles:
              manager: { title: { zh: 经理, en: Manager }, rights: [work, manage] }
              legal: { title: { zh: 法务, en: Legal }, rights: [work] }
            remedies:
              refund: { title: { zh: 退款, en: Refund }, money: true }
              voucher: { title: { zh: 代金券, en: Voucher }, money: true }
            authority:
            """;

    private static List<AuthorityRule> rows(String row) {
        return Packs.compiled(OVERLAY + "  - " + row + "\n").authority();
    }

    private static List<String> faults(String row) {
        return Packs.refusals(OVERLAY + "  - " + row + "\n");
    }

    @Test
    void one_person_decides_unless_the_row_says_more() {
        AuthorityRule alone = rows("{ role: manager, remedy: refund }").get(0);
        assertThat(alone.quorum()).isEqualTo(1);
        assertThat(alone.with()).isEmpty();
        assertThat(alone.replaces()).isEmpty();

        AuthorityRule several = rows("{ role: manager, remedy: refund, quorum: 3, with: [legal] }")
                .get(0);
        assertThat(several.quorum()).isEqualTo(3);
        assertThat(several.with()).containsExactly("legal");
        assertThat(several.hears("legal")).isTrue();
        assertThat(several.hears("clerk")).isFalse();
    }

    @Test
    void a_quorum_is_one_to_five() {
        assertThat(faults("{ role: manager, remedy: refund, quorum: 0 }")).containsExactly("15:46 RD-PCK-015");
        assertThat(faults("{ role: manager, remedy: refund, quorum: 6 }")).containsExactly("15:46 RD-PCK-015");
    }

    @Test
    void other_voices_need_a_quorum_and_are_declared_roles() {
        assertThat(faults("{ role: manager, remedy: refund, with: [legal] }")).containsExactly("15:38 RD-PCK-031");
        assertThat(faults("{ role: manager, remedy: refund, quorum: 2, with: [lgeal] }"))
                .containsExactly("15:56 RD-PCK-023");
    }

    @Test
    void an_overlay_takes_the_place_of_rows_of_other_packs() {
        assertThat(rows("{ role: manager, remedy: refund, replaces: [clinic-chain/store-manager/refund] }")
                        .get(0)
                        .replaces())
                .containsExactly("clinic-chain/store-manager/refund");
        assertThat(rows("{ role: manager, remedy: refund, replaces: [clinic-chain/executive/*] }"))
                .hasSize(1);
        assertThat(rows("{ role: manager, remedy: '*', replaces: [clinic-chain/executive/refund] }"))
                .hasSize(1);
    }

    @Test
    void a_row_about_something_else_cannot_be_replaced_nor_one_of_the_pack_itself() {
        assertThat(faults("{ role: manager, remedy: refund, replaces: [clinic-chain/store-manager/voucher] }"))
                .containsExactly("15:49 RD-PCK-038");
        assertThat(faults("{ role: manager, remedy: refund, replaces: [branch-policy/legal/refund] }"))
                .containsExactly("15:49 RD-PCK-037");
        assertThat(faults("{ role: manager, remedy: refund, replaces: [store-manager/refund] }"))
                .containsExactly("15:49 RD-PCK-014");
    }

    @Test
    void a_procedure_replaces_nothing() {
        assertThat(Packs.refusals(Packs.SMALL
                        + "authority:\n  - { role: clerk, remedy: refund, replaces: [other/clerk/refund] }\n"))
                .containsExactly("35:36 RD-PCK-031");
    }
}
