package anju.flow.photo;

import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The photos of visits; the pictures themselves lie with the files. */
public interface Photos {
    /** A photo; {@code repeats} is the order at which nearly the same picture was shown before, or null. */
    record Photo(
        Id<Photo> id,
        Id<Order> order,
        Id<Worker> worker,
        Instant takenAt,
        Instant receivedAt,
        String fileKey,
        int bytes,
        Id<Order> repeats
    ) {}

    /**
     * Adds a photo, with the earlier one of another order that it repeats: by the same worker or of the same resident,
     * at most 6 bits apart, within half a year.
     */
    Future<Photo> add(Photo photo, long fingerprint);

    /** The photos of an order in the order in which they were taken. */
    Future<List<Photo>> list(Id<Order> order);

    /** That photo of that order; empty where it has none. */
    Future<Optional<Photo>> find(Id<Order> order, Id<Photo> photo);
}
