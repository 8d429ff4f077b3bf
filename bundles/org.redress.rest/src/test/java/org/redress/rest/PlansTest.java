package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.PlanRequest;
import org.redress.rest.fake.TinyPlans;

/** Changes of plugins over the wire: brought, looked at, applied, reversed. */
class PlansTest {

    private static final String PLANS = "/plugins/clinic-chain/plans";

    private final ApiBench api = new ApiBench();

    @AfterEach
    void close() throws Exception {
        api.close();
    }

    private ApiBench.Answer admin(String method, String path, String json) {
        return api.send(ApiBench.json(api.asAdmin(path), method, json));
    }

    private ApiBench.Answer read(String path) {
        return api.send(api.asAdmin(path).GET());
    }

    @Test
    void a_file_is_kept_and_told_where_to_find_it() {
        ApiBench.Answer answer = api.send(
                api.asAdmin("/plugins")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(
                                BodyPublishers.ofString(
                                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"规则.yaml\"\r\n\r\nhello\r\n--b--\r\n")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/plugins/clinic-chain/uploads");
        assertThat(answer.at("/version")).isEqualTo("1.1.0");
        assertThat(api.plans.uploaded).isEqualTo("规则.yaml: hello");
        assertThat(read("/plugins/clinic-chain/uploads").at("/0/fileName"))
                .isEqualTo("clinic-chain-1.1.0.redress.yaml");
    }

    @Test
    void a_plan_says_what_it_touches() {
        ApiBench.Answer answer = admin(
                "POST",
                PLANS,
                "{\"operation\":\"pilot\",\"version\":\"1.1.0\",\"unit\":\"sh-jingan\",\"settings\":{\"days\":5}}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/plans/" + TinyPlans.PLAN);
        assertThat(answer.at("/state")).isEqualTo("planned");
        assertThat(answer.at("/impact/branches/0/change")).isEqualTo("version");
        assertThat(answer.at("/impact/cases/numbers/0")).isEqualTo("SHJA-1");
        assertThat(answer.at("/impact/summary/0/zh")).isEqualTo("试用");
        assertThat(api.plans.asked)
                .isEqualTo(new PlanRequest(
                        "clinic-chain",
                        PlanRequest.Operation.PILOT,
                        Optional.of("1.1.0"),
                        Optional.of("sh-jingan"),
                        Optional.of(Map.of("days", 5L)),
                        Optional.empty()));
        assertThat(read(PLANS).at("/0/operation")).isEqualTo("disable");
        assertThat(read("/plans/" + TinyPlans.PLAN).at("/id")).isEqualTo(TinyPlans.PLAN);
    }

    @Test
    void an_operation_that_there_is_none_of_is_a_wrong_value() {
        ApiBench.Answer answer = admin("POST", PLANS, "{\"operation\":\"explode\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/operation");
    }

    @Test
    void applying_answers_at_once_with_a_job() {
        ApiBench.Answer answer = admin("POST", "/plans/" + TinyPlans.PLAN + "/apply", "{}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith("/api/v1/jobs/" + TinyPlans.JOB);
        assertThat(answer.at("/state")).isEqualTo("running");
        assertThat(read("/jobs/" + TinyPlans.JOB).at("/plan")).isEqualTo(TinyPlans.PLAN);
    }

    @Test
    void a_stale_plan_is_412() {
        api.plans.stale = true;
        assertThat(admin("POST", "/plans/" + TinyPlans.PLAN + "/apply", "{}").status())
                .isEqualTo(412);
    }

    @Test
    void a_plan_is_taken_back_by_its_id_or_by_its_plugin() {
        assertThat(admin("POST", "/rollbacks", "{\"plan\":\"x\"}").at("/kind")).isEqualTo("rollback");
        assertThat(admin("POST", "/rollbacks", "{\"plugin\":\"clinic-chain\"}").status())
                .isEqualTo(202);
        assertThat(admin("POST", "/rollbacks", "{}").status()).isEqualTo(422);
        assertThat(admin("POST", "/rollbacks", "{\"plan\":\"x\",\"plugin\":\"y\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void only_administrators_are_answered() {
        assertThat(api.get(PLANS).status()).isEqualTo(403);
        assertThat(api.post(PLANS, "{\"operation\":\"disable\"}").status()).isEqualTo(403);
        assertThat(api.post("/rollbacks", "{\"plugin\":\"clinic-chain\"}").status())
                .isEqualTo(403);
    }
}
