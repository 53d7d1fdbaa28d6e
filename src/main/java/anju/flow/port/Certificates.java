package anju.flow.port;

import anju.matching.certificate.MatchCertificate;
import anju.order.Order;
import anju.order.Stage;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** The match certificates, kept for ever. */
public interface Certificates {
    /** Keeps the certificate of an order. */
    Future<Void> add(Id<Stage.Matched> id, Id<Order> order, MatchCertificate certificate);

    /** That certificate; fails with NoSuchElementException if missing. */
    Future<MatchCertificate> get(Id<Stage.Matched> id);

    /** A certificate, and when it was made. */
    record Made(Instant at, MatchCertificate certificate) {}

    /** The newest certificate of an order. */
    Future<Optional<Made>> findNewest(Id<Order> order);
}
