package org.redress.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.customer.Customer;
import org.redress.search.Fakes;
import org.redress.search.TinyHouse;
import org.redress.search.TinyHouse.Draft;
import org.redress.search.index.Fields;
import org.redress.search.index.SearchIndex;
import org.redress.store.port.SearchStore.Change;

/** The index comes level with the store, whatever happens in between. */
class PursuitTest {

    private static final long MINUTE = 61_000_000_000L;

    @TempDir
    Path home;

    private final TinyHouse house = new TinyHouse();
    private final Material material =
            new Material(house, Fakes.catalog(Map.of("sh-jingan", Set.of(TinyHouse.PACK))), Fakes.units("sh-jingan"));
    private SearchIndex index;
    private Pursuit pursuit;
    private long nanos;

    @BeforeEach
    void begin() throws IOException {
        index = SearchIndex.open(home);
        pursuit = Pursuit.begin(index, house, material, () -> nanos, TinyHouse.NOW);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void build() throws IOException {
        while (pursuit.progress().building()) {
            pursuit.walk();
        }
        index.refresh();
    }

    private void follow() throws IOException {
        while (!pursuit.follow()) {
            // Further ones wait.
        }
        index.refresh();
    }

    private int count(String field, String value) throws IOException {
        return index.read(searcher -> searcher.count(new TermQuery(new Term(field, value))));
    }

    private Draft added(String summary) {
        Draft draft = house.draft();
        draft.summary = summary;
        house.put(draft);
        return draft;
    }

    /** As after a power cut: what was not committed is gone. */
    private boolean cutAndResume() throws IOException {
        index.close();
        index = SearchIndex.open(home);
        Optional<Pursuit> resumed =
                index.found().flatMap(found -> Pursuit.resume(index, house, material, () -> nanos, found));
        resumed.ifPresent(one -> pursuit = one);
        return resumed.isPresent();
    }

    @Test
    void everything_there_is_read_in_few_statements() throws IOException {
        for (int i = 0; i < 250; i++) {
            added("红肿");
        }
        house.asked = 0;
        build();
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(250);
        assertThat(count(Fields.KIND, "CUSTOMER")).isEqualTo(250);
        assertThat(house.asked).isLessThan(20);
    }

    @Test
    void a_change_is_found_once_it_was_followed_and_replaces_what_was_there() throws IOException {
        build();
        Draft draft = added("红肿");
        follow();
        assertThat(count(Fields.HEAD_WORDS, "红肿")).isEqualTo(1);
        draft.summary = "等候";
        house.put(draft);
        follow();
        assertThat(count(Fields.HEAD_WORDS, "红肿")).isZero();
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(1);
    }

    @Test
    void a_transaction_that_ends_late_is_not_missed_though_later_ones_were_read() throws IOException {
        build();
        follow();
        Draft late = house.draft();
        Draft early = house.draft();
        house.put(early, 7);
        follow();
        assertThat(count(Fields.NUMBER, late.number.toLowerCase())).isZero();
        assertThat(pursuit.progress().mark()).isEqualTo(1);
        house.put(late, 5);
        follow();
        assertThat(count(Fields.NUMBER, late.number.toLowerCase())).isEqualTo(1);
        nanos += MINUTE;
        follow();
        assertThat(pursuit.progress().mark()).isEqualTo(7);
    }

    @Test
    void a_customer_who_is_called_otherwise_is_found_so_in_each_of_their_cases() throws IOException {
        Draft first = added("一");
        Draft second = house.draft();
        second.customer = first.customer;
        house.put(second);
        build();
        follow();
        Customer known = first.customer;
        house.rename(
                known,
                new Customer(
                        known.id(), Optional.of("欧阳"), Optional.of("13800001111"), Optional.empty(), Optional.empty()));
        follow();
        assertThat(count(Fields.PHONE, "13800001111")).isEqualTo(3);
        assertThat(count(Fields.PHONE, known.phone().orElseThrow())).isZero();
    }

    @Test
    void a_customer_whose_case_turned_out_to_be_somebody_elses_is_not_found_any_more() throws IOException {
        Draft draft = added("一");
        Customer before = draft.customer;
        build();
        draft.customer = house.customer("真名", "13800002222");
        house.put(draft);
        follow();
        assertThat(count(Fields.PHONE, before.phone().orElseThrow())).isZero();
        assertThat(count(Fields.KIND, "CUSTOMER")).isEqualTo(1);
    }

    @Test
    void a_case_that_is_gone_is_taken_out_with_its_customer() throws IOException {
        Draft draft = added("一");
        build();
        house.cases.remove(draft.id);
        house.changes.add(new Change(9, TinyHouse.NOW, Optional.of(draft.id), Optional.empty()));
        follow();
        assertThat(count(Fields.KIND, "CASE")).isZero();
        assertThat(count(Fields.KIND, "CUSTOMER")).isZero();
    }

    @Test
    void after_a_power_cut_it_goes_on_from_its_last_commit() throws IOException {
        added("红肿");
        build();
        follow();
        index.commit(pursuit.progress());
        added("等候");
        follow();
        assertThat(cutAndResume()).isTrue();
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(1);
        assertThat(pursuit.progress().whole()).isTrue();
        follow();
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(2);
    }

    @Test
    void building_that_was_cut_off_goes_on_where_it_was() throws IOException {
        for (int i = 0; i < 250; i++) {
            added("红肿");
        }
        pursuit.walk();
        index.commit(pursuit.progress());
        assertThat(cutAndResume()).isTrue();
        assertThat(pursuit.progress().whole()).isFalse();
        assertThat(pursuit.walk()).isEqualTo(100);
        build();
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(250);
    }

    @Test
    void an_index_of_another_state_of_the_database_is_not_gone_on_with() throws IOException {
        added("红肿");
        build();
        follow();
        index.commit(pursuit.progress());
        // Restored from a backup, another change has come under the same number.
        Change mark = house.changes.remove(house.changes.size() - 1);
        assertThat(cutAndResume()).as("gone").isFalse();
        house.changes.add(new Change(mark.seq(), Instant.EPOCH, mark.caseId(), Optional.empty()));
        assertThat(cutAndResume()).as("another").isFalse();
    }

    @Test
    void read_again_what_is_left_over_goes_and_is_found_until_then() throws IOException {
        Draft kept = added("红肿");
        Draft gone = added("等候");
        build();
        follow();
        house.cases.remove(gone.id);
        pursuit.again();
        assertThat(pursuit.progress().whole()).isTrue();
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(2);
        build();
        assertThat(count(Fields.NUMBER, kept.number.toLowerCase())).isEqualTo(1);
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(1);
    }

    @Test
    void a_case_whose_document_is_damaged_keeps_back_no_other() throws IOException {
        Draft bad = added("一");
        added("二");
        house.damaged.add(bad.id);
        build();
        assertThat(count(Fields.KIND, "CASE")).isEqualTo(1);
    }

    @Test
    void guides_are_written_when_what_is_in_force_has_changed() throws IOException {
        pursuit.guides();
        index.refresh();
        assertThat(count(Fields.KIND, "GUIDE")).isEqualTo(new HashSet<>(TinyHouse.PACK.guides()).size());
        long written = pursuit.written();
        pursuit.guides();
        assertThat(pursuit.written()).isEqualTo(written);
    }

    @Test
    void words_that_were_replaced_are_out_of_the_files_after_sweeping() throws Exception {
        Draft draft = added("绝密词语甲乙丙");
        Draft other = added("别的");
        build();
        index.commit(pursuit.progress());
        draft.summary = "改过了";
        house.put(draft);
        follow();
        index.sweep();
        for (int i = 0; i < 50 && terms().contains("绝密"); i++) {
            Thread.sleep(100);
            index.refresh();
        }
        index.commit(pursuit.progress());
        assertThat(terms()).doesNotContain("绝密").contains("别的");
        assertThat(other.number).isNotEmpty();
    }

    private List<String> terms() throws IOException {
        return index.read(searcher -> {
            List<String> terms = new ArrayList<>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var all = leaf.reader().terms(Fields.HEAD_PAIRS).iterator();
                for (var term = all.next(); term != null; term = all.next()) {
                    terms.add(term.utf8ToString());
                }
            }
            return terms;
        });
    }
}
