package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Registration;
import org.redress.api.casework.Registration.CustomerData;
import org.redress.api.customer.Customer;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;

/** Who the customer is can be said later, and put right: quick entry asks for little (P17, L). */
class ParticularsTest {

    private final Clinic clinic = new Clinic();

    private CaseFile register(String name, String phone, String memberNo) {
        Registration any = clinic.complaint("service", Map.of());
        CustomerData customer = new CustomerData(text(name), text(phone), text(memberNo), Optional.empty());
        return done(clinic.desk.register(
                as("frontdesk"),
                new Registration(
                        any.branch(),
                        any.type(),
                        any.channel(),
                        any.summary(),
                        any.kind(),
                        any.description(),
                        customer,
                        any.representedBy(),
                        any.receivedAt(),
                        any.receivedBy(),
                        any.reason(),
                        any.remedySought(),
                        any.involvedStaff(),
                        any.issues(),
                        any.urgent(),
                        any.fields()),
                Optional.empty()));
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(given -> !given.isEmpty());
    }

    private CaseFile said(CaseFile file, String... parts) {
        return done(say(file, parts));
    }

    private Outcome<CaseFile> say(CaseFile file, String... parts) {
        Map<String, Object> customer = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            customer.put(parts[i], parts[i + 1]);
        }
        return clinic.act("frontdesk", file, "complete-intake", "customer", customer);
    }

    private Customer customer(CaseFile file) {
        return clinic.desk.customer(clinic.reload(file));
    }

    @Test
    void what_registration_had_not_is_added_later() {
        CaseFile file = register("", "", "");
        said(file, "name", "李女士", "phone", "139 0000 1111", "memberNo", "M-7", "wechat", "li7");
        assertThat(customer(file))
                .isEqualTo(new Customer(
                        file.intake().customer(),
                        Optional.of("李女士"),
                        Optional.of("13900001111"),
                        Optional.of("M-7"),
                        Optional.of("li7")));
        assertThat(clinic.last(file, "customer-completed").data().get("after"))
                .isEqualTo(Map.of("name", "李女士", "phone", "13900001111", "memberNo", "M-7", "wechat", "li7"));
    }

    @Test
    void a_correction_keeps_what_was_known_before_in_the_history() {
        CaseFile file = register("李女士", "13900001111", "");
        said(file, "phone", "13900002222");
        assertThat(customer(file).phone()).contains("13900002222");
        assertThat(customer(file).name()).contains("李女士");
        assertThat(clinic.last(file, "customer-corrected").data())
                .containsEntry("before", Map.of("phone", "13900001111"))
                .containsEntry("after", Map.of("phone", "13900002222"));
        assertThat(clinic.store.committedHistory(file.id(), 0, 200).toString())
                .doesNotContain("13900001111", "13900002222");
    }

    @Test
    void saying_what_is_known_already_changes_nothing() {
        CaseFile file = register("李女士", "13900001111", "");
        said(file, "name", "李女士", "phone", "139-0000-1111");
        assertThat(clinic.store.history(file.id(), 0, 200))
                .extracting(event -> event.action())
                .doesNotContain("customer-completed", "customer-corrected");
    }

    @Test
    void a_phone_that_is_known_makes_the_case_that_customers() {
        CaseFile earlier = register("李女士", "13900001111", "M-7");
        CaseFile file = register("", "", "");
        CaseFile found = said(file, "phone", "13900001111");
        assertThat(found.intake().customer()).isEqualTo(earlier.intake().customer());
        assertThat(customer(file).name()).contains("李女士");
        assertThat(clinic.snapshot("frontdesk", found).customer().earlierComplaints())
                .isEqualTo(1);
        assertThat(clinic.last(file, "customer-corrected").data().get("after"))
                .as("what else is known of them is no part of this case’s history")
                .isEqualTo(Map.of("phone", "13900001111"));
    }

    @Test
    void the_member_number_counts_more_than_a_phone_that_a_family_shares() {
        CaseFile mother = register("李女士", "13900001111", "M-7");
        CaseFile daughter = register("", "", "");
        said(daughter, "name", "王小姐", "memberNo", "M-8", "phone", "13900001111");
        assertThat(customer(daughter).id()).isNotEqualTo(mother.intake().customer());
        assertThat(customer(mother).memberNo()).contains("M-7");
        assertThat(customer(mother).name()).contains("李女士");
    }

    @Test
    void a_wrong_phone_that_led_to_somebody_else_is_put_right_without_touching_them() {
        CaseFile other = register("王先生", "13900008888", "");
        CaseFile file = register("", "13900008888", "");
        assertThat(file.intake().customer()).isEqualTo(other.intake().customer());
        said(file, "name", "李女士", "phone", "13900001111");
        assertThat(customer(file).phone()).contains("13900001111");
        assertThat(customer(file).name()).contains("李女士");
        assertThat(customer(other).phone()).contains("13900008888");
        assertThat(customer(other).name()).contains("王先生");
    }

    @Test
    void a_member_with_a_new_phone_stays_the_same_customer_in_all_their_cases() {
        CaseFile earlier = register("李女士", "13900001111", "M-7");
        CaseFile file = register("李女士", "13900001111", "M-7");
        said(file, "phone", "13900002222");
        assertThat(customer(file).id()).isEqualTo(earlier.intake().customer());
        assertThat(customer(earlier).phone()).contains("13900002222");
    }

    @Test
    void what_is_wrong_is_told_at_the_field() {
        CaseFile file = register("", "", "");
        assertThat(errors(say(file, "phone", "12"))).containsExactly("/customer/phone");
        assertThat(errors(say(file, "fax", "12"))).containsExactly("/customer/fax");
        assertThat(errors(clinic.act("frontdesk", file, "complete-intake", "customer", List.of("李"))))
                .containsExactly("/customer");
        assertThat(errors(clinic.act("frontdesk", file, "complete-intake", "fields", List.of("x"))))
                .containsExactly("/fields");
    }

    private static List<String> errors(Outcome<CaseFile> outcome) {
        return ((Outcome.Invalid<CaseFile>) outcome)
                .errors().stream().map(FieldError::pointer).toList();
    }
}
