package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;
import org.redress.api.casework.CustomerLink.Purpose;
import org.redress.api.casework.FollowUp;
import org.redress.api.notification.Notification;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.portal.CustomerView;
import org.redress.api.portal.CustomerView.Progress;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.portal.CustomerVisits.Answers;
import org.redress.api.problem.Outcome;

/** Customers come in by a link and four digits; whatever does not open is answered alike. */
class CustomerLinkTest {

    private static final String RIGHT = "2107";
    private static final String HOME = "203.0.113.7";
    private static final Answers HAPPY = new Answers(true, Optional.of(4), Optional.of(5), "谢谢");

    private final Clinic clinic = new Clinic();
    private final MemoryCustomerLinkStore store = new MemoryCustomerLinkStore(clinic.store);
    private Instant machine = Instant.parse("2026-11-28T00:00:00Z");
    private final CustomerLinks links = new CustomerLinkDesk(clinic.workshop, store);
    private final CustomerVisits door = new CustomerDoor(
            clinic.workshop,
            store,
            new CustomerViews(
                    clinic.organisation(), clinic.directory(), "lanhu=400-555-0100; sh-jingan = 021-5555 0100 ;x"),
            new Clock() {
                @Override
                public Instant instant() {
                    return machine;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            });
    private CaseFile file;

    @BeforeEach
    void register() {
        file = clinic.register("frontdesk", "service", Map.of());
    }

    private CustomerLinks.Issued issued(Purpose purpose) {
        return Clinic.done(links.issue(Clinic.as("frontdesk"), file.number(), purpose, CustomerLinks.USUAL_DAYS));
    }

    private String opened(String token) {
        return Clinic.done(door.open(token, RIGHT, HOME)).secret();
    }

    private void closed(Outcome<?> outcome) {
        assertThat(outcome)
                .isEqualTo(door.open("nothing", RIGHT, HOME))
                .isInstanceOfSatisfying(
                        Outcome.NotFound.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(CustomerVisits.CLOSED));
    }

    @Test
    void the_last_four_digits_open_it_and_staff_see_when() {
        CustomerLinks.Issued issued = issued(Purpose.STATUS);
        assertThat(links.list(Clinic.as("frontdesk"), file.number()))
                .isEqualTo(Outcome.done(new CustomerLinks.Given(
                        List.of(new CustomerLinks.Line(issued.link(), List.of())), Optional.empty())));
        CustomerView seen = Clinic.done(door.view(issued.token(), opened(issued.token())));
        assertThat(seen.number()).isEqualTo(file.number());
        assertThat(seen.progress()).isEqualTo(Progress.UNDERSTANDING);
        assertThat(seen.contact()).contains("周小禾");
        assertThat(seen.phone()).as("of the nearest unit").contains("021-5555 0100");
        assertThat(seen.promised()).isEmpty();
        assertThat(seen.survey()).isFalse();
        assertThat(Clinic.done(links.list(Clinic.as("frontdesk"), file.number()))
                        .lines())
                .extracting(CustomerLinks.Line::opened)
                .containsExactly(List.of(machine));
    }

    @Test
    void the_token_is_neither_in_the_case_nor_in_its_history() {
        CustomerLinks.Issued issued = issued(Purpose.STATUS);
        assertThat(issued.token()).hasSize(43);
        assertThat(clinic.reload(file).toString()).doesNotContain(issued.token());
        assertThat(clinic.store.history(file.id(), 0, 200).toString())
                .contains("customer-link-issued")
                .doesNotContain(issued.token())
                .doesNotContain(issued.link().tokenHash());
    }

    @Test
    void what_was_promised_is_told_until_it_is_kept_and_how_far_it_has_come() {
        CustomerLinks.Issued issued = issued(Purpose.STATUS);
        String secret = opened(issued.token());
        clinic.did(
                "frontdesk",
                file,
                "promise-reply",
                "dueAt",
                "2026-11-20T16:00:00+08:00",
                "text",
                "内部：先问医生",
                "channel",
                "phone");
        assertThat(Clinic.done(door.view(issued.token(), secret)).promised())
                .contains(Instant.parse("2026-11-20T08:00:00Z"));
        clinic.did("frontdesk", file, "contact-customer", "channel", "phone", "text", "已说明");
        clinic.did(
                "frontdesk",
                file,
                "record-demand",
                "kind",
                "refund",
                "amount",
                "100",
                "channel",
                "phone",
                "text",
                "退钱");
        CustomerView later = Clinic.done(door.view(issued.token(), secret));
        assertThat(later.promised()).isEmpty();
        assertThat(later.progress()).isEqualTo(Progress.DECIDING);
        assertThat(later.toString()).doesNotContain("医生").doesNotContain("红肿");
    }

    @Test
    void unknown_wrong_expired_revoked_and_locked_are_answered_alike() {
        CustomerLinks.Issued issued = issued(Purpose.STATUS);
        closed(door.open(issued.token(), "0000", HOME));
        closed(door.open(issued.token(), "210", HOME));
        closed(door.open(issued.token() + "x", RIGHT, HOME));
        closed(door.open("a".repeat(43), RIGHT, HOME));
        String secret = opened(issued.token());

        Instant before = clinic.now;
        clinic.now = issued.link().until();
        closed(door.open(issued.token(), RIGHT, HOME));
        assertThat(door.view(issued.token(), secret)).isInstanceOf(Outcome.NotFound.class);
        clinic.now = before;
        assertThat(door.view(issued.token(), secret)).isInstanceOf(Outcome.Done.class);

        Clinic.done(links.revoke(Clinic.as("ops"), file.number(), issued.link().no()));
        closed(door.open(issued.token(), RIGHT, HOME));
        assertThat(door.view(issued.token(), secret))
                .as("also where it is open on a screen")
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(clinic.last(file, "customer-link-revoked").actor()).isEqualTo("ops");
        assertThat(links.revoke(Clinic.as("ops"), file.number(), 1)).isInstanceOf(Outcome.Conflict.class);
        assertThat(links.revoke(Clinic.as("ops"), file.number(), 2)).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void five_wrong_ones_in_a_row_lock_it_for_an_hour_and_a_right_one_starts_anew() {
        String token = issued(Purpose.STATUS).token();
        for (int i = 1; i < CustomerDoor.TRIES; i++) {
            closed(door.open(token, "0000", HOME));
        }
        opened(token);
        for (int i = 0; i < CustomerDoor.TRIES; i++) {
            closed(door.open(token, "0000", HOME));
        }
        closed(door.open(token, RIGHT, HOME));
        machine = machine.plus(CustomerDoor.LOCK).minusNanos(1);
        closed(door.open(token, RIGHT, HOME));
        machine = machine.plusNanos(1);
        opened(token);
    }

    @Test
    void from_one_address_only_so_many_are_tried_whatever_the_link() {
        for (int i = 0; i < AddressLimit.MOST; i++) {
            door.open("unknown" + i, RIGHT, "2001:db8::" + i);
        }
        String token = issued(Purpose.STATUS).token();
        assertThat(door.open(token, RIGHT, "2001:db8::ffff"))
                .as("the same network")
                .isInstanceOfSatisfying(
                        Outcome.Forbidden.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(CustomerVisits.TOO_OFTEN));
        opened(token);
        machine = machine.plus(AddressLimit.FORGIVE_ONE);
        assertThat(door.open(token, RIGHT, "2001:db8::ffff")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_visit_ends_and_opens_its_own_link_only() {
        String token = issued(Purpose.STATUS).token();
        String other = issued(Purpose.STATUS).token();
        String secret = opened(token);
        assertThat(door.view(other, secret)).isInstanceOf(Outcome.NotFound.class);
        assertThat(door.view(token, token)).isInstanceOf(Outcome.NotFound.class);
        machine = machine.plus(CustomerDoor.VISIT).minusNanos(1);
        assertThat(door.view(token, secret)).isInstanceOf(Outcome.Done.class);
        machine = machine.plusNanos(1);
        assertThat(door.view(token, secret)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void an_answer_is_a_follow_up_and_is_given_once() {
        CustomerLinks.Issued issued = issued(Purpose.SURVEY);
        String secret = opened(issued.token());
        assertThat(Clinic.done(door.view(issued.token(), secret)).survey()).isTrue();
        CustomerView after = Clinic.done(door.answer(issued.token(), secret, HAPPY));
        assertThat(after.survey()).isFalse();
        assertThat(after.answered()).isTrue();
        assertThat(clinic.reload(file).dossier().aftercare().followUps())
                .containsExactly(new FollowUp(
                        1,
                        FollowUp.Result.SETTLED,
                        Optional.of(4),
                        Optional.of(5),
                        FollowUp.BY_LINK,
                        "谢谢",
                        clinic.now,
                        "system"));
        assertThat(clinic.last(file, "follow-up-recorded").data())
                .containsEntry("link", issued.link().no());
        assertThat(door.answer(issued.token(), secret, HAPPY))
                .isInstanceOfSatisfying(
                        Outcome.Conflict.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(CustomerVisits.ANSWERED));
        assertThat(clinic.store.notifications).extracting(Notification::kind).contains("survey-answered");
    }

    @Test
    void an_answer_needs_a_survey_link_an_open_visit_and_fits_the_limits() {
        String status = issued(Purpose.STATUS).token();
        assertThat(door.answer(status, opened(status), HAPPY)).isInstanceOf(Outcome.Conflict.class);
        String survey = issued(Purpose.SURVEY).token();
        assertThat(door.answer(survey, survey, HAPPY)).isInstanceOf(Outcome.NotFound.class);
        String secret = opened(survey);
        Answers grade = new Answers(true, Optional.of(6), Optional.empty(), "");
        assertThat(door.answer(survey, secret, grade)).isInstanceOf(Outcome.Invalid.class);
        Answers text = new Answers(true, Optional.empty(), Optional.empty(), "长".repeat(1_001));
        assertThat(door.answer(survey, secret, text)).isInstanceOf(Outcome.Invalid.class);
        Answers least = new Answers(false, Optional.empty(), Optional.empty(), "");
        assertThat(door.answer(survey, secret, least)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_works_on_the_case_gives_links_where_a_number_is_known() {
        assertThat(links.issue(Clinic.as("elsewhere"), file.number(), Purpose.STATUS, 30))
                .isInstanceOf(Outcome.NotFound.class);
        for (int days : List.of(0, CustomerLinks.MOST_DAYS + 1)) {
            assertThat(links.issue(Clinic.as("ops"), file.number(), Purpose.STATUS, days))
                    .isInstanceOf(Outcome.Invalid.class);
        }
        for (int i = 0; i < 10; i++) {
            issued(Purpose.STATUS);
        }
        assertThat(code(links.issue(Clinic.as("ops"), file.number(), Purpose.STATUS, 30)))
                .isEqualTo(CustomerLinks.TOO_MANY);
        clinic.now = clinic.now.plus(Duration.ofDays(30));
        issued(Purpose.STATUS);

        clinic.store.customers.replaceAll((id, customer) -> new org.redress.api.customer.Customer(
                id, customer.name(), Optional.empty(), customer.memberNo(), customer.wechat()));
        assertThat(code(links.issue(Clinic.as("ops"), file.number(), Purpose.STATUS, 30)))
                .isEqualTo(CustomerLinks.NO_PHONE);
        assertThat(Clinic.done(links.list(Clinic.as("ops"), file.number()))
                        .refused()
                        .orElseThrow()
                        .code())
                .isEqualTo(CustomerLinks.NO_PHONE);
    }

    private static String code(Outcome<CustomerLinks.Issued> outcome) {
        return ((Outcome.Conflict<CustomerLinks.Issued>) outcome).problem().code();
    }

    @Test
    void a_closed_case_tells_that_it_is_and_still_takes_the_survey() {
        CustomerLinks.Issued issued = issued(Purpose.SURVEY);
        clinic.did("frontdesk", file, "withdraw", "by", "张女士", "reason", "误会");
        CustomerView seen = Clinic.done(door.view(issued.token(), opened(issued.token())));
        assertThat(seen.progress()).isEqualTo(Progress.CLOSED);
        assertThat(seen.closedAt()).contains(clinic.now);
        assertThat(seen.contact()).isEmpty();
        assertThat(seen.survey()).isTrue();
    }

    @Test
    void links_of_a_case_merged_into_another_say_that_it_is_dealt_with_together() {
        CustomerLinks.Issued issued = issued(Purpose.SURVEY);
        CaseFile other = clinic.register("frontdesk", "service", Map.of());
        clinic.did("ops", file, "merge", "into", other.number());
        CustomerView seen = Clinic.done(door.view(issued.token(), opened(issued.token())));
        assertThat(seen.progress()).isEqualTo(Progress.TOGETHER);
        assertThat(seen.survey()).isFalse();
        assertThat(seen.toString()).doesNotContain(other.number());
        assertThat(Clinic.done(links.revoke(Clinic.as("ops"), file.number(), 1))
                        .dossier()
                        .links())
                .extracting(CustomerLink::revokedAt)
                .doesNotContain(Optional.empty());
    }
}
