package anju.http.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web client from the class path. Assets carry their hash in the name and never change; pages are asked for again
 * each time, and a page's inner addresses (/desk/orders/7) are the page.
 */
public final class WebClient {

    private static final Pattern FACE = Pattern.compile("/(family|worker|desk)(?:/.*)?");
    private static final Pattern FILE = Pattern.compile("/((?:assets/)?[A-Za-z0-9_][A-Za-z0-9._-]*)");
    private static final String DISTRICTS = "/districts.geojson";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final ConcurrentHashMap<String, Asset> known = new ConcurrentHashMap<>();

    /** Adds the pages, assets and districts; to be mounted after the API. */
    public void mount(Router router) {
        router.route().handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        String resource = resource(context.normalizedPath());
        if (resource == null || (method != HttpMethod.GET && method != HttpMethod.HEAD)) {
            context.next();
            return;
        }
        asset(context, resource)
            .onSuccess(asset -> asset.ifPresentOrElse(found -> send(context, resource, found), context::next))
            .onFailure(context::fail);
    }

    /** Where the answer to a path lies on the class path; null for a path that has none. */
    static String resource(String path) {
        if (path.equals("/")) {
            return "webroot/index.html";
        }
        if (path.equals(DISTRICTS)) {
            return "city/huizhou" + DISTRICTS;
        }
        Matcher face = FACE.matcher(path);
        if (face.matches()) {
            return "webroot/" + face.group(1) + ".html";
        }
        Matcher file = FILE.matcher(path);
        return file.matches() && !path.endsWith(".html") ? "webroot/" + file.group(1) : null;
    }

    /** What is there is kept, packed once; what is not there is looked for again, and takes no room. */
    private Future<Optional<Asset>> asset(RoutingContext context, String resource) {
        Asset kept = known.get(resource);
        if (kept != null) {
            return Future.succeededFuture(Optional.of(kept));
        }
        return context
            .vertx()
            .executeBlocking(() -> Asset.read(resource), false)
            .onSuccess(read -> read.ifPresent(asset -> known.putIfAbsent(resource, asset)));
    }

    private static void send(RoutingContext context, String resource, Asset asset) {
        HttpServerResponse response = context
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
            .putHeader(HttpHeaders.ETAG, asset.tag())
            .putHeader(HttpHeaders.VARY, "Accept-Encoding")
            .putHeader(HttpHeaders.CACHE_CONTROL, resource.startsWith("webroot/assets/") ? FOREVER : ASK_AGAIN);
        if (asset.tag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        Asset.Form form = asset.form(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (form.encoding() != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, form.encoding());
        }
        if (context.request().method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(form.body().length())).end();
        } else {
            response.end(form.body());
        }
    }
}
