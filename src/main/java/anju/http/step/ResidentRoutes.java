package anju.http.step;

import anju.flow.Reply;
import anju.flow.access.Audit;
import anju.flow.view.ResidentView;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.ResidentJson;
import anju.http.json.Sight;
import anju.http.json.Telling;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The residents' cards, who may see what is masked and why, and who looked. */
public final class ResidentRoutes {

    private static final int QUERY = 60;
    private static final int PAGE = 50;
    private static final Set<String> MASKED = Set.of("phone", "idNumber", "addressLine", "healthNotes");

    private final Means means;

    /** Reads by these means. */
    public ResidentRoutes(Means means) {
        this.means = means;
    }

    /** GET /residents. */
    public Future<Answer> find(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String query = asked.text("query", QUERY);
        String cursor = asked.raw("cursor");
        return asked
            .value(() ->
                Means.page(() ->
                    means
                        .store()
                        .views()
                        .residents()
                        .search(call.caller().person(), allowed, query == null ? "" : query, PAGE, cursor)
                )
            )
            .map(page ->
                Answer.ok(
                    Telling.list(page.items(), page.next(), view -> ResidentJson.of(view, today(call), call.tell()))
                )
            );
    }

    /** GET /residents/{id}; a look by anybody but the family is written down before it is answered. */
    public Future<Answer> get(Call call) {
        return card(call).compose(view -> {
            Answer answer = Answer.ok(
                ResidentJson.of(view, today(call), call.tell()),
                view.id().value(),
                view.version()
            );
            return Sight.ofResident(view.standings()) == Sight.ALL
                ? Future.succeededFuture(answer)
                : looked(call, view).map(answer);
        });
    }

    private Future<ResidentView> card(Call call) {
        return means
            .store()
            .views()
            .residents()
            .find(call.id(), call.caller().person())
            .map(found -> means.admit(call, Subject.RESIDENT, found, ResidentView::standings));
    }

    private Future<Void> looked(Call call, ResidentView view) {
        var actor = means.guard().admit(call.operation(), Subject.RESIDENT, call.caller(), view.standings());
        var entry = new Audit.Entry(
            actor.person(),
            actor.role(),
            call.operation(),
            view.id().value(),
            view.id(),
            null,
            Map.of()
        );
        return means.store().inOne(unit -> unit.access().audit().write(entry));
    }

    /** POST /residents/{id}/reveals. */
    public Effect.Intent reveal(Call call) {
        Fields fields = call.fields();
        Set<String> asked = new LinkedHashSet<>(fields.texts("fields", MASKED.size()));
        if (fields.has("fields") && (asked.isEmpty() || !MASKED.containsAll(asked))) {
            fields.wrong("fields", "field.reveal");
        }
        String reason = fields.neededText("reason", Limits.REASON);
        return fields.value(() ->
            new Effect.Intent(
                (unit, actor) ->
                    unit
                        .views()
                        .residents()
                        .find(call.id(), actor.person())
                        .map(Optional::orElseThrow)
                        .map(view ->
                            Reply.done(
                                new Effect(Answer.ok(ResidentJson.revealed(view, asked, call.tell())), view.id())
                            )
                        ),
                reason,
                Map.of("fields", List.copyOf(asked))
            )
        );
    }

    /** GET /residents/{id}/looks. */
    public Future<Answer> looks(Call call) {
        String cursor = call.parameters().raw("cursor");
        return card(call)
            .compose(view -> Means.page(() -> means.store().views().residents().looks(view.id(), PAGE, cursor)))
            .map(page ->
                Answer.ok(Telling.list(page.items(), page.next(), look -> ResidentJson.look(look, call.tell())))
            );
    }

    private static LocalDate today(Call call) {
        return call.caller().session().now().atZone(call.tell().zone()).toLocalDate();
    }
}
