package anju.http.access;

import anju.flow.access.Sessions;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;

/** Finds who is calling, in the database, at every request: a session that ended is dead on every node at once. */
public final class SignedIn {

    /** The name of the session's cookie. */
    public static final String COOKIE = "anju_session";

    private static final String BEARER = "bearer ";
    private final Sessions sessions;

    /** Looks into these sessions. */
    public SignedIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The caller; fails with 401 without a live session, with 403 for an unsafe request by cookie from elsewhere. */
    public Future<Caller> caller(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
            return find(bearer ? authorization.substring(BEARER.length()).strip() : null);
        }
        Cookie cookie = request.getCookie(COOKIE);
        if (cookie == null) {
            return signedOut();
        }
        return SameOrigin.holds(request) ? find(cookie.getValue()) : Future.failedFuture(Refusal.of(Kind.OTHER_ORIGIN));
    }

    private Future<Caller> find(String token) {
        Optional<byte[]> hash = Tokens.hash(token);
        return hash.isEmpty()
            ? signedOut()
            : sessions
                  .find(hash.get())
                  .compose(session ->
                      session
                          .map(one -> Future.succeededFuture(new Caller(one, hash.get())))
                          .orElseGet(SignedIn::signedOut)
                  );
    }

    private static Future<Caller> signedOut() {
        return Future.failedFuture(Refusal.of(Kind.SIGNED_OUT));
    }

    /** The cookie that holds a token for so long; with no token, the one that takes it back. */
    public static Cookie cookie(String token, Duration lasts, boolean secure) {
        return Cookie.cookie(COOKIE, token == null ? "" : token)
            .setHttpOnly(true)
            .setSameSite(CookieSameSite.LAX)
            .setPath("/")
            .setSecure(secure)
            .setMaxAge(token == null ? 0 : lasts.toSeconds());
    }
}
