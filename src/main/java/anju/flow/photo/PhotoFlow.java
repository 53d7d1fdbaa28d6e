package anju.flow.photo;

import anju.flow.Reply;
import anju.flow.files.Files;
import anju.flow.photo.Photos.Photo;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.order.Order;
import anju.order.Stage;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;

/** A worker shows what was done: the picture is kept with the files before its row is written. */
public final class PhotoFlow {

    private static final int MOST = 12;

    private final Files files;

    /** The photos whose pictures lie with those files. */
    public PhotoFlow(Files files) {
        this.files = files;
    }

    /** Keeps the picture under the key of that id. */
    public Future<Void> keep(Id<Photo> id, Pictures.Clean picture) {
        return files.save(key(id), picture.jpeg());
    }

    /** The picture of a photo; fails with NoSuchElementException where it is lost. */
    public Future<byte[]> picture(Photo photo) {
        return files.get(photo.fileKey());
    }

    /** Adds the photo to a visit that is under way or was; at most 12 a visit. */
    public Future<Reply<Photo>> add(
        Store.Unit unit,
        Actor actor,
        Id<Order> id,
        Id<Photo> photo,
        Instant takenAt,
        Pictures.Clean picture
    ) {
        return unit
            .orders()
            .get(id)
            .compose(order ->
                unit
                    .photos()
                    .list(id)
                    .compose(shown -> {
                        if (!wasThere(order.stage())) {
                            return Future.succeededFuture(new Reply.Conflict<Photo>("photo.not-there"));
                        }
                        if (shown.size() >= MOST) {
                            return Future.succeededFuture(Reply.<Photo>refused("photo", "photo.too-many", MOST));
                        }
                        return unit
                            .photos()
                            .add(
                                new Photo(
                                    photo,
                                    id,
                                    Id.of(actor.person().value()),
                                    takenAt,
                                    unit.now(),
                                    key(photo),
                                    picture.jpeg().length,
                                    null
                                ),
                                picture.fingerprint()
                            )
                            .map(Reply::done);
                    })
            );
    }

    private static boolean wasThere(Stage stage) {
        return switch (stage) {
            case Stage.UnderWay s -> true;
            case Stage.Visited s -> true;
            case Stage.Disputed s -> true;
            case Stage.Verified s -> true;
            default -> false;
        };
    }

    private static String key(Id<Photo> photo) {
        return "photos/" + photo;
    }
}
