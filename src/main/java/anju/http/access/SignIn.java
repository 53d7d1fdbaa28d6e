package anju.http.access;

import anju.flow.access.Accounts.Account;
import anju.flow.access.Audit;
import anju.flow.access.Sessions.Session;
import anju.flow.port.Store;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Signs somebody in. An unknown phone and a wrong password take the same way, as long, to the same answer. */
public final class SignIn {

    private final Store store;
    private final PasswordCheck passwords;
    private final SignInLimits limits;
    private final Duration lasts;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    /** A session lasts so long. */
    public SignIn(Store store, PasswordCheck passwords, SignInLimits limits, Duration lasts) {
        this.store = store;
        this.passwords = passwords;
        this.limits = limits;
        this.lasts = lasts;
    }

    /** A new session and its token, which is told this once. */
    public record Opened(String token, Session session) {}

    /** Opens a session; refuses with 401, or with 429 after too many failures. */
    public Future<Opened> open(String phone, String password, String address) {
        // a hundred guesses at once must not pass the limit together, so those under way count as failed
        String digits = phone.replaceAll("\\D", "");
        int before = underWay.merge(digits, 1, Integer::sum) - 1;
        return limits
            .check(store.access().accounts(), phone, address, before)
            .compose(allowed -> store.access().accounts().find(phone))
            .compose(account ->
                passwords
                    .matches(password, account.map(Account::passwordHash).orElse(null))
                    .compose(right -> right ? open(account, phone, address) : wrong(phone, address))
            )
            .onComplete(done -> underWay.computeIfPresent(digits, (same, count) -> count == 1 ? null : count - 1));
    }

    private Future<Opened> open(Optional<Account> account, String phone, String address) {
        String token = Tokens.fresh();
        return store.inOne(unit -> {
            var person = account.orElseThrow().person();
            return unit
                .access()
                .accounts()
                .attempted(phone, address, true)
                .compose(forgotten ->
                    unit
                        .access()
                        .audit()
                        .write(new Audit.Entry(person, null, "signIn", null, null, null, Map.of()))
                )
                .compose(written -> unit.access().sessions().open(Tokens.hash(token).orElseThrow(), person, lasts))
                .map(session -> new Opened(token, session));
        });
    }

    private Future<Opened> wrong(String phone, String address) {
        return store
            .access()
            .accounts()
            .attempted(phone, address, false)
            .compose(counted -> Future.failedFuture(Refusal.of(Kind.WRONG_PASSWORD)));
    }

    /** Ends the caller's session on every node. */
    public Future<Void> close(Caller caller) {
        return store.inOne(unit ->
            unit
                .access()
                .audit()
                .write(new Audit.Entry(caller.person(), null, "signOut", null, null, null, Map.of()))
                .compose(written -> unit.access().sessions().end(caller.tokenHash()))
        );
    }
}
