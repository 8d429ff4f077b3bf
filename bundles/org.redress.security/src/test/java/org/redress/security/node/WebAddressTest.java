package org.redress.security.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebAddressTest {

    @Test
    void the_public_url_wins_over_what_the_server_listens_on() {
        assertThat(address("https://redress.example.cn/", "127.0.0.1")).isEqualTo("https://redress.example.cn");
        assertThat(address("", "10.0.0.5")).isEqualTo("http://10.0.0.5:8181");
    }

    @Test
    void an_address_for_listening_everywhere_is_none_to_click_on() {
        assertThat(address("", "0.0.0.0")).isEqualTo("http://localhost:8181");
        assertThat(address(" ", "")).isEqualTo("http://localhost:8181");
    }

    private static String address(String publicUrl, String host) {
        return new WebAddress(new NodeSettings(false, publicUrl), host, 8181).base();
    }
}
