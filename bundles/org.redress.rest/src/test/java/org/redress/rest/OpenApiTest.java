package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The description is complete and can be followed. */
class OpenApiTest {
    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private JsonNode document() {
        ApiBench.Answer answer = api.send(HttpRequest.newBuilder(api.uri("/openapi.json")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        return answer.json();
    }

    @Test
    void every_resource_method_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document().at("/paths").properties()) {
            path.getValue().fieldNames().forEachRemaining(method -> described.add(method + " " + path.getKey()));
        }
        Set<String> served = new TreeSet<>();
        ApiApplication.over(new Desks(
                        api.desk,
                        api.visits,
                        api.improvements,
                        api.routines,
                        api.reports,
                        api.vault,
                        api.papers,
                        api.plugins,
                        api.plugins,
                        new org.redress.rest.fake.TinyCode(),
                        new org.redress.rest.fake.TinyRollouts(),
                        api.plans,
                        api.plans.uploads(),
                        new org.redress.rest.fake.TinyMoves(),
                        new org.redress.rest.fake.TinyPluginData(),
                        api.customers,
                        api.customers,
                        api.accounts,
                        api.accounts,
                        api.units,
                        api.calendars,
                        api.health,
                        api.health,
                        new org.redress.rest.fake.TinyConfiguration(),
                        api.inbox,
                        new org.redress.rest.fake.TinyLedger(),
                        api.clock,
                        java.util.Optional.empty(),
                        java.util.Optional::empty))
                .getResources()
                .forEach(resource -> collect(resource, "/" + resource.getPath(), served));

        assertThat(served).hasSizeGreaterThan(30);
        assertThat(described).isEqualTo(served);
    }

    private static void collect(Resource resource, String path, Set<String> served) {
        String plain = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("//+", "/");
        for (ResourceMethod method : resource.getResourceMethods()) {
            served.add(method.getHttpMethod().toLowerCase(Locale.ROOT) + " " + plain);
        }
        resource.getChildResources().forEach(child -> collect(child, path + "/" + child.getPath(), served));
    }

    @Test
    void every_operation_has_an_id_of_its_own_an_answer_and_problems() {
        JsonNode document = document();
        Set<String> ids = new HashSet<>();
        for (JsonNode path : document.at("/paths")) {
            for (JsonNode operation : path) {
                String id = operation.at("/operationId").asText();
                assertThat(id).isNotEmpty();
                assertThat(ids.add(id)).as(id + " is unique").isTrue();
                assertThat(operation.at("/summary").asText()).as(id).isNotEmpty();
                assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as(id)
                        .isEqualTo("#/components/schemas/Problem");
                boolean answered = operation.at("/responses/200/content").isObject()
                        || operation.at("/responses/201/content").isObject()
                        || operation.at("/responses/202/content").isObject()
                        || operation.at("/responses/204").isObject();
                assertThat(answered).as(id).isTrue();
            }
        }
    }

    @Test
    void every_reference_leads_to_a_schema() {
        JsonNode document = document();
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        assertThat(document.at("/components/schemas/Case/properties/nextStep/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/NextStep");
        assertThat(document.at("/components/schemas/Registration/required").toString())
                .contains("branch", "type", "channel", "summary");
    }

    @Test
    void only_signing_in_the_description_and_what_customers_do_need_no_token() {
        Set<String> open = new TreeSet<>();
        for (JsonNode path : document().at("/paths")) {
            for (JsonNode operation : path) {
                if (!operation.has("security")) {
                    open.add(operation.at("/operationId").asText());
                }
            }
        }
        assertThat(open).containsExactlyInAnyOrder("signIn", "readDescription", "openCustomerLink", "answerSurvey");
    }

    @Test
    void what_a_case_shows_is_in_its_schema() {
        JsonNode properties = document().at("/components/schemas/Case/properties");

        api.get(ApiBench.CASE).json().fieldNames().forEachRemaining(name -> assertThat(properties.has(name))
                .as(name)
                .isTrue());
    }
}
