package anju.http.evv;

import anju.flow.evv.VisitRecords.Record;
import anju.http.json.Telling;
import anju.visit.SixElements.Element;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Records of visits as they are told and written. */
final class EvvTable {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final List<String> COLUMNS = List.of(
        "number",
        "worker",
        "resident",
        "service",
        "date",
        "start",
        "end",
        "place",
        "distance",
        "proof",
        "stage",
        "missing"
    );

    private EvvTable() {}

    static JsonObject json(Record one, Telling tell) {
        return new JsonObject()
            .put("orderId", one.order().toString())
            .put("number", one.number())
            .put("stage", one.stage())
            .put("worker", Telling.person(one.worker()))
            .put("resident", Telling.person(one.resident()))
            .put("serviceCode", one.serviceCode())
            .put("serviceName", tell.service(one.serviceCode()))
            .put("start", tell.moment(one.started()))
            .put("end", tell.moment(one.ended()))
            .put("corrected", one.corrected())
            .put("placeWords", place(one, tell))
            .put("distanceMetres", one.distanceMetres())
            .put("proof", one.proof())
            .put("missing", Telling.all(one.elements().missing(), element -> coded(element, tell)));
    }

    private static JsonObject coded(Element element, Telling tell) {
        return tell.coded(element.name().toLowerCase(Locale.ROOT), "evv.");
    }

    /** The area and not the house, and by what it is known. */
    private static String place(Record one, Telling tell) {
        String how = one.where() == null ? "unknown" : one.where().name().toLowerCase(Locale.ROOT);
        return one.addressLine().masked() + " " + tell.say("evv.where." + how);
    }

    static List<List<String>> rows(List<Record> records, Telling tell) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
            COLUMNS.stream()
                .map(column -> tell.say("evv.column." + column))
                .toList()
        );
        records.forEach(one -> rows.add(row(one, tell)));
        return rows;
    }

    private static List<String> row(Record one, Telling tell) {
        Instant known = one.started() == null ? one.ended() : one.started();
        LocalDate day = known == null ? null : known.atZone(tell.zone()).toLocalDate();
        return Arrays.asList(
            one.number(),
            one.worker().name(),
            one.resident().name(),
            tell.service(one.serviceCode()),
            day == null ? null : day.toString(),
            clock(one.started(), tell),
            clock(one.ended(), tell),
            place(one, tell),
            one.distanceMetres() == null ? null : String.valueOf(Math.round(one.distanceMetres())),
            one.proof() == null ? null : tell.say("evv.proof." + one.proof()),
            tell.say("evv.stage." + one.stage()),
            String.join(
                tell.say("evv.and"),
                one
                    .elements()
                    .missing()
                    .stream()
                    .map(element -> tell.say("evv." + element.name().toLowerCase(Locale.ROOT)))
                    .toList()
            )
        );
    }

    private static String clock(Instant at, Telling tell) {
        return at == null ? null : CLOCK.format(LocalTime.ofInstant(at, tell.zone()));
    }
}
