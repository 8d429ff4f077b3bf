package org.redress.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PostedTest {

    @Test
    void blank_values_count_as_absent() {
        Posted form = Posted.parse("a=+1+&b=++&c=x&c=&c=y&d");
        assertThat(form.get("a")).contains("1");
        assertThat(form.get("b")).isEmpty();
        assertThat(form.all("c")).containsExactly("x", "y");
        assertThat(form.sent("d")).isTrue();
    }

    @Test
    void passwords_keep_their_blanks() {
        assertThat(Posted.parse("p=+a%20").secret("p")).containsExactly(' ', 'a', ' ');
    }

    @Test
    void a_form_with_more_fields_than_any_page_has_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Posted.parse("a=1&".repeat(1_001)));
    }
}
