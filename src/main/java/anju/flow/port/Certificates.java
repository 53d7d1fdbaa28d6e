package anju.flow.port;

import anju.matching.certificate.MatchCertificate;
import anju.order.Order;
import anju.order.Stage;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Optional;

/** The match certificates, kept for ever. */
public interface Certificates {
    /** Keeps the certificate of an order. */
    Future<Void> add(Id<Stage.Matched> id, Id<Order> order, MatchCertificate certificate);

    /** That certificate; fails with NoSuchElementException if missing. */
    Future<MatchCertificate> get(Id<Stage.Matched> id);

    /** The newest certificate of an order. */
    Future<Optional<MatchCertificate>> findNewest(Id<Order> order);
}
