package anju.flow.port;

import anju.catalogue.ServiceItem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The catalogue. */
public interface Services {
    /** The item of that code; empty if there is none. */
    Future<Optional<ServiceItem>> find(String code);

    /** All items in the catalogue's order. */
    Future<List<ServiceItem>> list();
}
