package anju.http.step;

import anju.flow.CancelFlow;
import anju.flow.RequestFlow;
import anju.flow.chance.WindowsFlow;
import anju.flow.view.OrderView;
import anju.flow.view.OrderViews.Filter;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.input.Formats;
import anju.http.json.CatalogueJson;
import anju.http.json.OrderJson;
import anju.http.json.Telling;
import anju.http.plan.Moved;
import anju.people.Gender;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.request.Requesting.Asking;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Step 1: asking for a service, seeing what became of it, and taking it back. */
public final class RequestRoutes {

    private static final int NOTE = 2000;
    private static final int CODE = 40;
    private static final int WISHED = 10;
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;

    private final Means means;
    private final WindowsFlow windows;
    private final RequestFlow requests;
    private final CancelFlow cancels;

    /** Looks for windows, asks and cancels by these flows. */
    public RequestRoutes(Means means, WindowsFlow windows, RequestFlow requests, CancelFlow cancels) {
        this.means = means;
        this.windows = windows;
        this.requests = requests;
        this.cancels = cancels;
    }

    /** GET /residents/{id}/windows. */
    public Future<Answer> windows(Call call) {
        Id<Resident> resident = call.id();
        return means
            .store()
            .inOne(unit ->
                unit
                    .access()
                    .standings()
                    .toResident(call.caller().person(), resident)
                    .compose(standings -> {
                        means.guard().admit(call.operation(), Subject.RESIDENT, call.caller(), standings);
                        return windows.windows(unit, day(call.parameters(), resident));
                    })
            )
            .map(reply -> Answer.ok(CatalogueJson.windows(means.told(reply), call.tell())));
    }

    private static WindowsFlow.Asking day(Fields asked, Id<Resident> resident) {
        String code = asked.neededText("serviceCode", CODE);
        LocalDate date = asked.neededDay("date");
        Id<Resident.Address> address = asked.id("addressId");
        return asked.value(() -> new WindowsFlow.Asking(resident, code, date, address));
    }

    /** Whom the order is for decides who may ask for it. */
    public Target resident(Call call) {
        return new Target(Subject.RESIDENT, Formats.idOrNobody(call.fields().raw("residentId")));
    }

    /** POST /orders. */
    public Effect.Intent ask(Call call) {
        Fields fields = call.fields();
        Function<Id<Person>, Asking> asking = asking(fields);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                requests
                    .request(unit, actor, asking.apply(actor.person()))
                    .compose(reply -> means.effect(call, unit, actor, reply))
                    .map(reply -> reply.map(RequestRoutes::created))
            )
        );
    }

    /** What is asked, once it is known by whom; the fields that are wrong are known when this returns. */
    private static Function<Id<Person>, Asking> asking(Fields fields) {
        String code = fields.neededText("serviceCode", CODE);
        Optional<TimeWindow> window = window(fields);
        Id<Resident.Address> address = fields.id("addressId");
        String note = fields.text("note", NOTE);
        List<Id<Worker>> wished = fields.ids("preferences.workerIds", WISHED);
        Gender gender = fields.word("preferences.gender", "field.gender", Gender::of);
        Id<Resident> resident = Formats.idOrNobody(fields.raw("residentId"));
        return by -> new Asking(resident, code, window.orElseThrow(), address, note, Set.copyOf(wished), gender, by);
    }

    private static Effect created(Effect effect) {
        Answer shown = effect.answer();
        return new Effect(
            Answer.created(shown.body(), shown.subject(), shown.version(), "/orders/" + shown.subject()),
            effect.resident()
        );
    }

    private static Optional<TimeWindow> window(Fields fields) {
        var start = fields.moment("window.start");
        var end = fields.moment("window.end");
        if (start == null || end == null) {
            return Optional.empty();
        }
        if (!end.isAfter(start)) {
            fields.wrong("window.end", "field.window");
            return Optional.empty();
        }
        return Optional.of(new TimeWindow(start, end));
    }

    /** GET /orders. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Filter filter = filter(call);
        return Means.page(() -> means.store().views().orders().page(call.caller().person(), allowed, filter)).map(
            page ->
                Answer.ok(
                    Telling.list(page.items(), page.next(), view ->
                        OrderJson.of(view, means.viewer(call), null, call.tell())
                    )
                )
        );
    }

    private static Filter filter(Call call) {
        Fields asked = call.parameters();
        var zone = call.tell().zone();
        Set<String> stages = stages(asked);
        Integer limit = asked.written("limit", 1, LONGEST_PAGE);
        Filter filter = new Filter(
            stages,
            asked.id("centreId"),
            asked.id("residentId"),
            asked.momentOrDay("from", zone),
            asked.momentOrDay("to", zone),
            limit == null ? PAGE : limit,
            asked.raw("cursor")
        );
        return asked.value(() -> filter);
    }

    private static Set<String> stages(Fields asked) {
        String written = asked.raw("stage");
        Set<String> stages =
            written == null || written.isBlank() ? Set.of() : Set.copyOf(List.of(written.strip().split("\\s*,\\s*")));
        if (!Limits.STAGES.containsAll(stages)) {
            asked.wrong("stage", "field.stage");
        }
        return stages;
    }

    /** GET /orders/{id}: to the family with the sentence that says why this worker comes. */
    public Future<Answer> get(Call call) {
        return means.order(call).compose(view ->
            why(call, view).compose(why ->
                Moved.of(means.store(), view, call.tell()).map(moved -> {
                    Answer shown = means.shown(call, view, why);
                    shown.body().put("moved", moved);
                    return shown;
                })
            )
        );
    }

    private Future<String> why(Call call, OrderView view) {
        return OrderJson.isFamily(view.standings()) && !view.workers().isEmpty()
            ? Certificates.why(means.store(), view, call.tell())
            : Future.succeededFuture();
    }

    /** POST /orders/{id}/cancellation. */
    public Effect.Intent cancel(Call call) {
        Fields fields = call.fields();
        String reason = fields.neededText("reason", Limits.REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                cancels.cancel(unit, actor, call.id(), reason).compose(reply -> means.effect(call, unit, actor, reply))
            )
        );
    }
}
