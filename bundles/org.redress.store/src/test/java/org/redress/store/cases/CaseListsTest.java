package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Merger;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Relations;
import org.redress.api.casework.Severity;
import org.redress.api.customer.Customer;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;
import org.redress.store.plugins.SqlPluginUseStore;
import org.redress.store.port.Assignment;
import org.redress.store.port.CaseRow;
import org.redress.store.port.CustomerRemedies;
import org.redress.store.port.PluginUseStore;
import org.redress.store.port.WorkItem;

/** Lists, counts and inboxes. */
class CaseListsTest extends EveryDatabase {

    private static final Optional<String> NONE = Optional.empty();

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    /** A branch of its own for each test, since a class shares a database. */
    private final String branch = "b-" + UUID.randomUUID();

    private Sample write(Sample sample) {
        store.commit(sample.branch(branch).registration());
        return sample;
    }

    private CaseQuery query(String sort, int limit, Optional<String> cursor) {
        return new CaseQuery(
                NONE,
                Optional.empty(),
                NONE,
                NONE,
                Optional.empty(),
                Optional.empty(),
                NONE,
                Optional.empty(),
                NONE,
                sort,
                limit,
                cursor);
    }

    private CaseQuery search(String q) {
        return new CaseQuery(
                NONE,
                Optional.empty(),
                NONE,
                NONE,
                Optional.empty(),
                Optional.empty(),
                NONE,
                Optional.empty(),
                Optional.of(q),
                "due",
                9,
                NONE);
    }

    private List<String> numbers(CaseQuery query) {
        return numbers(store.find(query, Set.of(branch), NONE));
    }

    private static List<String> numbers(Page<CaseRow> page) {
        return page.items().stream().map(CaseRow::number).toList();
    }

    @Test
    void a_line_shows_the_urgency_that_a_person_confirmed_over_the_claim_at_intake() {
        write(new Sample());
        Sample urgent = new Sample();
        urgent.confirmedUrgent = Optional.of(true);
        write(urgent);

        List<CaseRow> rows =
                store.find(query("number", 10, NONE), Set.of(branch), NONE).items();

        assertThat(rows).extracting(CaseRow::urgent).containsExactly(false, true);
    }

    @Test
    void a_line_shows_a_proposed_severity_until_somebody_has_looked_at_it() {
        Sample sample = write(new Sample());
        sample.judgements = List.of(new Assessment.Judgement(
                AssessmentRule.Aspect.SEVERITY,
                "general",
                "已核实",
                List.of("clinic-chain/high-demand"),
                "ops",
                sample.receivedAt));
        Optional<Severity> before = line().proposed();
        store.commit(sample.change(1));

        assertThat(before).contains(Severity.MAJOR);
        assertThat(line().proposed()).isEmpty();
    }

    private CaseRow line() {
        return store.find(CaseQuery.open(5), Set.of(branch), NONE).items().get(0);
    }

    @Test
    void a_line_shows_what_the_case_says() {
        Sample sample = write(new Sample());

        CaseRow row =
                store.find(CaseQuery.open(5), Set.of(branch), NONE).items().get(0);

        assertThat(row)
                .isEqualTo(new CaseRow(
                        sample.id,
                        sample.number,
                        branch,
                        "clinic-chain/side-effect",
                        sample.digest,
                        CaseKind.COMPLAINT,
                        CaseState.OPEN,
                        "intake",
                        sample.summary,
                        Optional.of("王芳"),
                        sample.owner,
                        NONE,
                        Optional.of(Severity.GENERAL),
                        Optional.of(Severity.MAJOR),
                        false,
                        Optional.of(Text.of("致电客户", "Call the customer")),
                        Optional.of(Text.of("首次答复", "First response")),
                        Optional.of(sample.dueAt),
                        sample.receivedAt));
    }

