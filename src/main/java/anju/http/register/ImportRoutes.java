package anju.http.register;

import anju.flow.Reply;
import anju.flow.port.Store;
import anju.flow.register.ImportFlow;
import anju.flow.register.Imports.Import;
import anju.flow.register.Reading;
import anju.flow.register.Reading.Judged;
import anju.flow.register.Sheets;
import anju.flow.register.Sheets.Format;
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
import anju.http.json.Telling;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A register from a spreadsheet: looked at, shown row by row, and applied. */
public final class ImportRoutes {

    private static final int NAME = 200;

    private final Means means;
    private final Writes writes;
    private final ImportFlow imports;
    private final Reading reading;
    private final Sheets sheets;

    /** By that flow, with files read and written by those. */
    public ImportRoutes(Means means, Writes writes, ImportFlow imports, Reading reading, Sheets sheets) {
        this.means = means;
        this.writes = writes;
        this.imports = imports;
        this.reading = reading;
        this.sheets = sheets;
    }

    /** POST /centres/{id}/imports: the file is read and judged and kept before the transaction that lets it be applied. */
    public Future<Answer> check(Call call) {
        Id<Organisation> centre = call.id();
        Fields asked = call.parameters();
        String name = asked.neededText("name", NAME);
        var kept = new AtomicReference<UUID>();
        return writes.makeAfter(
            call,
            new Target(Subject.CENTRE, centre),
            actor ->
                asked.value(() ->
                    read(call, centre)
                        .compose(judged -> imports.keep(means.store(), actor, centre, name, judged))
                        .map(id -> {
                            kept.set(id);
                            return null;
                        })
                ),
            () ->
                Effect.Intent.to((unit, actor) ->
                    imports.checked(unit, centre, kept.get()).map(reply -> shown(call, reply, true))
                )
        );
    }

    private Future<Judged> read(Call call, Id<Organisation> centre) {
        byte[] file = call.body().getBuffer("bytes").getBytes();
        return means
            .store()
            .inOne(unit -> unit.imports().communities(centre))
            .compose(known -> Vertx.currentContext().executeBlocking(() -> reading.residents(file, known), false));
    }

    private static Reply<Effect> shown(Call call, Reply<Import> reply, boolean made) {
        return reply.map(one -> {
            JsonObject json = ImportJson.of(one, call.tell());
            String at = "/centres/" + one.centre() + "/import?importId=" + one.id();
            return new Effect(
                made ? Answer.created(json, one.id(), null, at) : new Answer(200, json, null, one.id(), null),
                null
            );
        });
    }

    /** POST /centres/{id}/imports/application. */
    public Effect.Intent apply(Call call) {
        Fields fields = call.fields();
        Id<UUID> id = fields.id("importId");
        if (!fields.has("importId")) {
            fields.wrong("importId", "field.missing");
        }
        boolean onlyRight = Boolean.TRUE.equals(call.body().getValue("onlyRight"));
        return fields.value(() ->
            new Effect.Intent(
                (unit, actor) ->
                    imports.apply(unit, call.id(), id.value(), onlyRight).map(reply -> shown(call, reply, false)),
                null,
                Map.of("onlyRight", onlyRight)
            )
        );
    }

    /** GET /centres/{id}/imports. */
    public Future<Answer> list(Call call) {
        return inCentre(call, unit ->
            unit
                .imports()
                .list(call.id())
                .map(found -> Answer.ok(Telling.list(found, null, one -> ImportJson.of(one, call.tell()))))
        );
    }

    /** GET /centres/{id}/import. */
    public Future<Answer> get(Call call) {
        Fields asked = call.parameters();
        Id<UUID> id = asked.id("importId");
        if (!asked.has("importId")) {
            asked.wrong("importId", "field.missing");
        }
        return inCentre(call, unit ->
            asked.value(() ->
                unit
                    .imports()
                    .find(call.id(), id.value())
                    .map(found -> found.orElseThrow(() -> Refusal.of(Kind.NOT_FOUND)))
                    .map(one -> Answer.ok(ImportJson.of(one, call.tell())))
            )
        );
    }

    /** GET /centres/{id}/import-template: the columns, in the reader's words. */
    public Future<Void> template(RoutingContext context, Call call) {
        Fields asked = call.parameters();
        Format format = asked.word("format", "export.format", Format::of);
        if (!asked.has("format")) {
            asked.wrong("format", "field.missing");
        }
        List<String> header = reading
            .columns()
            .stream()
            .map(column -> call.tell().say("import.column." + column))
            .toList();
        return inCentre(call, unit ->
            asked.value(() -> unit.aside(() -> sheets.write(format, List.of(header))))
        ).compose(file ->
            FileAnswer.send(context, call.tell().say("import.template") + "." + format.word(), format.type(), file)
        );
    }

    private <T> Future<T> inCentre(Call call, Function<Store.Unit, Future<T>> read) {
        return means.store().inOne(unit ->
            unit
                .access()
                .standings()
                .toCentre(call.caller().person(), call.id())
                .map(found -> means.guard().admit(call.operation(), Subject.CENTRE, call.caller(), found))
                .compose(reader -> read.apply(unit))
        );
    }
}
