package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;

class RichPackTest {

    private final PackSource source = Packs.rich();
    private final Procedure pack = Packs.compiled(source);

    @Test
    void a_pack_is_known_by_id_version_and_the_digest_of_its_source() {
        assertThat(pack.ref().id()).isEqualTo("rich-clinic");
        assertThat(pack.ref().version()).isEqualTo("1.2.0");
        assertThat(pack.ref().digest()).isEqualTo(source.digest());
        assertThat(pack.kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(pack.origin()).isEqualTo("P01");
        assertThat(pack.duties()).extracting(duty -> duty.in("en")).containsExactly("Listen", "Record");
    }

    @Test
    void the_same_source_gives_the_same_procedure() {
        Compilation again = new YamlPackCompiler().compile(Packs.rich());
        assertThat(again).isEqualTo(new Compiled(pack)).hasSameHashCodeAs(new Compiled(pack));
    }

    @Test
    void types_come_in_the_order_of_the_files_with_their_full_ids() {
        assertThat(pack.types().keySet()).containsExactly("rich-clinic/service", "rich-clinic/side-effect");
        ComplaintType type = pack.type("rich-clinic/side-effect").orElseThrow();
        assertThat(type.stages()).extracting(Stage::id).containsExactly("confirm", "decide");
        assertThat(type.confirmedTitle()).contains(Text.of("已确认的副作用", "Confirmed side effect"));
        assertThat(type.keywords()).containsExactly("红肿", "皮疹", "rash");
    }

    @Test
    void a_task_without_a_role_is_done_by_the_role_of_its_stage() {
        Stage confirm = pack.type("rich-clinic/side-effect")
                .orElseThrow()
                .stage("confirm")
                .orElseThrow();
        assertThat(confirm.tasks()).extracting(task -> task.role()).containsExactly("operations-manager", "consultant");
        assertThat(confirm.tasks()).extracting(task -> task.mandatory()).containsExactly(true, false);
        assertThat(confirm.tasks().get(0).evidence()).contains("photo-symptom");
    }

    @Test
    void roles_keep_rights_and_fallback() {
        assertThat(pack.roles().get("consultant").rights()).containsExactlyInAnyOrder(Right.REGISTER, Right.WORK);
        assertThat(pack.roles().get("front-desk").fallback()).contains("consultant");
        assertThat(pack.roles().get("executive").fallback()).isEmpty();
    }

    @Test
    void settings_carry_a_default_of_their_own_kind() {
        assertThat(pack.settings().get("certificateDays").fallback()).isEqualTo(7L);
        assertThat(pack.settings().get("refundLimit").fallback()).isEqualTo(10000.0);
        assertThat(pack.settings().get("phoneRefunds").fallback()).isEqualTo(false);
        assertThat(pack.settings().get("greeting").fallback()).isEqualTo("您好");
        assertThat(pack.settings().get("quietChannels").fallback()).isEqualTo(List.of("email"));
        assertThat(pack.settings().get("certificateDays").schema())
                .isEqualTo("{\"type\":\"integer\",\"minimum\":7,\"maximum\":14}");
    }

    @Test
    void gates_clocks_and_guides_carry_the_id_of_the_pack() {
        assertThat(pack.gates())
                .extracting(Gate::id)
                .containsExactly(
                        "rich-clinic/certificate", "rich-clinic/refund-consent", "rich-clinic/no-amount-by-phone");
        assertThat(pack.clocks())
                .extracting(ClockDecl::id)
                .containsExactly("rich-clinic/first-response", "rich-clinic/confirm-in-time");
        assertThat(pack.guides().get(0).id()).isEqualTo("rich-clinic/private-room");
    }

    @Test
    void an_amount_of_time_may_be_a_number_or_a_setting() {
        assertThat(pack.clocks().get(0).length().amount()).isEqualTo(1);
        assertThat(pack.clocks().get(0).length().setting()).isEmpty();
        assertThat(pack.clocks().get(1).length().setting()).contains("certificateDays");
        assertThat(pack.clocks().get(1).length().unit()).isEqualTo(ClockDecl.Span.WORKING_DAYS);
        assertThat(pack.clocks().get(1).target()).isTrue();
    }

    @Test
    void an_authority_without_figures_is_without_limit() {
        assertThat(pack.authority())
                .containsExactly(
                        new AuthorityRule(
                                "rich-clinic/operations-manager/refund",
                                "operations-manager",
                                "refund",
                                new Limit(Optional.empty(), Optional.of("refundLimit")),
                                new Limit(Optional.of(new BigDecimal("30000")), Optional.empty()),
                                1,
                                List.of(),
                                List.of()),
                        new AuthorityRule(
                                "rich-clinic/operations-manager/apology",
                                "operations-manager",
                                "apology",
                                Limit.NONE,
                                Limit.NONE,
                                1,
                                List.of(),
                                List.of()),
                        new AuthorityRule(
                                "rich-clinic/executive/*",
                                "executive",
                                "*",
                                new Limit(Optional.of(new BigDecimal("100000")), Optional.empty()),
                                Limit.NONE,
                                1,
                                List.of(),
                                List.of()));
    }

    @Test
    void ladder_rows_keep_every_column() {
        LadderRule row = pack.ladder().get(1);
        assertThat(row.level()).isEqualTo(2);
        assertThat(row.triggers()).extracting(Trigger::event).contains("offer-refused");
        assertThat(row.amountFrom().orElseThrow().amount()).contains(new BigDecimal("2000.50"));
        assertThat(row.refusedFrom()).contains(3);
        assertThat(row.severities()).containsExactly("general", "major");
        assertThat(row.when().orElseThrow().test(Map.of("negotiation", Map.of("rounds", 3))))
                .contains(true);
        assertThat(row.lead()).isEmpty();
        assertThat(row.tell()).containsExactly("executive");
    }

    @Test
    void nothing_of_a_procedure_can_be_changed() {
        assertThatThrownBy(() -> pack.types().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> pack.gates().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> pack.roles().get("legal").rights().add(Right.WORK))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
