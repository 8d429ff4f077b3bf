package org.redress.itests.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** The distribution on PostgreSQL: the same product, only the settings differ. */
class PostgresIT {

    @Test
    void a_case_runs_from_intake_to_archive_and_its_data_are_in_postgresql() throws Exception {
        try (TestPostgres postgres = TestPostgres.start()) {
            try (RedressNode node =
                    postgres.node("postgres").simulatedClock(DemoNode.START).start()) {
                Staff staff = new Staff(node);
                CaseWork complaint = toArchive(staff);
                node.kill();
                node.restart();
                assertThat(new CaseWork(new Staff(node), complaint.number())
                                .as("ops.sh-jingan")
                                .path("state")
                                .asText())
                        .isEqualTo("archived");
                assertThat(node.data().resolve("redress/db"))
                        .as("no Derby beside it")
                        .doesNotExist();
                node.log().assertHealthy();
            }
            assertThat(tables(postgres)).isPositive();
        }
    }

    private static CaseWork toArchive(Staff staff) {
        CaseWork complaint =
                CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.sideEffectOnDayNine("sh-jingan"));
        complaint.through("consultant.sh-jingan", "analyse").attach("doctor.sh-jingan", "diagnosis-certificate");
        complaint.through("doctor.sh-jingan", "decide").through("ops.sh-jingan", "carry-out");
        complaint.through("consultant.sh-jingan", "publish").doTasks("supervisor.sh-jingan");
        complaint.did("supervisor.sh-jingan", "complete-stage");
        complaint.did("ops.sh-jingan", "give-rights-notice");
        complaint.did("ops.sh-jingan", "close", "result", "客户接受解释");
        complaint.archivedBy("ops.sh-jingan");
        return complaint;
    }

    private static int tables(TestPostgres postgres) throws Exception {
        try (Connection connection = postgres.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema not in"
                                + " ('pg_catalog', 'information_schema')")) {
            found.next();
            return found.getInt(1);
        }
    }
}
