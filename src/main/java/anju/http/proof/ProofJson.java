package anju.http.proof;

import anju.flow.proof.ProofFlow;
import anju.flow.proof.Proofs.Held;
import anju.http.json.Telling;
import anju.order.Mark;
import anju.order.Order;
import anju.visit.DoorLock;
import anju.visit.GridCard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Proofs as they are told. */
final class ProofJson {

    private static final int DOOR_GROUP = 4;

    private ProofJson() {}

    /** What a resident chose and has; {@code relatives} is how many could tap. */
    static JsonObject settings(Mark.ProofKind chosen, List<Held> held, int relatives, Telling tell) {
        return new JsonObject().put("chosen", chosen.word()).put(
            "kinds",
            new JsonArray(
                kinds()
                    .map(kind -> kind(kind, held, relatives, tell))
                    .toList()
            )
        );
    }

    private static Stream<Mark.ProofKind> kinds() {
        return Stream.of(Mark.ProofKind.values()).filter(kind -> kind != Mark.ProofKind.NONE);
    }

    private static JsonObject kind(Mark.ProofKind kind, List<Held> held, int relatives, Telling tell) {
        Instant issued = held
            .stream()
            .filter(one -> one.kind() == kind)
            .map(Held::issuedAt)
            .findFirst()
            .orElse(null);
        boolean ready = ready(kind, issued, relatives);
        return new JsonObject()
            .put("kind", kind.word())
            .put("ready", ready)
            .put("givenOut", ProofFlow.isGivenOut(kind))
            .put("issuedAt", tell.moment(issued));
    }

    private static boolean ready(Mark.ProofKind kind, Instant issued, int relatives) {
        return switch (kind) {
            case ONE_TIME_CODE -> true;
            case RELATIVE -> relatives > 0;
            case GRID_CARD, DOOR_CODE, LANDLINE -> issued != null;
            case NONE -> false;
        };
    }

    /** What the phone of the worker at the door has to know, before and while there is a network. */
    static JsonObject door(Order order, Mark.ProofKind chosen, List<Held> held, int relatives, Telling tell) {
        return settings(chosen, held, relatives, tell).put(
            "cells",
            new JsonObject()
                .put("in", GridCard.cell(order.id(), Mark.Which.IN))
                .put("out", GridCard.cell(order.id(), Mark.Which.OUT))
        );
    }

    /** What was heard of it, and until when no code is taken. */
    static JsonObject heard(JsonObject door, boolean call, boolean tap, DoorLock lock, Instant now, Telling tell) {
        return door
            .put("heard", new JsonObject().put("call", call).put("tap", tap))
            .put("lockedUntil", lock.isClosed(now) ? tell.moment(lock.until()) : null);
    }

    /** What was given out, to be printed now and never shown again; the origin is the page's, null where none asked. */
    static JsonObject issued(Mark.ProofKind kind, String secret, String origin) {
        var json = new JsonObject().put("kind", kind.word());
        return switch (kind) {
            case GRID_CARD -> json.put(
                "rows",
                new JsonArray(new GridCard(secret).rows().stream().map(JsonArray::new).toList())
            );
            case DOOR_CODE -> json.put(
                "code",
                secret.substring(0, DOOR_GROUP) + " " + secret.substring(DOOR_GROUP)
            ).put("qr", QrCode.rows(origin == null ? secret : origin + "/worker/door/" + secret));
            default -> json;
        };
    }
}
