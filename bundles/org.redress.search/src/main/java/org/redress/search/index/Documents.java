package org.redress.search.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Ownership.Recusal;
import org.redress.api.customer.Customer;
import org.redress.api.procedure.Guide;
import org.redress.api.search.HitKind;

/** Cases, customers and guides as the index has them: found by everything, holding nothing but the reference. */
public final class Documents {

    /** Longer words and numbers than anybody looks for; the library takes no terms of any length. */
    private static final int LONGEST_TERM = 100;

    private Documents() {}

    /** @param run of building */
    public static Document ofCase(CaseFile file, Customer customer, List<Part> parts, String run) {
        Document document = of(Key.ofCase(file.id()), run, Set.of(file.branch()), parts);
        exact(document, Fields.CUSTOMER, customer.id().toString(), Field.Store.YES);
        exact(document, Fields.STATE, file.state().name());
        document.add(new LongPoint(Fields.AT, file.intake().receivedAt().toEpochMilli()));
        order(document, file.id().getMostSignificantBits());
        String number = file.number().toLowerCase(Locale.ROOT);
        exact(document, Fields.NUMBER, number);
        String counter = number.substring(number.lastIndexOf('-') + 1);
        Stream.of(counter, counter.replaceFirst("^0+(?=.)", ""))
                .distinct()
                .forEach(one -> exact(document, Fields.COUNTER, one));
        numbers(document, customer);
        staff(file).forEach(user -> exact(document, Fields.STAFF, user));
        Ownership ownership = file.ownership();
        Stream.concat(
                        ownership.involvedStaff().stream(),
                        ownership.recused().stream().map(Recusal::user))
                .distinct()
                .forEach(user -> exact(document, Fields.HIDDEN, user));
        return document;
    }

    private static Set<String> staff(CaseFile file) {
        Set<String> users = new LinkedHashSet<>(file.ownership().involvedStaff());
        file.ownership().owner().ifPresent(users::add);
        users.add(file.intake().firstReceiver());
        return users;
    }

    /** @param branches where the customer has cases */
    public static Document ofCustomer(Customer customer, Collection<String> branches, String run) {
        Document document = of(Key.ofCustomer(customer.id()), run, branches, Parts.of(customer));
        order(document, customer.id().getMostSignificantBits());
        numbers(document, customer);
        return document;
    }

    /**
     * @param digest of its pack
     * @param branches where the pack is active
     */
    public static Document ofGuide(String digest, Guide guide, Collection<String> branches, String run) {
        Key key = Key.ofGuide(digest, guide.id());
        Document document = of(key, run, branches, Parts.of(guide));
        order(document, key.text().hashCode());
        return document;
    }

    public static Term key(Key key) {
        return new Term(Fields.KEY, key.text());
    }

    private static Document of(Key key, String run, Collection<String> branches, List<Part> parts) {
        Document document = new Document();
        exact(document, Fields.KEY, key.text(), Field.Store.YES);
        exact(document, Fields.KIND, key.kind().name());
        exact(document, Fields.RUN, run);
        branches.forEach(branch -> exact(document, Fields.BRANCH, branch));
        for (Part part : parts) {
            text(document, part.head() ? Fields.HEAD_WORDS : Fields.TEXT_WORDS, part.text());
            text(document, part.head() ? Fields.HEAD_PAIRS : Fields.TEXT_PAIRS, part.text());
        }
        return document;
    }

    private static void numbers(Document document, Customer customer) {
        customer.phone()
                .map(Documents::digits)
                .filter(digits -> !digits.isEmpty())
                .ifPresent(digits -> {
                    exact(document, Fields.PHONE, digits);
                    exact(
                            document,
                            Fields.PHONE_BACK,
                            new StringBuilder(digits).reverse().toString());
                });
        customer.memberNo().ifPresent(number -> exact(document, Fields.MEMBER, number.toLowerCase(Locale.ROOT)));
    }

    public static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static void order(Document document, long place) {
        document.add(new NumericDocValuesField(Fields.ORDER, place));
    }

    private static void exact(Document document, String field, String value) {
        exact(document, field, value, Field.Store.NO);
    }

    private static void exact(Document document, String field, String value, Field.Store store) {
        String kept =
                value.length() > LONGEST_TERM && store == Field.Store.NO ? value.substring(0, LONGEST_TERM) : value;
        document.add(new StringField(field, kept, store));
    }

    private static void text(Document document, String field, String value) {
        document.add(new TextField(field, value, Field.Store.NO));
    }

    /** Whether anything of a customer can be found. */
    public static boolean findable(Customer customer) {
        return Stream.of(customer.name(), customer.phone(), customer.memberNo()).anyMatch(Optional::isPresent);
    }

    /** All of one kind. */
    public static Term kind(HitKind kind) {
        return new Term(Fields.KIND, kind.name());
    }
}
