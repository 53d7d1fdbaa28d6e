package anju.http.plan;

import anju.flow.plan.Cause;
import anju.flow.plan.PlanViews.PlanView;
import anju.http.json.Telling;
import anju.order.Agreed;
import anju.people.Worker;
import anju.planning.centre.Costs;
import anju.planning.centre.Proposal.Said;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan of a centre's day: how it stands, who goes where, what changes and why. */
public final class PlanJson {

    private PlanJson() {}

    /** The plan as a line of a list: without workers, visits and parts. */
    public static JsonObject line(PlanView view, Telling tell) {
        var plan = view.plan();
        return new JsonObject()
            .put("id", plan.id().toString())
            .put("version", plan.version())
            .put("centreId", plan.centre().toString())
            .put("day", plan.day().toString())
            .put("kind", plan.kind().word())
            .put("state", plan.state().word())
            .put("progress", view.progress())
            .put("cost", cost(view, view.cost(), view.costs().size() - 1))
            .put("costBefore", cost(view, view.costBefore(), 0))
            .put("visitCount", view.visitCount())
            .put("changes", view.changes())
            .put("leftOut", view.leftOut())
            .put("leftOutBefore", view.leftOutBefore())
            .put("askedBy", Telling.person(view.askedBy()))
            .put("askedAt", tell.moment(plan.askedAt()))
            .put("seconds", plan.seconds())
            .put("seed", String.valueOf(plan.seed()))
            .put("cause", plan.cause() == null ? null : cause(view, tell))
            .put("workerId", about(plan.cause() instanceof Cause.OfWorker of ? of.worker() : null))
            .put("orderId", about(plan.cause() instanceof Cause.OfOrder of ? of.order() : null))
            .put("residentId", about(plan.cause() instanceof Cause.OfResident of ? of.resident() : null))
            .put("problem", view.problem() == null ? null : tell.say(view.problem()));
    }

    /** The whole plan. */
    public static JsonObject of(PlanView view, Telling tell) {
        Map<Id<Worker>, String> names = new HashMap<>();
        view.workers().forEach(worker -> names.put(worker.id(), worker.name()));
        return line(view, tell)
            .put("costs", costs(view, tell))
            .put("workers", Telling.all(view.workers(), worker -> worker(worker, tell)))
            .put("visits", Telling.all(view.visits(), visit -> visit(visit, names, tell)))
            .put("together", Telling.all(view.together(), PlanJson::other))
            .put("since", Telling.all(view.since(), later -> later(later, tell)))
            .put("parts", Telling.all(view.parts(), part -> part(part, view, names, tell)));
    }

    private static JsonObject cause(PlanView view, Telling tell) {
        Cause cause = view.plan().cause();
        var about = view.about();
        return switch (cause) {
            case Cause.OfWorker of -> tell.coded(cause.word(), "plan.cause.", about.worker());
            case Cause.OverRun over -> tell.coded(
                cause.word(),
                "plan.cause.",
                tell.service(about.serviceCode()),
                about.resident(),
                over.minutes()
            );
            case Cause.OfResident of -> tell.coded(cause.word(), "plan.cause.", about.resident());
            case Cause.Urgent urgent -> tell.coded(
                cause.word(),
                "plan.cause.",
                tell.service(about.serviceCode()),
                about.resident()
            );
        };
    }

    /** In points, without those of visits that nobody does: these are counted beside. While it is searched, all together. */
    private static Double cost(PlanView view, Double total, int side) {
        return view.costs().isEmpty()
            ? total
            : (Double) (total - view.costs().get(side).get(Costs.Part.LEFT_OUT.name()));
    }

    private static String about(Id<?> id) {
        return id == null ? null : id.toString();
    }

    private static JsonObject other(PlanView.Line line) {
        return new JsonObject()
            .put("id", line.id().toString())
            .put("day", line.day().toString())
            .put("state", line.state().word())
            .put("changes", line.changes())
            .put("leftOut", line.leftOut());
    }

