package anju.pg.photo;

import anju.flow.photo.Photos;
import anju.order.Order;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** The photos of visits, in a transaction. */
public final class PgPhotos implements Photos {

    private static final String ADD = """
    insert into visit_photo (id, order_id, worker_id, taken_at, received_at, file_key, bytes, fingerprint, repeats)
    select $1, $2, $3, $4, $5, $6, $7, $8, (
      select p.id from visit_photo p join orders o on o.id = p.order_id
      where p.order_id <> $2 and p.received_at > $5::timestamptz - interval '180 days'
        and (p.worker_id = $3 or o.resident_id = (select resident_id from orders where id = $2))
        and bit_count((p.fingerprint # $8::bigint)::bit(64)) <= 6
      order by bit_count((p.fingerprint # $8::bigint)::bit(64)), p.received_at limit 1)
    """;

    private static final String SELECT = """
    select p.id, p.order_id, p.worker_id, p.taken_at, p.received_at, p.file_key, p.bytes, r.order_id as repeated
    from visit_photo p left join visit_photo r on r.id = p.repeats
    where p.order_id = $1""";

    private static final String LIST = SELECT + " order by p.taken_at, p.id";

    private static final String FIND = SELECT + " and p.id = $2";

    private final PgTransaction transaction;

    /** The photos of that transaction. */
    public PgPhotos(PgTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<Photo> add(Photo photo, long fingerprint) {
        return transaction
            .run(
                ADD,
                photo.id(),
                photo.order(),
                photo.worker(),
                photo.takenAt(),
                photo.receivedAt(),
                photo.fileKey(),
                photo.bytes(),
                fingerprint
            )
            .compose(added -> find(photo.order(), photo.id()))
            .map(Optional::orElseThrow);
    }

    @Override
    public Future<List<Photo>> list(Id<Order> order) {
        return transaction.run(LIST, order).map(rows -> Columns.list(rows, PgPhotos::photo));
    }

    @Override
    public Future<Optional<Photo>> find(Id<Order> order, Id<Photo> photo) {
        return transaction.run(FIND, order, photo).map(rows -> Columns.first(rows, PgPhotos::photo));
    }

    private static Photo photo(Row row) {
        return new Photo(
            Columns.id(row, "id"),
            Columns.id(row, "order_id"),
            Columns.id(row, "worker_id"),
            Columns.instant(row, "taken_at"),
            Columns.instant(row, "received_at"),
            row.getString("file_key"),
            row.getInteger("bytes"),
            Columns.id(row, "repeated")
        );
    }
}
