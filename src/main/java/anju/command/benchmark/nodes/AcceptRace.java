package anju.command.benchmark.nodes;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A crowd of workers accepts one offer at once, half of them on each node: exactly one of them may win. */
public final class AcceptRace {

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final TwoNodes nodes;
    private final List<Caller> workers;
    private final Caller coordinator;

    /** Among all workers of that city; signs everybody in. */
    public AcceptRace(TwoNodes nodes) {
        this.nodes = nodes;
        this.workers = nodes.signIn(nodes.centre().workers());
        this.coordinator = nodes.coordinator();
    }

    /** One answer: its status, its kind and words when it is a problem, how long it took, how often it was asked again. */
    public record Answered(int status, String type, String detail, long nanos, int again) {
        boolean isToldKindly() {
            return status == CONFLICT && "urn:anju:problem:conflict".equals(type) && detail != null;
        }
    }

    /** One round: every answer, how long all of them took, and what the order says of itself afterwards. */
    public record Round(List<Answered> answers, long nanos, int accepted, int coming, String stage) {
        /** How many were told that the visit is theirs. */
        public int winners() {
            return (int) answers
                .stream()
                .filter(one -> one.status() == OK)
                .count();
        }

        /** Whether one was told so, the order agrees, and all others were told kindly that it is gone. */
        public boolean isFair() {
            boolean agrees = accepted == 1 && coming == 1 && "dispatched".equals(stage);
            boolean othersTold = answers.stream().allMatch(one -> one.status() == OK || one.isToldKindly());
            return winners() == 1 && agrees && othersTold;
        }
    }

    /** Asks for a visit, offers it to everybody, lets everybody accept, looks at the order, and cancels it. */
    public Round run() {
        var first = nodes.node(0);
        var second = nodes.node(1);
        var bath = Bath.ask(coordinator, first, nodes.centre().resident(), 1);
        String offer = bath.offer(first, nodes.centre().workers(), null).getString("id");
        long began = System.nanoTime();
        List<Future<Answered>> answers = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            answers.add(accept(i % 2 == 0 ? first : second, workers.get(i), offer));
        }
        TwoNodes.await(Future.join(answers));
        long took = System.nanoTime() - began;
        var order = bath.read(second);
        var round = new Round(
            answers.stream().map(Future::result).toList(),
            took,
            bath.times(second, "accepted"),
            order.getJsonArray("workers").size(),
            order.getString("stage")
        );
        bath.cancel(first);
        return round;
    }

    private static Future<Answered> accept(NodeProcess node, Caller worker, String offer) {
        long began = System.nanoTime();
        return worker.send(node, "/offers/" + offer + "/acceptance", new JsonObject()).map(last -> {
            var said = last.answer().bodyAsJsonObject();
            return new Answered(
                last.answer().statusCode(),
                said.getString("type"),
                said.getString("detail"),
                System.nanoTime() - began,
                last.again()
            );
        });
    }
}
