package org.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Absence;
import org.redress.api.account.Caller;
import org.redress.console.fake.Cases;
import org.redress.console.fake.FakeHouse;

/** Who is away says so, and everybody sees it where people are chosen. */
class AbsenceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String OPS = "csrf-ops.sh-jingan";

    private FakeHouse house;
    private Browser browser;

    @BeforeEach
    void open() {
        house = new FakeHouse(0);
        browser = new Browser(house.address).signIn("ops.sh-jingan");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Optional<Absence> absence(String username) {
        return house.staff.find(username).orElseThrow().absence();
    }

    private Absence running(Optional<String> deputy) {
        Instant now = Cases.NOW;
        return new Absence(now.minusSeconds(3600), now.plusSeconds(5 * 86_400), deputy);
    }

    @Test
    void everybody_enters_and_takes_back_their_own_days() {
        HttpResponse<String> saved = browser.post(
                "/me/absence",
                OPS,
                "step",
                "absence",
                "absent-from",
                "2026-12-01",
                "absent-until",
                "2026-12-08",
                "deputy",
                "consultant.sh-jingan");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(absence("ops.sh-jingan"))
                .contains(Absence.ofDays(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 8),
                        SHANGHAI,
                        Optional.of("consultant.sh-jingan")));
        assertThat(browser.get("/me?done=absence").body())
                .contains("休假已更新")
                .contains("将休假：12-01 至 12-08")
                .contains("value=\"2026-12-08\"");

        browser.post("/me/absence", OPS, "step", "absence-end");
        assertThat(absence("ops.sh-jingan")).isEmpty();
    }

    @Test
    void a_missing_day_is_asked_for() {
        HttpResponse<String> refused = browser.post("/me/absence", OPS, "step", "absence", "absent-from", "2026-12-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写第一天和最后一天");
    }

    @Test
    void pickers_say_until_when_a_colleague_is_away_and_who_stands_in() {
        house.staff.setAbsence(
                Caller.system("test"), "doctor.sh-jingan", Optional.of(running(Optional.of("ops.sh-jingan"))));
        String form = browser.get("/cases/SHJA-2611-0037/actions/hand-over").body();
        assertThat(form).contains("（休假至 ").contains("由沈知秋代理）");
        assertThat(form)
                .as("the one complained about is not offered")
                .contains("value=\"doctor.sh-jingan\"")
                .doesNotContain("value=\"consultant.sh-jingan\"");
    }

    @Test
    void administrators_see_and_enter_it_for_anybody() {
        Browser admin = new Browser(house.address).signIn("admin");
        admin.post(
                "/admin/accounts/consultant.sh-jingan",
                "csrf-admin",
                "step",
                "absence",
                "absent-from",
                "2026-12-01",
                "absent-until",
                "2026-12-02");
        assertThat(absence("consultant.sh-jingan")).isPresent();
        house.staff.setAbsence(Caller.system("test"), "consultant.sh-jingan", Optional.of(running(Optional.empty())));
        assertThat(admin.get("/admin/accounts").body()).contains("休假至 ").doesNotContain("（休假至");
        assertThat(admin.get("/admin/accounts/consultant.sh-jingan").body()).contains("休假中：");
    }

    @Test
    void joint_parts_show_who_what_until_when_and_the_answer() {
        String page = browser.get("/cases/SHJA-2611-0037").body();
        assertThat(page)
                .contains("会办")
                .contains("这次红肿是否超出正常范围")
                .contains("18:00 前答复")
                .contains("周小禾接待，有登记表");
    }
}
