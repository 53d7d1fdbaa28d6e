package anju.http.petition;

import anju.dispatch.petition.Petition;
import anju.flow.Reply;
import anju.flow.petition.PetitionFlow;
import anju.flow.petition.Petitioned;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.route.Routing;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** Workers ask their desk for leave and swaps; the desk sees what would come of it, and decides. */
public final class PetitionRoutes {

    private static final int REASON = 500;
    private static final int NEWEST = 100;
    private static final int COMING = 60;
    private static final Duration LONGEST = Duration.ofDays(92);

    private final Means means;
    private final Petitioned petitions;

    /** Asking and deciding by those verbs. */
    public PetitionRoutes(Means means, Petitioned petitions) {
        this.means = means;
        this.petitions = petitions;
    }

    /** Puts each of them on its operation. */
    public void mount(Routing routing) {
        routing.read("listMyPetitions", this::mine);
        routing.write("askPetition", PetitionRoutes::desk, this::ask);
        routing.write("answerPetition", PetitionRoutes::desk, this::reply);
        routing.write("withdrawPetition", PetitionRoutes::desk, this::withdraw);
        routing.read("listPetitions", this::list);
        routing.read("getPetitionOutlook", this::outlook);
        routing.write("decidePetition", PetitionRoutes::desk, this::decide);
    }

    private static Call.Target desk(Call call) {
        return new Call.Target(Subject.CENTRE, call.id());
    }

    /** GET /workers/me/petitions. */
    public Future<Answer> mine(Call call) {
        means.guard().admit(call.operation(), call.caller());
        return means.store().inOne(unit -> mine(call, unit, call.caller().person()));
    }

    private static Future<Answer> mine(Call call, Store.Unit unit, Id<Person> reader) {
        Id<Worker> worker = Id.of(reader.value());
        var told = unit.petitions().ofWorker(worker, NEWEST);
        var colleagues = unit.petitions().colleagues(worker, PetitionFlow.COLLEAGUES);
        var visits = unit.petitions().coming(worker, COMING);
        return Future.all(told, colleagues, visits).map(all ->
            Answer.ok(
                PetitionJson.mine(told.result(), colleagues.result(), visits.result(), reader.value(), call.tell())
            )
        );
    }

    /** GET /centres/{id}/petitions. */
    public Future<Answer> list(Call call) {
        return means.store().inOne(unit -> admitted(call, unit).compose(reader -> desk(call, unit)));
    }

    private Future<Actor> admitted(Call call, Store.Unit unit) {
        return unit
            .access()
            .standings()
            .toCentre(call.caller().person(), call.id())
            .map(found -> means.guard().admit(call.operation(), Subject.CENTRE, call.caller(), found));
    }

    private static Future<Answer> desk(Call call, Store.Unit unit) {
        return unit
            .petitions()
            .ofDesk(call.id(), NEWEST)
            .map(told -> Answer.ok(PetitionJson.desk(told, call.tell())));
    }

    /** GET /centres/{id}/petition-outlook. */
    public Future<Answer> outlook(Call call) {
        Fields asked = call.parameters();
        Id<Petition> id = asked.id("petitionId");
        if (id == null) {
            asked.wrong("petitionId", "field.missing");
        }
        return means.store().inOne(unit ->
            admitted(call, unit).compose(reader ->
                asked.value(() ->
                    unit
                        .petitions()
                        .find(id)
                        .map(found ->
                            found
                                .filter(one -> one.isOpen() && one.desk().equals(call.id()))
                                .orElseThrow(() -> new Refusal(ProblemDocument.of(Kind.CONFLICT, "petition.decided")))
                        )
                        .compose(petition -> petitions.outlook().look(unit, reader, petition))
                        .compose(outlook ->
                            unit
                                .views()
                                .orders()
                                .names(PetitionJson.named(outlook))
                                .map(names -> Answer.ok(PetitionJson.outlook(outlook, names, call.tell())))
                        )
                )
            )
        );
    }

    /** POST /centres/{id}/petitions. */
    public Effect.Intent ask(Call call) {
        Fields fields = call.fields();
        Petition.Kind kind = fields.word("kind", "field.wrong", Petition.Kind::of);
        String reason = fields.neededText("reason", REASON);
        Id<Organisation> desk = call.id();
        if (kind == Petition.Kind.LEAVE) {
            TimeWindow during = during(fields);
            return fields.value(() ->
                Effect.Intent.because(reason, (unit, actor) ->
                    told(call, unit, actor, petitions.ask().leave(unit, actor, desk, during, reason))
                )
            );
        }
        Id<Order> order = fields.id("orderId");
        if (order == null) {
            fields.wrong("orderId", "field.missing");
        }
        var swap = new PetitionFlow.Swap(kind, order, fields.id("colleagueId"));
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                told(call, unit, actor, petitions.ask().swap(unit, actor, desk, swap, reason))
            )
        );
    }

    private static TimeWindow during(Fields fields) {
        Instant from = fields.moment("from");
        Instant until = fields.moment("until");
        if (from == null) {
            fields.wrong("from", "field.missing");
        }
        if (until == null) {
            fields.wrong("until", "field.missing");
        }
        if (from == null || until == null) {
            return null;
        }
        if (!until.isAfter(from)) {
            fields.wrong("until", "field.window");
            return null;
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            fields.wrong("until", "petition.too-long", LONGEST.toDays());
        }
        return new TimeWindow(from, until);
    }

    /** POST /centres/{id}/petition-answers. */
    public Effect.Intent reply(Call call) {
        Fields fields = call.fields();
        Id<Petition> id = fields.id("petitionId");
        boolean yes = Boolean.TRUE.equals(call.body().getValue("agreed"));
        Id<Order> given = fields.id("orderId");
        String reason = fields.text("reason", REASON);
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                told(
                    call,
                    unit,
                    actor,
                    yes
                        ? petitions.ask().agree(unit, actor, id, given)
                        : petitions.ask().decline(unit, actor, id, reason)
                )
            )
        );
    }

    /** POST /centres/{id}/petition-withdrawals. */
    public Effect.Intent withdraw(Call call) {
        Fields fields = call.fields();
        Id<Petition> id = fields.id("petitionId");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) -> told(call, unit, actor, petitions.ask().withdraw(unit, actor, id)))
        );
    }

    private static Future<Reply<Effect>> told(Call call, Store.Unit unit, Actor actor, Future<Reply<Petition>> verb) {
        return verb.compose(done ->
            done instanceof Reply.Done
                ? mine(call, unit, actor.person()).map(now -> Reply.done(new Effect(now, null)))
                : Future.succeededFuture(done.map(never -> null))
        );
    }

    /** POST /centres/{id}/petition-decisions. */
    public Effect.Intent decide(Call call) {
        Fields fields = call.fields();
        Id<Petition> id = fields.id("petitionId");
        boolean yes = Boolean.TRUE.equals(call.body().getValue("approved"));
        String reason = yes ? fields.text("reason", REASON) : fields.neededText("reason", REASON);
        Id<Organisation> desk = call.id();
        return fields.value(() ->
            Effect.Intent.because(reason, (unit, actor) ->
                (yes
                    ? petitions.decide().approve(unit, actor, desk, id, reason)
                    : petitions.decide().refuse(unit, actor, desk, id, reason)
                ).compose(done ->
                    done instanceof Reply.Done
                        ? desk(call, unit).map(now -> Reply.done(new Effect(now, null)))
                        : Future.succeededFuture(done.map(never -> null))
                )
            )
        );
    }
}
