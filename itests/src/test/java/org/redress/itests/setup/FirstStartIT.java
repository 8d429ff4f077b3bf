package org.redress.itests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.RestClient;
import org.redress.itests.rest.Staff;

/** The first start of a real installation, which nobody but its administrator may get into. */
class FirstStartIT {

    private static final String PASSWORD = "gelb-Regen-41-Tisch";

    @Test
    void the_link_on_standard_output_lets_one_administrator_in_once() throws Exception {
        try (RedressNode node = RedressNode.builder("first-start").start()) {
            RestClient nobody = RestClient.nobody(node);
            nobody.token("admin", Staff.PASSWORD).expect(401);
            nobody.token("frontdesk.sh-jingan", Staff.PASSWORD).expect(401);
            nobody.token("karaf", "karaf").expect(401);

            SetupPage page = new SetupPage(node);
            URI link = page.link();
            assertThat(Files.readString(node.data().resolve("log/redress.log")))
                    .as("a link in the log would let readers of the log in")
                    .doesNotContain(link.getQuery());
            assertThat(page.redeem(PASSWORD).statusCode()).isEqualTo(303);

            RestClient admin = nobody.signIn("admin", PASSWORD);
            assertThat(admin.get("users").expect(200).items())
                    .extracting(user -> user.path("username").asText())
                    .as("no other account exists")
                    .containsExactly("admin");
            assertThat(admin.get("units").expect(200).json())
                    .as("and no demonstration")
                    .isEmpty();
            admin.get("admin/time").expect(404);
            admin.post("admin/time", Map.of("days", 1)).expect(404);

            assertThat(page.read()).as("the code is used up").doesNotContain("name=\"password\"");
            node.kill();
            node.restart();
            nobody.signIn("admin", PASSWORD);
            assertThat(page.links())
                    .as("no further link once somebody can get in")
                    .hasSize(1);
            node.log().assertHealthy();
        }
    }
}
