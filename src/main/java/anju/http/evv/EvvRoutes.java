package anju.http.evv;

import anju.flow.Reply;
import anju.flow.evv.VisitRecords.Record;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.register.Exports.Export;
import anju.flow.register.Sheets;
import anju.flow.register.Sheets.Format;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.register.ExportRoutes;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of each visit of a centre, for who arranges them and for who looks after public money. */
public final class EvvRoutes {

    private static final int MOST_DAYS = 31;

    private final Means means;
    private final Sheets sheets;

    private record Span(LocalDate from, LocalDate to, ZoneId zone) {
        Instant begins() {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant ends() {
            return to.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /** With files written by those. */
    public EvvRoutes(Means means, Sheets sheets) {
        this.means = means;
        this.sheets = sheets;
    }

    /** GET /centres/{id}/visits: from a day to a day, both included; {@code missing=yes}: only where something is missing. */
    public Future<Answer> list(Call call) {
        Fields asked = call.parameters();
        Span span = span(asked, call.tell());
        boolean missing = "yes".equals(asked.raw("missing"));
        return means.store().inOne(unit ->
            unit
                .access()
                .standings()
                .toCentre(call.caller().person(), call.id())
                .map(found -> means.guard().admit(call.operation(), Subject.CENTRE, call.caller(), found))
                .compose(reader -> asked.value(() -> records(call, unit, span, missing)))
                .map(found -> Answer.ok(Telling.list(found, null, one -> EvvTable.json(one, call.tell()))))
        );
    }

    private static Span span(Fields asked, Telling tell) {
        LocalDate from = asked.neededDay("from");
        LocalDate to = asked.neededDay("to");
        if (from != null && to != null && (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to))) {
            asked.wrong("to", "evv.days", MOST_DAYS);
        }
        return new Span(from, to, tell.zone());
    }

    private static Future<List<Record>> records(Call call, Store.Unit unit, Span span, boolean missing) {
        return unit
            .visitRecords()
            .of(call.id(), span.begins(), span.ends())
            .map(all ->
                missing
                    ? all
                          .stream()
                          .filter(one -> !one.elements().missing().isEmpty())
                          .toList()
                    : all
            );
    }

    /** POST /centres/{id}/visits/export: masked, whoever takes it. */
    public Effect.Intent export(Call call) {
        Fields fields = call.fields();
        Format format = fields.word("format", "export.format", Format::of);
        if (!fields.has("format")) {
            fields.wrong("format", "field.missing");
        }
        Span span = span(fields, call.tell());
        boolean missing = Boolean.TRUE.equals(call.body().getValue("missing"));
        return fields.value(() ->
            new Effect.Intent(
                (unit, actor) ->
                    records(call, unit, span, missing).compose(found ->
                        unit
                            .aside(() -> sheets.write(format, EvvTable.rows(found, call.tell())))
                            .compose(file -> keep(call, unit, actor, span, format, found.size(), file))
                    ),
                null,
                Map.of("from", span.from().toString(), "to", span.to().toString(), "format", format.word())
            )
        );
    }

    private static Future<Reply<Effect>> keep(
        Call call,
        Store.Unit unit,
        Actor actor,
        Span span,
        Format format,
        int rows,
        byte[] file
    ) {
        String name = call.tell().say("evv.file") + " " + span.from() + " " + span.to() + "." + format.word();
        var export = new Export(UUID.randomUUID(), call.id(), "visits", false, actor.person(), name, format, rows);
        return unit
            .exports()
            .keep(export, file)
            .map(Reply.done(new Effect(ExportRoutes.kept(export), null)));
    }
}
