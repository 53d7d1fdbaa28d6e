package anju.pg.work;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.WANG_JIANGUO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.access.Audit;
import anju.people.Role;
import anju.pg.SmallCity;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written down about who looked at what cannot be changed unnoticed, not even by who owns the database. */
class AuditChainIT {

    private SmallCity city;
    private PgAuditChain chain;
    private PgLease lease;
    private long epoch;

    @BeforeEach
    void aChainOfFive() {
        city = new SmallCity();
        chain = new PgAuditChain(city.database);
        lease = new PgLease(city.database, PgAuditChain.LEASE, "node-a", Duration.ofSeconds(30));
        epoch = get(lease.take()).orElseThrow();
        for (int i = 0; i < 5; i++) {
            look("因为 " + i);
        }
        assertThat(get(chain.seal(lease, epoch))).isEqualTo(5);
    }

    @AfterEach
    void close() {
        city.close();
    }

    private void look(String reason) {
        get(
            city.store
                .access()
                .audit()
                .write(
                    new Audit.Entry(
                        WANG_JIANGUO,
                        Role.COORDINATOR,
                        "revealResident",
                        UUID.randomUUID(),
                        CHEN_XIUYING,
                        reason,
                        Map.of("fields", "phone")
                    )
                )
        );
    }

    private void tamper(String statement) {
        city.server.execute("alter table audit disable trigger all", statement, "alter table audit enable trigger all");
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        PgAuditChain.Head kept = get(chain.head());
        look("one more");
        assertThat(get(chain.verify(kept)).whole())
            .as("what is not sealed yet is not part of it")
            .isTrue();
        get(chain.seal(lease, epoch));
        PgAuditChain.Found found = get(chain.verify(kept));
        assertThat(found.whole()).isTrue();
        assertThat(found.head()).isEqualTo(get(chain.head()));
        assertThat(found.head().length()).isEqualTo(6);
    }

    @Test
    void aChangedRowBreaksItWhereItWasChanged() {
        tamper("update audit set operation = 'getResident' where chain_no = 3");
        assertThat(get(chain.verify(PgAuditChain.Head.EMPTY)).brokenAt()).isEqualTo(3);
    }

    @Test
    void aRowThatIsTakenOutLeavesAHole() {
        tamper("delete from audit where chain_no = 2");
        assertThat(get(chain.verify(PgAuditChain.Head.EMPTY)).brokenAt()).isEqualTo(2);
    }

    @Test
    void anEndThatIsCutOffShowsByTheHeadThatWasKeptElsewhere() {
        PgAuditChain.Head kept = get(chain.head());
        tamper("delete from audit where chain_no = 5");
        assertThat(get(chain.verify(PgAuditChain.Head.EMPTY)).whole())
            .as("the table alone cannot tell")
            .isTrue();
        assertThat(get(chain.verify(kept)).brokenAt()).isEqualTo(5);
    }

    @Test
    void theTablesOwnGuardsRefuseTheApplicationAndTheOwner() {
        assertThatThrownBy(() -> city.run("update audit set operation = 'x' where chain_no = 1")).hasMessageContaining(
            "append only"
        );
        assertThatThrownBy(() -> city.server.execute("delete from audit")).hasMessageContaining("append only");
    }

    @Test
    void theReasonIsNotReadableInTheTable() {
        String whole = city
            .run("select string_agg(a::text, ' ') as whole from audit a")
            .iterator()
            .next()
            .getString("whole");
        assertThat(whole).doesNotContain("因为");
    }
}
