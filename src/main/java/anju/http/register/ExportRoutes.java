package anju.http.register;

import anju.flow.Reply;
import anju.flow.access.Audit;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.register.Exports.Export;
import anju.flow.register.Exports.Line;
import anju.flow.register.Sheets;
import anju.flow.register.Sheets.Format;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A centre's residents taken away as a file: masked, or in clear for a reason that each of them can read. */
public final class ExportRoutes {

    private static final int REASON = 500;

    private final Means means;
    private final Sheets sheets;

    /** With files written by those. */
    public ExportRoutes(Means means, Sheets sheets) {
        this.means = means;
        this.sheets = sheets;
    }

    /** POST /centres/{id}/residents/export. */
    public Effect.Intent residents(Call call) {
        Fields fields = call.fields();
        Format format = fields.word("format", "export.format", Format::of);
        if (!fields.has("format")) {
            fields.wrong("format", "field.missing");
        }
        boolean clear = Boolean.TRUE.equals(call.body().getValue("clear"));
        String reason = clear ? fields.neededText("reason", REASON) : fields.text("reason", REASON);
        return fields.value(() ->
            new Effect.Intent(
                (unit, actor) ->
                    unit
                        .exports()
                        .residents(call.id(), day(call, unit))
                        .compose(lines ->
                            unit
                                .aside(() -> sheets.write(format, ResidentTable.of(lines, clear, call.tell())))
                                .compose(file -> keep(call, unit, actor, file, format, clear, lines.size()))
                                .compose(done -> (clear ? looked(call, unit, actor, lines, reason) : none()).map(done))
                        ),
                reason,
                Map.of("clear", clear, "format", format.word())
            )
        );
    }

    private static Future<Void> none() {
        return Future.succeededFuture();
    }

    private static Future<Reply<Effect>> keep(
        Call call,
        Store.Unit unit,
        Actor actor,
        byte[] file,
        Format format,
        boolean clear,
        int rows
    ) {
        String name = call.tell().say("export.residents") + " " + day(call, unit) + "." + format.word();
        var export = new Export(UUID.randomUUID(), call.id(), "residents", clear, actor.person(), name, format, rows);
        return unit
            .exports()
            .keep(export, file)
            .map(Reply.done(new Effect(kept(export), null)));
    }

    /** The answer that says where the file of an export is. */
    public static Answer kept(Export export) {
        return Answer.created(
            new JsonObject()
                .put("id", export.id().toString())
                .put("fileName", export.fileName())
                .put("rows", export.rows())
                .put("clear", export.clear()),
            export.id(),
            null,
            "/centres/" + export.centre() + "/export?exportId=" + export.id()
        );
    }

    private static LocalDate day(Call call, Store.Unit unit) {
        return unit.now().atZone(call.tell().zone()).toLocalDate();
    }

    /** Each resident whose data went out in clear finds it among the looks at their record. */
    private static Future<Void> looked(Call call, Store.Unit unit, Actor actor, List<Line> lines, String reason) {
        var entry = new Audit.Entry(actor.person(), actor.role(), call.operation(), null, null, reason, Map.of());
        return unit.access().audit().writeForEach(entry, lines.stream().map(Line::id).toList());
    }

    /** GET /centres/{id}/export: for whoever made it, within the hour. */
    public Future<Void> file(RoutingContext context, Call call) {
        Fields asked = call.parameters();
        Id<UUID> id = asked.id("exportId");
        if (!asked.has("exportId")) {
            asked.wrong("exportId", "field.missing");
        }
        return means
            .store()
            .inOne(unit ->
                unit
                    .access()
                    .standings()
                    .toCentre(call.caller().person(), call.id())
                    .map(found -> means.guard().admit(call.operation(), Subject.CENTRE, call.caller(), found))
                    .compose(reader ->
                        asked.value(() -> unit.exports().find(call.id(), id.value(), call.caller().person()))
                    )
            )
            .map(found -> found.orElseThrow(() -> Refusal.of(Kind.NOT_FOUND)))
            .compose(kept -> FileAnswer.send(context, kept.fileName(), kept.type(), kept.file()));
    }
}
