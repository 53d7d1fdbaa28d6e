package anju.pg;

import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A stage's facts as they stand in {@code orders.facts}; the stage's word stands in its own column. */
public final class StageJson {

    private static final Map<String, Class<?>> BY_WORD = Arrays.stream(Stage.class.getPermittedSubclasses()).collect(
        Collectors.toMap(StageJson::wordOf, type -> type)
    );

    private static final ObjectMapper MAPPER = mapper();

    private StageJson() {}

    /** The facts of a stage as JSON. */
    public static String write(Stage stage) {
        try {
            return MAPPER.writeValueAsString(stage);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write stage " + stage.word(), e);
        }
    }

    /** The stage of that word with those facts; throws IllegalArgumentException where they do not fit. */
    public static Stage read(String word, String facts) {
        Class<?> type = BY_WORD.get(word);
        if (type == null) {
            throw new IllegalArgumentException("no such stage: " + word);
        }
        try {
            return (Stage) MAPPER.readValue(facts, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("these are not the facts of " + word, e);
        }
    }

    /** The mapper that writes the story's records as they are; used for certificates and event facts too. */
    public static ObjectMapper mapper() {
        SimpleModule story = new SimpleModule();
        story.setMixInAnnotation(Id.class, IdAsText.class);
        story.setMixInAnnotation(Stage.OnHold.class, BeforeWithItsWord.class);
        story.setMixInAnnotation(Stage.Matched.class, PassedSorted.class);
        story.setMixInAnnotation(Stage.Offered.class, PassedSorted.class);
        return JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(story)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    }

    private static String wordOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A set has no order: sorted, what is stored does not differ from run to run. */
    private abstract static class PassedSorted {

        @JsonSerialize(converter = Sorted.class)
        abstract Set<Id<Worker>> passed();
    }

    private static final class Sorted extends StdConverter<Set<Id<Worker>>, List<Id<Worker>>> {

        @Override
        public List<Id<Worker>> convert(Set<Id<Worker>> set) {
            return set.stream().sorted().toList();
        }
    }

    private abstract static class IdAsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdAsText(UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    /** A stage inside a stage carries its word with it. */
    private abstract static class BeforeWithItsWord {

        @JsonSerialize(using = NestedWriter.class)
        @JsonDeserialize(using = NestedReader.class)
        abstract Stage before();
    }

    private static final class NestedWriter extends JsonSerializer<Stage> {

        @Override
        public void serialize(Stage stage, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("stage", stage.word());
            out.writeFieldName("facts");
            out.writeRawValue(write(stage));
            out.writeEndObject();
        }
    }

    private static final class NestedReader extends JsonDeserializer<Stage> {

        @Override
        public Stage deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            return read(node.get("stage").asText(), node.get("facts").toString());
        }
    }
}
