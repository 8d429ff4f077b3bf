package org.redress.console.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.customer.Customer;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.console.text.Phones;

/**
 * Fields for what is known of the customer. The form opens with what the page shows anyway; of a phone number it shows as
 * little as the page does, and what is left empty stays as it is.
 */
final class Particulars {

    static final String NAME = "customer";
    static final String PREFIX = "customer-";

    private Particulars() {}

    static List<FormField> fields(Opened opened, Customer customer) {
        return List.of(
                field("name", Text.same(opened.say("customer.name")), Optional.empty(), 80),
                field(
                        "phone",
                        Text.same(opened.say("customer.phone")),
                        kept(opened, customer.phone().map(Phones::masked)),
                        30),
                field("memberNo", Text.same(opened.say("customer.memberNo")), Optional.empty(), 40),
                field(
                        "wechat",
                        Text.same(opened.say("customer.wechat")),
                        kept(opened, customer.wechat().map(known -> "****")),
                        60));
    }

    static Map<String, List<String>> known(Customer customer) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        customer.name().ifPresent(name -> known.put(PREFIX + "name", List.of(name)));
        customer.memberNo().ifPresent(number -> known.put(PREFIX + "memberNo", List.of(number)));
        return known;
    }

    private static Optional<Text> kept(Opened opened, Optional<String> shown) {
        return shown.map(known -> Text.same(opened.say("customer.kept", known)));
    }

    private static FormField field(String name, Text title, Optional<Text> help, int most) {
        return new FormField(
                name, title, help, FormField.Kind.TEXT, List.of(), false, Optional.empty(), Optional.empty(), most);
    }
}
