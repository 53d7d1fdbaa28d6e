package anju.pg.plan;

import anju.order.Agreed;
import anju.people.Worker;
import anju.pg.StageJson;
import anju.planning.centre.Costs;
import anju.planning.centre.Proposal.Said;
import anju.value.Id;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a plan gives an order, why, and what it costs, as they stand in the tables. */
final class ProposalJson {

    private static final ObjectMapper MAPPER = StageJson.mapper();
    private static final TypeReference<List<Agreed>> PROMISES = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Double>>> COSTS = new TypeReference<>() {};

    private ProposalJson() {}

    static String promises(List<Agreed> promises) {
        return write(promises);
    }

    static List<Agreed> promises(String json) {
        return read(json, PROMISES);
    }

    static String costs(Costs before, Costs after) {
        return write(List.of(byName(before), byName(after)));
    }

    /** Before and after, by the name of the part. */
    static List<Map<String, Double>> costs(String json) {
        return read(json, COSTS);
    }

    private static Map<String, Double> byName(Costs costs) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Costs.Part part : Costs.Part.values()) {
            all.put(part.name(), costs.of(part));
        }
        return all;
    }

    static String why(List<Said> why) {
        return write(
            why
                .stream()
                .map(said -> Map.of("key", said.key(), "args", said.args().stream().map(ProposalJson::told).toList()))
                .toList()
        );
    }

    private static Object told(Object arg) {
        return switch (arg) {
            case Id<?> id -> Map.of("worker", id.toString());
            case Instant at -> Map.of("at", at.toString());
            default -> arg;
        };
    }

    static List<Said> why(String json) {
        List<Said> why = new ArrayList<>();
        for (JsonNode said : read(json, new TypeReference<JsonNode>() {})) {
            List<Object> args = new ArrayList<>();
            said.get("args").forEach(arg -> args.add(heard(arg)));
            why.add(new Said(said.get("key").asText(), args));
        }
        return why;
    }

    private static Object heard(JsonNode arg) {
        if (arg.has("worker")) {
            return Id.<Worker>of(UUID.fromString(arg.get("worker").asText()));
        }
        if (arg.has("at")) {
            return Instant.parse(arg.get("at").asText());
        }
        return arg.isIntegralNumber() ? (Object) arg.asLong() : arg.isNumber() ? arg.asDouble() : arg.asText();
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this proposal cannot be kept", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("these are not the facts of a proposal", e);
        }
    }
}
