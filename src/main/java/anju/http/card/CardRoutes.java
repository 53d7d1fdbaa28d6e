package anju.http.card;

import anju.flow.Reply;
import anju.flow.access.Audit;
import anju.flow.card.CardFlow;
import anju.flow.card.Cards.Grant;
import anju.flow.card.Cards.Held;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.people.Gender;
import anju.people.Worker;
import anju.people.card.Card;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A resident's card read and changed, mandates granted and withdrawn. */
public final class CardRoutes {

    private static final int MOST = 12;
    private static final int NAME = 60;
    private static final int NOTE = 500;
    private static final int PHONE = 30;
    private static final Set<String> SCOPES = Set.of("orders", "alarms", "money");
    private static final Set<String> FAMILY = Set.of("self", "mandate-orders");

    private final Means means;
    private final CardFlow cards;

    /** Changes by that flow. */
    public CardRoutes(Means means, CardFlow cards) {
        this.means = means;
        this.cards = cards;
    }

    /** GET /residents/{id}/card; a look by anybody but the family is written down with it. */
    public Future<Answer> get(Call call) {
        return means
            .store()
            .inOne(unit ->
                unit
                    .cards()
                    .find(call.id(), call.caller().person())
                    .map(found -> means.admit(call, Subject.RESIDENT, found, Held::standings))
                    .compose(held ->
                        (isFamily(held) ? Future.<Void>succeededFuture() : looked(call, unit, held)).map(held)
                    )
            )
            .map(held -> answer(call, held));
    }

    /** GET /orders/{id}/client-card. */
    public Future<Answer> ofVisit(Call call) {
        return new ClientCardRoutes(means).get(call);
    }

    private static boolean isFamily(Held held) {
        return held
            .standings()
            .stream()
            .anyMatch(one -> FAMILY.contains(one.relation()));
    }

    private Future<Void> looked(Call call, Store.Unit unit, Held held) {
        Actor actor = means.guard().admit(call.operation(), Subject.RESIDENT, call.caller(), held.standings());
        return unit
            .access()
            .audit()
            .write(
                new Audit.Entry(
                    actor.person(),
                    actor.role(),
                    call.operation(),
                    held.resident().value(),
                    held.resident(),
                    null,
                    Map.of()
                )
            );
    }

    private static Answer answer(Call call, Held held) {
        return Answer.ok(CardJson.of(held, call.tell()), held.resident().value(), held.version());
    }

    /** PUT /residents/{id}/card, with the version that was seen. */
    public Effect.Intent change(Call call) {
        Integer seen = call.seen();
        if (seen == null) {
            throw Refusal.of(Kind.IF_MATCH_MISSING);
        }
        Fields fields = call.fields();
        List<Card.Contact> contacts = fields.items("contacts", MOST, one ->
            new Card.Contact(
                one.neededText("name", NAME),
                one.neededText("phone", PHONE),
                one.neededText("kinship", NAME)
            )
        );
        List<Card.Risk> risks = fields.items("risks", MOST, CardRoutes::risk);
        String dialect = fields.text("dialect", NAME);
        Gender helper = fields.word("helper", "field.gender", Gender::of);
        Set<Id<Worker>> preferred = new LinkedHashSet<>(fields.ids("preferred", MOST));
        Set<Id<Worker>> barred = new LinkedHashSet<>(fields.ids("barred", MOST));
        boolean alone = Boolean.TRUE.equals(call.body().getValue("livesAlone"));
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                unit
                    .cards()
                    .hold(call.id())
                    .compose(version ->
                        version.equals(Optional.of(seen))
                            ? cards.change(
                                  unit,
                                  actor,
                                  call.id(),
                                  new Card(contacts, risks, alone, dialect, helper, preferred, barred)
                              )
                            : Future.failedFuture(Refusal.of(Kind.STALE))
                    )
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private static Card.Risk risk(Fields one) {
        if (!one.has("kind")) {
            one.wrong("kind", "field.missing");
        }
        Card.Kind kind = one.word("kind", "card.kind", Card.Kind::of);
        LocalDate since = one.neededDay("since");
        return new Card.Risk(kind, since, one.day("until"), one.text("note", NOTE));
    }

    /** POST /residents/{id}/mandates. */
    public Effect.Intent grant(Call call) {
        Fields fields = call.fields();
        String name = fields.neededText("name", NAME);
        String phone = fields.neededText("phone", PHONE);
        Gender gender = fields.word("gender", "field.gender", Gender::of);
        String kinship = fields.neededText("kinship", NAME);
        List<String> scope = fields.texts("scope", SCOPES.size());
        if (scope.isEmpty() || !SCOPES.containsAll(scope)) {
            fields.wrong("scope", "card.scope");
        }
        Instant until = fields.momentOrDay("until", call.tell().zone());
        String proof = fields.neededText("proof", NOTE);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                cards
                    .grant(
                        unit,
                        call.id(),
                        new Grant(name, phone, gender, kinship, List.copyOf(new LinkedHashSet<>(scope)), until, proof)
                    )
                    .compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    /** POST /residents/{id}/mandates/withdrawal. */
    public Effect.Intent withdraw(Call call) {
        Fields fields = call.fields();
        Id<UUID> mandate = fields.id("mandateId");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                cards.withdraw(unit, call.id(), mandate.value()).compose(reply -> shown(call, unit, actor, reply))
            )
        );
    }

    private static Future<Reply<Effect>> shown(Call call, Store.Unit unit, Actor actor, Reply<Void> reply) {
        return reply instanceof Reply.Done
            ? unit
                  .cards()
                  .find(call.id(), actor.person())
                  .map(Optional::orElseThrow)
                  .map(held -> Reply.done(new Effect(answer(call, held), held.resident())))
            : Future.succeededFuture(reply.map(done -> null));
    }
}
