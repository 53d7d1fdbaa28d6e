package anju.http.photo;

import anju.flow.access.Audit;
import anju.flow.photo.PhotoFlow;
import anju.flow.photo.Photos.Photo;
import anju.flow.photo.Pictures;
import anju.flow.port.Store;
import anju.flow.view.OrderView;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.call.Writes;
import anju.http.input.Fields;
import anju.http.json.OrderJson;
import anju.http.json.Telling;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** A worker's photos of a visit, and who may look at them. */
public final class PhotoRoutes {

    private final Means means;
    private final Writes writes;
    private final PhotoFlow photos;
    private final Pictures pictures;

    /** By that flow, with pictures read by those. */
    public PhotoRoutes(Means means, Writes writes, PhotoFlow photos, Pictures pictures) {
        this.means = means;
        this.writes = writes;
        this.photos = photos;
        this.pictures = pictures;
    }

    /** POST /orders/{id}/photos: the picture is read and kept before the transaction, which then only writes its row. */
    public Future<Answer> add(Call call) {
        Id<Photo> id = Id.of(UUID.randomUUID());
        Fields asked = call.parameters();
        Instant takenAt = asked.moment("takenAt");
        if (!asked.has("takenAt")) {
            asked.wrong("takenAt", "field.missing");
        }
        var clean = new AtomicReference<Pictures.Clean>();
        return writes.makeAfter(
            call,
            new Target(Subject.ORDER, call.id()),
            actor ->
                asked.value(() ->
                    read(call.body().getBuffer("bytes")).compose(picture -> {
                        clean.set(picture);
                        return photos.keep(id, picture);
                    })
                ),
            () ->
                Effect.Intent.to((unit, actor) ->
                    Means.view(unit, actor, call.id()).compose(view ->
                        photos
                            .add(unit, actor, call.id(), id, takenAt, clean.get())
                            .map(reply ->
                                reply.map(photo ->
                                    new Effect(
                                        Answer.created(json(photo, call.tell()), id.value(), null, location(photo)),
                                        view.order().asked().resident()
                                    )
                                )
                            )
                    )
                )
        );
    }

    private Future<Pictures.Clean> read(Buffer sent) {
        byte[] bytes = sent.getBytes();
        return Vertx.currentContext()
            .executeBlocking(() -> pictures.clean(bytes), false)
            .map(read -> read.orElseThrow(() -> Refusal.invalid(List.of(Problem.of("photo", "photo.not-a-picture")))));
    }

    private static String location(Photo photo) {
        return "/orders/" + photo.order() + "/photo?photoId=" + photo.id();
    }

    /** GET /orders/{id}/photos. */
    public Future<Answer> list(Call call) {
        return means
            .order(call)
            .compose(view -> means.store().inOne(unit -> unit.photos().list(view.order().id())))
            .map(found -> Answer.ok(Telling.list(found, null, photo -> json(photo, call.tell()))));
    }

    private static JsonObject json(Photo photo, Telling tell) {
        return new JsonObject()
            .put("id", photo.id().toString())
            .put("workerId", photo.worker().toString())
            .put("takenAt", tell.moment(photo.takenAt()))
            .put("receivedAt", tell.moment(photo.receivedAt()))
            .put("repeats", photo.repeats() == null ? null : photo.repeats().toString());
    }

    /** GET /orders/{id}/photo; a look by anybody but the family is written down before it is answered. */
    public Future<Void> picture(RoutingContext context, Call call) {
        Fields asked = call.parameters();
        Id<Photo> id = asked.id("photoId");
        if (!asked.has("photoId")) {
            asked.wrong("photoId", "field.missing");
        }
        return means
            .order(call)
            .compose(view ->
                asked.value(() ->
                    means.store().inOne(unit ->
                        unit
                            .photos()
                            .find(view.order().id(), id)
                            .map(found -> found.orElseThrow(() -> Refusal.of(Kind.NOT_FOUND)))
                            .compose(photo -> looked(unit, call, view).map(photo))
                    )
                )
            )
            .compose(photos::picture)
            .compose(jpeg -> context.response().putHeader("Content-Type", "image/jpeg").end(Buffer.buffer(jpeg)));
    }

    private Future<Void> looked(Store.Unit unit, Call call, OrderView view) {
        if (OrderJson.isFamily(view.standings())) {
            return Future.succeededFuture();
        }
        var actor = means.guard().admit(call.operation(), Subject.ORDER, call.caller(), view.standings());
        return unit
            .access()
            .audit()
            .write(
                new Audit.Entry(
                    actor.person(),
                    actor.role(),
                    call.operation(),
                    view.order().id().value(),
                    view.order().asked().resident(),
                    null,
                    Map.of()
                )
            );
    }
}
