package anju.command.benchmark.nodes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A visit that everybody of the crowd could make: asked for by the centre, on its way from node to node. */
public record Bath(String order, Caller coordinator) {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int MORNING = 9;
    private static final int HOURS = 2;

    /** Asks that node for one in so many days. */
    public static Bath ask(Caller coordinator, NodeProcess node, UUID resident, int days) {
        var from = LocalDate.now(CITY).plusDays(days).atTime(MORNING, 0).atZone(CITY).toOffsetDateTime();
        var asked = new JsonObject()
            .put("residentId", resident.toString())
            .put("serviceCode", "BATH_HOME")
            .put("window", new JsonObject().put("start", from.toString()).put("end", from.plusHours(HOURS).toString()));
        return new Bath(coordinator.post(node, "/orders", asked).getString("id"), coordinator);
    }

    /** Offers it to these workers by that node. */
    public JsonObject offer(NodeProcess node, List<UUID> workers, String reason) {
        var ids = new JsonArray(workers.stream().map(UUID::toString).toList());
        return coordinator.post(node, path("/offers"), new JsonObject().put("workerIds", ids).put("reason", reason));
    }

    /** The order as that node shows it. */
    public JsonObject read(NodeProcess node) {
        return coordinator.get(node, path(""));
    }

    /** What happened to it so far, as that node tells it. */
    public List<JsonObject> history(NodeProcess node) {
        return coordinator
            .get(node, path("/history"))
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .toList();
    }

    /** How often that happened to it. */
    public int times(NodeProcess node, String kind) {
        return (int) history(node)
            .stream()
            .filter(one -> kind.equals(one.getString("kind")))
            .count();
    }

    /** Takes it back. */
    public void cancel(NodeProcess node) {
        coordinator.post(node, path("/cancellation"), new JsonObject().put("reason", "not needed any more"));
    }

    private String path(String what) {
        return "/orders/" + order + what;
    }
}
