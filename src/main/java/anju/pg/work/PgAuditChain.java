package anju.pg.work;

import anju.pg.Columns;
import anju.pg.PgDatabase;
import anju.pg.PgTransaction;
import anju.pg.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Seals audit rows into a chain: each hash covers the hash before it, so that a row that is changed, taken out or put
 * between breaks every hash after it. The head belongs elsewhere too, for who cuts the end off cuts it from the table.
 */
public final class PgAuditChain {

    /** The lease under which rows are sealed; its value is the number of the last sealed row. */
    public static final String LEASE = "audit";

    private static final int MOST = 1_000;
    private static final String ROW = """
    id, chain_no, hash, (extract(epoch from at) * 1000000)::bigint as micros, person_id, role, operation, subject,
    resident_id, reason_enc, detail::text as detail
    """;
    private static final String UNSEALED =
        "select " + ROW + " from audit where chain_no is null order by id limit " + MOST;
    private static final String SEALED =
        "select " + ROW + " from audit where chain_no > $1 order by chain_no limit " + MOST;
    private static final String HASH = "select hash from audit where chain_no = $1";
    private static final String SEAL = """
    update audit set chain_no = s.chain_no, hash = s.hash
    from unnest($1::bigint[], $2::bigint[], $3::bytea[]) as s (id, chain_no, hash) where audit.id = s.id
    """;

    private final PgDatabase database;

    /** The chain of that database. */
    public PgAuditChain(PgDatabase database) {
        this.database = database;
    }

    /** The end of the chain: how many rows it has, and the hash of the last one. */
    public record Head(long length, String hash) {
        /** The head of an empty chain. */
        public static final Head EMPTY = new Head(0, HexFormat.of().formatHex(new byte[32]));
    }

    /** What verifying found; {@code brokenAt} is the number of the first row that is wrong, 0 when none is. */
    public record Found(Head head, long brokenAt) {
        /** Whether the chain is whole. */
        public boolean whole() {
            return brokenAt == 0;
        }
    }

    /** Seals what is committed; how many rows that were, -1 when the lease is not this owner's any more. */
    public Future<Integer> seal(PgLease lease, long epoch) {
        return database.inOne(transaction ->
            lease.lock(transaction, epoch).compose(last -> {
                if (last.isEmpty()) {
                    return Future.succeededFuture(-1);
                }
                long length = last.getAsLong();
                return hash(transaction, length).compose(before -> seal(transaction, lease, length, before));
            })
        );
    }

    private static Future<Integer> seal(PgTransaction transaction, PgLease lease, long length, byte[] before) {
        return transaction.run(UNSEALED).compose(rows -> {
            List<Long> ids = new ArrayList<>();
            List<Long> numbers = new ArrayList<>();
            List<Buffer> hashes = new ArrayList<>();
            byte[] last = before;
            for (Row row : rows) {
                last = AuditHash.of(last, length + ids.size() + 1, row);
                ids.add(row.getLong("id"));
                numbers.add(length + ids.size());
                hashes.add(Buffer.buffer(last));
            }
            if (ids.isEmpty()) {
                return Future.succeededFuture(0);
            }
            transaction.send(
                SEAL,
                ids.toArray(Long[]::new),
                numbers.toArray(Long[]::new),
                hashes.toArray(Buffer[]::new)
            );
            return lease.move(transaction, length + ids.size()).map(ids.size());
        });
    }

    /** Follows the chain from its beginning; {@code kept} is a head that was kept elsewhere, empty when there is none. */
    public Future<Found> verify(Head kept) {
        return verify(Head.EMPTY, kept);
    }

    private Future<Found> verify(Head sofar, Head kept) {
        return database.run(SEALED, sofar.length()).compose(rows -> {
            Head head = sofar;
            for (Row row : rows) {
                long number = head.length() + 1;
                byte[] hash = AuditHash.of(HexFormat.of().parseHex(head.hash()), number, row);
                boolean right = row.getLong("chain_no") == number;
                if (!right || !MessageDigest.isEqual(hash, Columns.bytes(row, "hash"))) {
                    return Future.succeededFuture(new Found(head, number));
                }
                head = new Head(number, HexFormat.of().formatHex(hash));
                if (number == kept.length() && !head.hash().equals(kept.hash())) {
                    return Future.succeededFuture(new Found(head, number));
                }
            }
            if (rows.size() == 0) {
                boolean cut = head.length() < kept.length();
                return Future.succeededFuture(new Found(head, cut ? head.length() + 1 : 0));
            }
            return verify(head, kept);
        });
    }

    /** The head as it stands. */
    public Future<Head> head() {
        return database
            .run("select chain_no, hash from audit where chain_no is not null order by chain_no desc limit 1")
            .map(rows ->
                Columns.first(rows, row ->
                    new Head(row.getLong("chain_no"), HexFormat.of().formatHex(Columns.bytes(row, "hash")))
                ).orElse(Head.EMPTY)
            );
    }

    private static Future<byte[]> hash(Sql sql, long number) {
        return sql
            .run(HASH, number)
            .map(rows -> Columns.first(rows, row -> Columns.bytes(row, "hash")).orElse(new byte[32]));
    }
}
