package anju.flow.dossier;

import anju.flow.Reply;
import anju.flow.dossier.Addresses.Change;
import anju.flow.dossier.Addresses.New;
import anju.flow.port.Store;
import anju.people.Resident;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds and changes where somebody is served. What was ordered for an address stays there. */
public final class AddressFlow {

    private static final int MOST = 12;

    /** Adds an address. */
    public Future<Reply<Void>> add(Store.Unit unit, Id<Resident> resident, New address) {
        return unit
            .addresses()
            .hold(resident)
            .compose(all -> {
                List<Problem> wrong = wrong(address.from(), address.until(), address.main());
                if (all.size() >= MOST) {
                    wrong.add(Problem.of("line", "address.too-many", MOST));
                }
                return wrong.isEmpty()
                    ? unit.addresses().add(resident, address).map(Reply.<Void>done(null))
                    : Future.succeededFuture(new Reply.Refused<>(wrong));
            });
    }

    /** Changes an address; there is always exactly one usual one. */
    public Future<Reply<Void>> change(Store.Unit unit, Id<Resident> resident, Change change) {
        return unit
            .addresses()
            .hold(resident)
            .compose(all -> {
                Optional<Resident.Address> before = change.among(all);
                if (before.isEmpty()) {
                    return Future.succeededFuture(Reply.<Void>refused("addressId", "request.unknown-address"));
                }
                boolean main = change.main() || before.get().main();
                List<Problem> wrong = wrong(change.from(), change.until(), main);
                return wrong.isEmpty()
                    ? unit.addresses().change(resident, change).map(Reply.<Void>done(null))
                    : Future.succeededFuture(new Reply.Refused<>(wrong));
            });
    }

    private static List<Problem> wrong(LocalDate from, LocalDate until, boolean main) {
        List<Problem> wrong = new ArrayList<>();
        if (from != null && until != null && until.isBefore(from)) {
            wrong.add(Problem.of("until", "address.before"));
        }
        if (main && until != null) {
            wrong.add(Problem.of("until", "address.usual-ends"));
        }
        return wrong;
    }
}
