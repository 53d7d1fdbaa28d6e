package anju.http.centre;

import anju.dispatch.Way;
import anju.flow.Reply;
import anju.flow.centre.Settings;
import anju.flow.centre.SettingsFlow;
import anju.flow.port.Store;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.matching.Weights;
import anju.matching.Weights.Term;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** What a centre has set, and its next version. */
public final class SettingsRoutes {

    private static final String NOT_YET = "not yet";
    private static final int REASON = 500;

    private final Means means;
    private final SettingsFlow settings;

    /** Settings by that verb. */
    public SettingsRoutes(Means means, SettingsFlow settings) {
        this.means = means;
        this.settings = settings;
    }

    /** GET /centres/{id}/settings. */
    public Future<Answer> list(Call call) {
        Id<Organisation> centre = call.id();
        return means.store().inOne(unit ->
            unit
                .access()
                .standings()
                .toCentre(call.caller().person(), centre)
                .map(found -> means.guard().admit(call.operation(), Subject.CENTRE, call.caller(), found))
                .compose(reader -> answer(call, unit, centre))
        );
    }

    private static Future<Answer> answer(Call call, Store.Unit unit, Id<Organisation> centre) {
        LocalDate today = unit.now().atZone(call.tell().zone()).toLocalDate();
        var versions = unit.settings().list(centre);
        var now = unit.settings().on(centre, today);
        return Future.all(versions, now).map(all ->
            Answer.ok(SettingsJson.of(versions.result(), now.result(), today, call.tell()))
        );
    }

    /** A time of the day, HH:MM. */
    private static LocalTime time(String written) {
        if (!written.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new IllegalArgumentException("no time of a day: " + written);
        }
        return LocalTime.parse(written);
    }

    private static Answer created(Call call, Answer now) {
        return Answer.created(now.body(), null, null, "/centres/" + call.id() + "/settings");
    }

    /** POST /centres/{id}/settings: from a day on, with what counts how much; what is not named counts as by default. */
    public Effect.Intent add(Call call) {
        Fields fields = call.fields();
        LocalDate from = fields.neededDay("from");
        Map<Term, Integer> counts = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            Integer count = fields.whole("weights." + term.word(), 0, term.most());
            if (count != null) {
                counts.put(term, count);
            }
        }
        Way way = fields.word("dispatch", "settings.dispatch", Way::of);
        LocalTime cutOff = fields.word("rosterCutOff", "settings.cut-off", SettingsRoutes::time);
        String reason = fields.neededText("reason", REASON);
        return fields.value(() -> {
            var asked = new Settings(
                from,
                Weights.by(NOT_YET, counts),
                way == null ? Settings.DEFAULT.way() : way,
                cutOff == null ? Settings.CUT_OFF : cutOff
            );
            return Effect.Intent.because(reason, (unit, actor) ->
                settings
                    .set(unit, actor, call.id(), asked, reason)
                    .compose(reply ->
                        reply instanceof Reply.Done
                            ? answer(call, unit, call.id()).map(now ->
                                  reply.map(set -> new Effect(created(call, now), null))
                              )
                            : Future.succeededFuture(reply.map(set -> null))
                    )
            );
        });
    }
}
