package anju.pg.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A certificate comes back from the database as it went in. */
class CertificateJsonTest {

    private static Id<Worker> worker(int n) {
        return Id.of(new UUID(n, -n));
    }

    private static MatchCertificate certificate() {
        Instant start = Instant.parse("2026-11-24T01:00:00Z");
        List<Reason> reasons = List.of(new Reason("own-centre", 2000, 0), new Reason("travel", -48, 12));
        return new MatchCertificate(
            "2026-11",
            "2026-11",
            List.of("care-worker", "bathing|nurse"),
            List.of(worker(1)),
            List.of(
                new Candidate(worker(1), 1952, reasons, start, 754, 1200, 6, List.of("tight-travel")),
                new Candidate(worker(2), 20, List.of(), start.plusSeconds(1800), 600, 900, 0, List.of())
            ),
            List.of(new Rejected(worker(3), List.of(new Broken("certificate", List.of("bathing"))), false)),
            new TreeMap<>(Map.of("out-of-reach", 19_000)),
            null
        );
    }

    @Test
    void itComesBackAsItWentIn() {
        assertThat(CertificateJson.read(CertificateJson.write(certificate()))).isEqualTo(certificate());
    }

    @Test
    void whatIsNoCertificateIsSaidSo() {
        assertThatThrownBy(() -> CertificateJson.read("[1]")).isInstanceOf(IllegalArgumentException.class);
    }
}