    @Test
    void pages_hold_each_case_once_in_every_order_even_when_keys_are_equal() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            written.add(write(new Sample().dueAt(Sample.START.plusSeconds(i / 3))).number);
        }
        for (String sort : List.of("due", "-due", "received", "-received", "number", "-number")) {
            List<String> seen = new ArrayList<>();
            Optional<String> cursor = NONE;
            do {
                Page<CaseRow> page = store.find(query(sort, 2, cursor), Set.of(branch), NONE);
                assertThat(page.items()).hasSizeBetween(1, 2);
                seen.addAll(numbers(page));
                cursor = page.next();
            } while (cursor.isPresent());
            assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(written);
        }
        assertThat(numbers(query("number", 9, NONE))).isSorted().hasSize(7);
        assertThat(numbers(query("-number", 9, NONE)).get(0)).isEqualTo(written.get(6));
    }

    @Test
    void a_case_that_comes_between_two_pages_moves_nothing() {
        Sample first = write(new Sample().dueAt(Sample.START.plusSeconds(10)));
        Sample second = write(new Sample().dueAt(Sample.START.plusSeconds(20)));
        Page<CaseRow> page = store.find(query("due", 1, NONE), Set.of(branch), NONE);
        write(new Sample().dueAt(Sample.START));

        assertThat(numbers(page)).containsExactly(first.number);
        assertThat(numbers(query("due", 1, page.next()))).containsExactly(second.number);
    }

    @Test
    void a_made_up_cursor_gives_an_empty_page() {
        write(new Sample());
        for (String rubbish : List.of("x", "", "%%%", "ZmluZApudWxsCnB1bGw", "A".repeat(5_000))) {
            assertThat(numbers(query("due", 5, Optional.of(rubbish))))
                    .as(rubbish)
                    .isEmpty();
        }
    }

    @Test
    void cases_without_deadline_come_last() {
        Sample closed = new Sample();
        closed.state = CaseState.CLOSED;
        closed.stopped = true;
        write(closed);
        Sample open = write(new Sample());

        assertThat(numbers(query("due", 5, NONE))).containsExactly(open.number, closed.number);
        assertThat(numbers(CaseQuery.open(5))).containsExactly(open.number);
    }

    @Test
    void who_is_involved_does_not_see_the_case() {
        Sample sample = new Sample();
        sample.involved = List.of("doctor.x");
        write(sample);
        Instant later = sample.dueAt.plusSeconds(1);

        assertThat(store.find(query("due", 5, NONE), Set.of(branch), Optional.of("doctor.x"))
                        .items())
                .isEmpty();
        assertThat(store.countDue(Set.of(branch), Optional.of("doctor.x"), Instant.EPOCH, later))
                .isZero();
        assertThat(store.countDue(Set.of(branch), Optional.of("manager.x"), Instant.EPOCH, later))
                .isEqualTo(1);

        sample.involved = List.of();
        store.commit(sample.change(1));
        assertThat(numbers(store.find(query("due", 5, NONE), Set.of(branch), Optional.of("doctor.x"))))
                .containsExactly(sample.number);
    }

    @Test
    void who_is_involved_finds_neither_work_nor_lines_in_the_inbox_of_the_case() {
        String me = "me-" + branch;
        Sample sample = new Sample();
        sample.work.add(new WorkItem(WorkItem.APPROVAL, me));
        sample.notifications = List.of(new Notification(
                UUID.randomUUID(),
                me,
                Optional.of(sample.number),
                Optional.empty(),
                Optional.empty(),
                "approval-requested",
                Text.of("请审批", "please decide"),
                Sample.START,
                Sample.START,
                Optional.empty()));
        write(sample);
        JpaNotificationStore inbox = new JpaNotificationStore(opened.work());
        assertThat(inbox.unread(me, Sample.START.plusSeconds(60))).isEqualTo(1);
        assertThat(store.countWork(me, Set.of(WorkItem.APPROVAL))).isEqualTo(1);

        sample.involved = List.of(me);
        sample.notifications = List.of();
        store.commit(sample.change(1));
        assertThat(inbox.unread(me, Sample.START.plusSeconds(60))).isZero();
        assertThat(inbox.list(me, false, Sample.START.plusSeconds(60), 9, NONE).items())
                .isEmpty();
        assertThat(store.countWork(me, Set.of(WorkItem.APPROVAL))).isZero();
        assertThat(store.findWork(me, Set.of(WorkItem.APPROVAL), 9, NONE).items())
                .isEmpty();
    }

    @Test
    void the_watch_over_staff_learns_who_has_what_where_and_in_which_cases() {
        Sample first = new Sample();
        Sample second = new Sample();
        for (Sample sample : List.of(first, second)) {
            sample.work = new ArrayList<>(
                    List.of(new WorkItem(WorkItem.OWNER, "a-" + branch), new WorkItem(WorkItem.STAGE, "b-" + branch)));
            write(sample);
        }
        assertThat(store.assignments())
                .filteredOn(found -> found.branch().equals(branch))
                .containsExactlyInAnyOrder(
                        new Assignment("a-" + branch, WorkItem.OWNER, branch),
                        new Assignment("b-" + branch, WorkItem.STAGE, branch));
        assertThat(store.casesWithWork("a-" + branch, branch)).containsExactlyInAnyOrder(first.number, second.number);
        assertThat(store.casesWithWork("a-" + branch, "elsewhere")).isEmpty();
    }

    @Test
    void a_search_takes_what_was_typed_literally() {
        Sample sample = new Sample();
        sample.summary = "100% 退款_Refund!";
        write(sample);
        write(new Sample());

        assertThat(numbers(search("100%"))).containsExactly(sample.number);
        assertThat(numbers(search("退款_r"))).containsExactly(sample.number);
        assertThat(numbers(search("fund!"))).containsExactly(sample.number);
        assertThat(numbers(search("0%0"))).isEmpty();
        assertThat(numbers(search("138000"))).hasSize(2);
        assertThat(numbers(search("王"))).hasSize(2);
        assertThat(numbers(search(sample.number.toLowerCase(java.util.Locale.ROOT))))
                .containsExactly(sample.number);
        assertThat(numbers(search("' OR 1=1 --"))).isEmpty();
    }

    @Test
    void filters_narrow_a_list() {
        Sample sample = write(new Sample());
        CaseQuery all = new CaseQuery(
                NONE,
                Optional.of(CaseState.OPEN),
                sample.owner,
                Optional.of("clinic-chain/side-effect"),
                Optional.of(Severity.GENERAL),
                Optional.of(sample.dueAt.plusNanos(1)),
                Optional.of(sample.customer.id().toString()),
                Optional.empty(),
                NONE,
                "due",
                9,
                NONE);
        assertThat(numbers(all)).containsExactly(sample.number);
        CaseQuery none = new CaseQuery(
                NONE,
                Optional.empty(),
                Optional.of("nobody"),
                NONE,
                Optional.empty(),
                Optional.empty(),
                NONE,
                Optional.empty(),
                NONE,
                "due",
                9,
                NONE);
        assertThat(numbers(none)).isEmpty();
        assertThat(store.find(CaseQuery.open(5), Set.of(), NONE).items()).isEmpty();
    }

    @Test
    void a_worklist_follows_the_work_and_a_case_is_in_it_once() {
        String who = "who-" + branch;
        Sample sample = new Sample();
        sample.work = new ArrayList<>(List.of(new WorkItem(WorkItem.OWNER, who), new WorkItem(WorkItem.TASK, who)));
        write(sample);
        Set<String> mine = Set.of(WorkItem.OWNER, WorkItem.TASK);

        assertThat(numbers(store.findWork(who, mine, 10, NONE))).containsExactly(sample.number);
        assertThat(store.countWork(who, mine)).isEqualTo(1);
        assertThat(store.countWork(who, Set.of(WorkItem.APPROVAL))).isZero();

        sample.work = new ArrayList<>(List.of(new WorkItem(WorkItem.APPROVAL, who)));
        store.commit(sample.change(1));
        assertThat(store.countWork(who, mine)).isZero();
        assertThat(store.countWork(who, Set.of(WorkItem.APPROVAL))).isEqualTo(1);
    }

    @Test
    void due_and_received_ranges_count_what_they_list() {
        Sample sample = write(new Sample());
        Set<String> here = Set.of(branch);

        assertThat(numbers(store.findDue(here, NONE, sample.dueAt, sample.dueAt.plusNanos(1), 5, NONE)))
                .hasSize(1);
        assertThat(store.countDue(here, NONE, sample.dueAt, sample.dueAt.plusNanos(1)))
                .isEqualTo(1);
        assertThat(store.countDue(here, NONE, sample.dueAt.plusNanos(1), Instant.MAX))
                .isZero();
        assertThat(store.countDue(here, NONE, Instant.MIN, sample.dueAt)).isZero();
        Instant after = sample.receivedAt.plusNanos(1);
        assertThat(numbers(store.findReceivedBefore(here, NONE, after, 5, NONE)))
                .hasSize(1);
        assertThat(store.countReceivedBefore(here, NONE, after)).isEqualTo(1);
        assertThat(store.countReceivedBefore(here, NONE, sample.receivedAt)).isZero();
    }

    @Test
    void open_cases_are_counted_for_every_pack_they_run_on() {
        Sample sample = new Sample();
        sample.digest = UUID.randomUUID().toString();
        write(sample);
        write(new Sample());

        assertThat(store.openCasesByDigest()).containsEntry(sample.digest, 1);
        assertThat(store.openCasesByDigest().get("e".repeat(64))).isGreaterThanOrEqualTo(2);
        assertThat(store.countOpen("law-cn", Set.of(branch))).isEqualTo(2);
        assertThat(store.countOpen("law-cn", Set.of("elsewhere"))).isZero();

        PluginUseStore use = new SqlPluginUseStore(opened.work());
        assertThat(use.openNumbers("law-cn", Set.of(branch), 100))
                .hasSize(2)
                .isSorted()
                .contains(sample.number);
        assertThat(use.openNumbers("law-cn", Set.of(branch), 1)).hasSize(1);
        assertThat(use.openNumbers("law-cn", Set.of("elsewhere"), 100)).isEmpty();
        assertThat(use.runningClocks("law-cn", Set.of(branch)).values())
                .isNotEmpty()
                .allMatch(count -> count == 2);
        assertThat(use.runningClocks("law-cn", Set.of())).isEmpty();

        sample.state = CaseState.CLOSED;
        sample.stopped = true;
        store.commit(sample.change(1));
        assertThat(store.openCasesByDigest()).doesNotContainKey(sample.digest);
    }

    @Test
    void agreed_remedies_of_a_customer_are_summed_over_cases_and_branches() {
        Customer customer = new Customer(UUID.randomUUID(), Optional.of("张伟"), NONE, NONE, NONE);
        Sample first = new Sample();
        first.customer = customer;
        first.offers = List.of(
                Sample.offer(1, "refund", "1000.10", Offer.State.ACCEPTED),
                Sample.offer(2, "refund", "500.00", Offer.State.REFUSED),
                Sample.offer(3, "voucher", "20.00", Offer.State.CARRIED_OUT));
        write(first);
        Sample second = new Sample();
        second.customer = customer;
        second.offers = List.of(Sample.offer(1, "refund", "0.05", Offer.State.OPEN));
        store.commit(second.branch("elsewhere").registration());
        second.offers = List.of(Sample.offer(1, "refund", "0.05", Offer.State.ACCEPTED));
        store.commit(second.change(1));

        assertThat(store.remediesOfCustomer(customer.id(), Sample.START, Sample.START)
                        .agreed())
                .isEqualTo(Map.of("refund", new BigDecimal("1000.15"), "voucher", new BigDecimal("20.00")));
        assertThat(store.remediesOfCustomer(customer.id(), Sample.START.plusNanos(1), Sample.START))
                .isEqualTo(CustomerRemedies.NONE);
        assertThat(store.countOfCustomer(customer.id(), Sample.START)).isEqualTo(2);
        assertThat(store.ofCustomer(customer.id(), Set.of(branch), NONE, 5)).hasSize(1);
        assertThat(store.hasOtherCase(customer.id(), second.id)).isTrue();
        assertThat(store.hasOtherCase(new Sample().customer.id(), second.id)).isFalse();
    }

    @Test
    void a_complaint_that_was_split_or_merged_counts_once() {
        Customer customer = new Customer(UUID.randomUUID(), Optional.of("张伟"), NONE, NONE, NONE);
        Sample whole = new Sample();
        whole.customer = customer;
        write(whole);
        Sample part = new Sample();
        part.customer = customer;
        part.relations = Relations.NONE.linked(CaseLink.of("SHJA-1", CaseLink.Kind.SPLIT_FROM, Sample.START, "lin"));
        write(part);
        Sample merged = new Sample();
        merged.customer = customer;
        write(merged);
        assertThat(store.countOfCustomer(customer.id(), Sample.START))
                .as("before the merge")
                .isEqualTo(2);
        merged.relations = Relations.NONE.into(new Merger("SHJA-1", Sample.START, "lin", Optional.empty()));
        store.commit(merged.change(1));
        assertThat(store.countOfCustomer(customer.id(), Sample.START)).isEqualTo(1);
    }

    @Test
    void an_offer_that_the_customer_can_still_accept_counts_until_it_is_refused_or_lapses() {
        Sample sample = new Sample();
        Offer open = Sample.offer(1, "refund", "300.00", Offer.State.OPEN);
        sample.offers = List.of(open);
        write(sample);
        assertThat(had(sample, Sample.START)).isEqualTo(Map.of("refund", new BigDecimal("300.00")));

        sample.offers = List.of(open.in(Offer.State.REFUSED, NONE));
        store.commit(sample.change(1));
        assertThat(had(sample, Sample.START)).isEmpty();

        sample.offers = List.of(
                open.in(Offer.State.REFUSED, NONE),
                Sample.until(Sample.offer(2, "refund", "200.00", Offer.State.OPEN), Sample.START.plusSeconds(60)));
        store.commit(sample.change(2));
        assertThat(had(sample, Sample.START.plusSeconds(59))).hasSize(1);
        assertThat(had(sample, Sample.START.plusSeconds(60))).isEmpty();
    }

    private Map<String, BigDecimal> had(Sample sample, java.time.Instant at) {
        return store.remediesOfCustomer(sample.customer.id(), Sample.START, at).open();
    }

    @Test
    void a_customer_is_found_by_part_and_recognised_by_the_whole() {
        String phone = "+86" + Math.abs(branch.hashCode());
        Sample sample = new Sample();
        sample.customer = new Customer(
                UUID.randomUUID(), Optional.of("Zoë " + branch), Optional.of(phone), Optional.of("M-" + branch), NONE);
        write(sample);

        assertThat(store.matchCustomers(branch.toUpperCase(java.util.Locale.ROOT), 5))
                .containsExactly(sample.customer);
        assertThat(store.matchCustomers(phone.substring(2), 5)).containsExactly(sample.customer);
        assertThat(store.matchCustomers(" ", 5)).isEmpty();
        assertThat(store.sameCustomer(Optional.of(phone), NONE)).contains(sample.customer);
        assertThat(store.sameCustomer(NONE, Optional.of("M-" + branch))).contains(sample.customer);
        assertThat(store.sameCustomer(Optional.of(phone.substring(1)), NONE)).isEmpty();
        assertThat(store.sameCustomer(NONE, NONE)).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_list_does_not_wait_for_a_writer() throws Exception {
        Sample sample = write(new Sample());
        try (var connection = opened.raw().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE rd_case SET stage = 'held' WHERE id = '" + sample.id + "'");
            statement.executeUpdate("UPDATE rd_clock SET subject = 'held' WHERE case_id = '" + sample.id + "'");
            Instant start = Instant.now();

            assertThat(numbers(CaseQuery.open(5))).containsExactly(sample.number);
            assertThat(store.countDue(Set.of(branch), NONE, Instant.EPOCH, Instant.MAX))
                    .isEqualTo(1);
            assertThat(store.due(sample.dueAt, Optional.empty(), 100)).isNotEmpty();
            assertThat(store.matchCustomers("138", 5)).isNotEmpty();

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            connection.rollback();
        }
    }

    @Test
    void an_inbox_is_read_newest_first_and_marked_by_its_owner_only() {
        JpaNotificationStore inbox = new JpaNotificationStore(opened.work());
        String me = "me-" + branch;
        List<Notification> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(
                    0,
                    new Notification(
                            UUID.randomUUID(),
                            me,
                            Optional.of("SHJA-1"),
                            Optional.of("SHJA-I1"),
                            Optional.empty(),
                            "told",
                            Text.of("一", "one"),
                            Sample.START.plusSeconds(i),
                            Sample.START.plusSeconds(i),
                            Optional.empty()));
        }
        Sample sample = new Sample();
        sample.notifications = lines;
        write(sample);

        Page<Notification> first = inbox.list(me, false, Sample.START.plusSeconds(60), 3, NONE);
        assertThat(first.items()).isEqualTo(lines.subList(0, 3));
        assertThat(inbox.list(me, false, Sample.START.plusSeconds(60), 3, first.next())
                        .items())
                .isEqualTo(lines.subList(3, 5));
        assertThat(inbox.list(me, false, Sample.START.plusSeconds(60), 3, Optional.of("rubbish"))
                        .items())
                .isEmpty();

        inbox.markRead("somebody.else", lines.get(0).id(), Sample.START);
        assertThat(inbox.unread(me, Sample.START.plusSeconds(60))).isEqualTo(5);
        inbox.markRead(me, lines.get(0).id(), Sample.START);
        assertThat(inbox.unread(me, Sample.START.plusSeconds(60))).isEqualTo(4);
        assertThat(inbox.list(me, true, Sample.START.plusSeconds(60), 9, NONE).items())
                .isEqualTo(lines.subList(1, 5));
        inbox.markAllRead(me, Sample.START.plusSeconds(9));
        assertThat(inbox.unread(me, Sample.START.plusSeconds(60))).isZero();
        assertThat(inbox.list(me, false, Sample.START.plusSeconds(60), 1, NONE)
                        .items()
                        .get(0)
                        .readAt())
                .contains(Sample.START);
    }
}
