package anju.pg.order;

import anju.flow.port.Certificates;
import anju.matching.certificate.MatchCertificate;
import anju.order.Order;
import anju.order.Stage;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The match certificates of a transaction. */
public final class PgCertificates implements Certificates {

    private static final String ADD = """
    insert into match_certificate (id, order_id, made_at, rules_version, body)
    values ($1, $2, $3, $4, $5::text::jsonb)
    """;
    private static final String GET = "select body::text as body from match_certificate where id = $1";
    private static final String NEWEST = """
    select made_at, body::text as body from match_certificate where order_id = $1 order by made_at desc, id limit 1
    """;

    private final PgTransaction transaction;

    /** The certificates of that transaction. */
    public PgCertificates(PgTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<Void> add(Id<Stage.Matched> id, Id<Order> order, MatchCertificate certificate) {
        String body = CertificateJson.write(certificate);
        return transaction.send(ADD, id, order, transaction.now(), certificate.rulesVersion(), body);
    }

    @Override
    public Future<MatchCertificate> get(Id<Stage.Matched> id) {
        return transaction
            .run(GET, id)
            .map(rows ->
                Columns.first(rows, PgCertificates::body).orElseThrow(() ->
                    new NoSuchElementException("certificate " + id)
                )
            );
    }

    @Override
    public Future<Optional<Made>> findNewest(Id<Order> order) {
        return transaction
            .run(NEWEST, order)
            .map(rows -> Columns.first(rows, row -> new Made(Columns.instant(row, "made_at"), body(row))));
    }

    private static MatchCertificate body(Row row) {
        return CertificateJson.read(row.getString("body"));
    }
}
