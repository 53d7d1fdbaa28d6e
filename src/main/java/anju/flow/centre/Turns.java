package anju.flow.centre;

import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;

/** Whose turn it is, of the organisations whose workers a centre asks. */
public interface Turns {
    /**
     * The best of those who work for the organisation that has waited longest; it has had its turn with this. Of two that
     * never had one, the one of the better worker goes first.
     */
    Future<Id<Worker>> take(Id<Organisation> centre, List<Id<Worker>> bestFirst);
}
