package org.redress.itests.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.Staff;

/** The ledger of clocks at one moment, as an administrator reads it. */
public record Ledger(JsonNode sheet) {

    /** What the ledger says of one pack; zeros where it knows no clock of it. */
    public record Line(long started, long running, long paused, long dormant, long met, long breached) {}

    public static Ledger read(Staff staff) {
        return new Ledger(staff.as("admin").get("clocks/ledger").expect(200).json());
    }

    public Ledger assertBalanced() {
        assertThat(sheet.path("differences")).as(sheet.toString()).isEmpty();
        assertThat(sheet.path("balanced").asBoolean()).isTrue();
        return this;
    }

    public Line line(String pack) {
        return Answer.stream(sheet.path("packs"))
                .filter(line -> line.path("pack").asText().equals(pack))
                .map(line -> new Line(
                        line.path("started").asLong(),
                        line.path("running").asLong(),
                        line.path("paused").asLong(),
                        line.path("dormant").asLong(),
                        line.path("met").asLong(),
                        line.path("breached").asLong()))
                .findFirst()
                .orElse(new Line(0, 0, 0, 0, 0, 0));
    }
}
