package anju.http.access;

import anju.flow.access.Accounts;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often signing in may fail, on all nodes together: the failures are rows. Three rungs, each with a longer wait, so
 * that a slip costs minutes and guessing costs days. An address gets more, for a centre shares one.
 */
public record SignInLimits(List<Rung> rungs) {
    /** After so many failures within that time nobody signs in with that phone, or from that address. */
    public record Rung(Duration within, int ofPhone, int ofAddress) {}

    /** What holds where nothing else is set. */
    public static final SignInLimits DEFAULT = new SignInLimits(
        List.of(
            new Rung(Duration.ofMinutes(15), 5, 50),
            new Rung(Duration.ofHours(2), 10, 150),
            new Rung(Duration.ofHours(24), 20, 500)
        )
    );

    /** Copies the rungs. */
    public SignInLimits {
        rungs = List.copyOf(rungs);
    }

    /**
     * Succeeds when another try is allowed, with so many others of that phone being compared right now; refuses with 429
     * and the time to wait.
     */
    Future<Void> check(Accounts accounts, String phone, String address, int underWay) {
        var asked = new ArrayList<Future<Accounts.Failures>>();
        rungs.forEach(rung -> asked.add(accounts.failures(phone, address, rung.within())));
        return Future.all(asked).compose(all -> {
            for (int i = rungs.size() - 1; i >= 0; i--) {
                Accounts.Failures failures = all.resultAt(i);
                Rung rung = rungs.get(i);
                if (failures.ofPhone() + underWay >= rung.ofPhone() || failures.ofAddress() >= rung.ofAddress()) {
                    return Future.failedFuture(new Refusal(ProblemDocument.of(Kind.TOO_MANY, rung.within())));
                }
            }
            return Future.succeededFuture();
        });
    }
}
