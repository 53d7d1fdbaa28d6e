package anju.http.step;

import anju.http.access.Peer;
import anju.http.access.SignIn;
import anju.http.access.SignedIn;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.CatalogueJson;
import anju.http.json.SessionJson;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Signing in and out, who I am, and what can be asked for. */
public final class SessionRoutes {

    private static final int PHONE = 40;
    private static final int PASSWORD = 1000;

    private final Means means;
    private final SignIn signIn;
    private final Peer peer;
    private final Duration lasts;
    private final SessionJson.City city;

    /** Sessions last so long, in that city. */
    public SessionRoutes(Means means, SignIn signIn, Peer peer, Duration lasts, SessionJson.City city) {
        this.means = means;
        this.signIn = signIn;
        this.peer = peer;
        this.lasts = lasts;
        this.city = city;
    }

    /** POST /sessions: the token in the answer, and for a browser in a cookie that no script can read. */
    public Future<Answer> signIn(RoutingContext context, Call call) {
        Fields fields = call.fields();
        String phone = fields.neededText("phone", PHONE);
        String password = fields.secret("password", PASSWORD);
        return fields.value(() ->
            signIn.open(phone, password, peer.address(context.request())).map(opened -> {
                boolean secure = peer.isSecure(context.request());
                context.response().addCookie(SignedIn.cookie(opened.token(), lasts, secure));
                return Answer.created(SessionJson.of(opened), null, null, "/sessions/current");
            })
        );
    }

    /** DELETE /sessions/current. */
    public Future<Answer> signOut(RoutingContext context, Call call) {
        means.guard().admit(call.operation(), call.caller());
        return signIn.close(call.caller()).map(closed -> {
            context.response().addCookie(SignedIn.cookie(null, lasts, peer.isSecure(context.request())));
            return Answer.nothing();
        });
    }

    /** GET /me. */
    public Future<Answer> me(Call call) {
        means.guard().admit(call.operation(), call.caller());
        return means
            .store()
            .views()
            .residents()
            .mine(call.caller().person())
            .map(mine -> Answer.ok(SessionJson.me(call.caller().session(), mine, city)));
    }

    /** GET /services. */
    public Future<Answer> services(Call call) {
        means.guard().admit(call.operation(), call.caller());
        return Future.succeededFuture(Answer.ok(CatalogueJson.of(call.tell())));
    }
}
