package anju.http.dossier;

import anju.flow.Reply;
import anju.flow.dossier.AddressFlow;
import anju.flow.dossier.Addresses;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.input.Fields;
import anju.http.json.ResidentJson;
import anju.people.Resident;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Where a resident is served. */
public final class AddressRoutes {

    private static final int LABEL = 20;
    private static final int LINE = 300;
    private static final int NEAR = 200;
    private static final int LEAST_NEAR = 50;
    private static final int MOST_NEAR = 2_000;

    private final AddressFlow addresses;

    /** By that flow. */
    public AddressRoutes(AddressFlow addresses) {
        this.addresses = addresses;
    }

    /** POST /residents/{id}/addresses. */
    public Effect.Intent add(Call call) {
        Fields fields = call.fields();
        String label = fields.neededText("label", LABEL);
        String line = fields.neededText("line", LINE);
        Double lat = fields.number("place.lat", -90, 90);
        Double lng = fields.number("place.lng", -180, 180);
        if ((lat == null) != (lng == null)) {
            fields.wrong(lat == null ? "place.lat" : "place.lng", "field.missing");
        }
        Area area = fields.word("area", "address.area", Area::of);
        int near = Objects.requireNonNullElse(fields.whole("radiusMetres", LEAST_NEAR, MOST_NEAR), NEAR);
        LocalDate from = fields.day("from");
        LocalDate until = fields.day("until");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                addresses
                    .add(
                        unit,
                        call.id(),
                        new Addresses.New(
                            Id.of(UUID.randomUUID()),
                            label,
                            line,
                            lat == null ? null : new Place(lat, lng),
                            area,
                            near,
                            from,
                            until,
                            isMain(call)
                        )
                    )
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private static boolean isMain(Call call) {
        return Boolean.TRUE.equals(call.body().getValue("main"));
    }

    /** POST /residents/{id}/addresses/change. */
    public Effect.Intent change(Call call) {
        Fields fields = call.fields();
        Id<Resident.Address> id = fields.id("addressId");
        if (!fields.has("addressId")) {
            fields.wrong("addressId", "field.missing");
        }
        String label = fields.text("label", LABEL);
        Integer near = fields.whole("radiusMetres", LEAST_NEAR, MOST_NEAR);
        LocalDate from = fields.day("from");
        LocalDate until = fields.day("until");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                addresses
                    .change(unit, call.id(), new Addresses.Change(id, label, near, from, until, isMain(call)))
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private static Future<Reply<Effect>> shown(Call call, Store.Unit unit, Actor actor, Reply<Void> reply) {
        if (!(reply instanceof Reply.Done)) {
            return Future.succeededFuture(reply.map(done -> null));
        }
        LocalDate today = unit.now().atZone(call.tell().zone()).toLocalDate();
        return unit
            .views()
            .residents()
            .find(call.id(), actor.person())
            .map(Optional::orElseThrow)
            .map(view ->
                Reply.done(
                    new Effect(
                        Answer.ok(ResidentJson.of(view, today, call.tell()), view.id().value(), view.version()),
                        view.id()
                    )
                )
            );
    }
}