    private static JsonObject later(PlanView.Later later, Telling tell) {
        return new JsonObject()
            .put("orderId", later.order().toString())
            .put("number", String.valueOf(later.number()))
            .put("residentName", later.residentName())
            .put("serviceCode", later.serviceCode())
            .put("serviceName", tell.service(later.serviceCode()))
            .put("window", tell.window(later.window()))
            .put("stage", later.stage().word())
            .put("workers", Telling.all(later.workers(), Telling::person));
    }

    private static JsonArray costs(PlanView view, Telling tell) {
        var costs = new JsonArray();
        if (view.costs().size() == 2) {
            for (Costs.Part part : Costs.Part.values()) {
                String code = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
                costs.add(
                    new JsonObject()
                        .put("part", code)
                        .put("words", tell.say("plan.cost." + code))
                        .put("before", view.costs().getFirst().get(part.name()))
                        .put("after", view.costs().getLast().get(part.name()))
                );
            }
        }
        return costs;
    }

    private static JsonObject worker(PlanView.Carer worker, Telling tell) {
        return new JsonObject()
            .put("id", worker.id().toString())
            .put("name", worker.name())
            .put("start", Telling.place(worker.start()))
            .put("shifts", Telling.all(worker.shifts(), tell::window))
            .put("breaks", Telling.all(worker.breaks(), tell::window))
            .put("leave", Telling.all(worker.leave(), tell::window));
    }

    private static JsonObject visit(PlanView.Visit visit, Map<Id<Worker>, String> names, Telling tell) {
        var placed = visit.placed();
        return new JsonObject()
            .put("orderId", placed.order().toString())
            .put("number", String.valueOf(visit.number()))
            .put("residentName", visit.residentName())
            .put("serviceCode", visit.serviceCode())
            .put("serviceName", tell.service(visit.serviceCode()))
            .put("place", Telling.place(visit.place()))
            .put("window", tell.window(visit.window()))
            .put("was", Telling.all(placed.was(), one -> promise(one, names, tell)))
            .put("now", Telling.all(placed.now(), one -> promise(one, names, tell)))
            .put("change", placed.change().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("part", placed.part() == 0 ? null : placed.part())
            .put("pinned", visit.pinned())
            .put("fixed", visit.fixed())
            .put("consent", placed.consent())
            .put("asked", visit.asked())
            .put("answerBy", tell.moment(visit.answerBy()))
            .put("words", words(placed.why(), names, tell));
    }

    private static JsonObject promise(Agreed agreed, Map<Id<Worker>, String> names, Telling tell) {
        return new JsonObject()
            .put("workerId", agreed.worker().toString())
            .put("workerName", name(agreed.worker(), names, tell))
            .put("start", tell.moment(agreed.visit().start()))
            .put("end", tell.moment(agreed.visit().end()))
            .put("travelSeconds", agreed.travel().toSeconds());
    }

    private static String name(Object worker, Map<Id<Worker>, String> names, Telling tell) {
        String name = names.get(worker);
        return name == null ? tell.say("worker.unknown") : name;
    }

    private static String words(java.util.List<Said> why, Map<Id<Worker>, String> names, Telling tell) {
        return why
            .stream()
            .map(said ->
                tell.say(
                    said.key(),
                    said
                        .args()
                        .stream()
                        .map(arg -> arg instanceof Id<?> id ? name(id, names, tell) : arg)
                        .toArray()
                )
            )
            .collect(Collectors.joining(tell.say("plan.and")));
    }

    private static JsonObject part(PlanView.Part part, PlanView view, Map<Id<Worker>, String> names, Telling tell) {
        var visits = view
            .visits()
            .stream()
            .filter(visit -> visit.placed().part() == part.part())
            .toList();
        String words = visits
            .stream()
            .map(visit -> visit.residentName() + ": " + words(visit.placed().why(), names, tell))
            .collect(Collectors.joining(tell.say("plan.and")));
        return new JsonObject()
            .put("part", part.part())
            .put("visits", visits.size())
            .put("words", words)
            .put("state", part.state())
            .put("problem", part.problem().isEmpty() ? null : words(part.problem(), names, tell));
    }
}
