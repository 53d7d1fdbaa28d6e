package anju.http;

import anju.http.input.Contract;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import java.util.Locale;
import java.util.regex.Pattern;

/** Holds every answer that a test gets to what the document says of it. */
final class AnswersOfTheContract {

    private static final String HERE = "app://anju/document";
    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
        .setDraft(Draft.DRAFT202012)
        .setBaseUri("app://anju")
        .setOutputFormat(OutputFormat.Basic);

    private final JsonObject document;
    private final SchemaRepository schemas;

    AnswersOfTheContract(Contract contract) {
        document = new JsonObject(contract.document());
        schemas = SchemaRepository.create(OPTIONS);
        schemas.dereference(HERE, JsonSchema.of(HERE, document.copy()));
    }

    /** Throws AssertionError when the answer is not one that the document promises. */
    void check(HttpMethod method, String path, HttpResponse<Buffer> answer) {
        String pointer = pointer(method, path, answer.statusCode());
        String type = String.valueOf(answer.getHeader("Content-Type"));
        if (pointer == null || !type.endsWith("json")) {
            return;
        }
        var schema = JsonSchema.of(new JsonObject().put("$ref", HERE + pointer));
        var result = schemas.validator(schema).validate(answer.bodyAsJsonObject());
        if (!result.getValid()) {
            throw new AssertionError(
                "%s %s %d is not what the document promises: %s\n%s".formatted(
                    method,
                    path,
                    answer.statusCode(),
                    result.getErrors(),
                    answer.bodyAsString()
                )
            );
        }
    }

    private String pointer(HttpMethod method, String path, int status) {
        JsonObject paths = document.getJsonObject("paths");
        String plain = path.replaceFirst("\\?.*", "");
        for (String one : paths.fieldNames()) {
            JsonObject operation = paths.getJsonObject(one).getJsonObject(method.name().toLowerCase(Locale.ROOT));
            if (operation != null && Pattern.matches(one.replaceAll("\\{[^}]+}", "[^/]+"), plain)) {
                String code = operation.getJsonObject("responses").containsKey(String.valueOf(status))
                    ? String.valueOf(status)
                    : "default";
                JsonObject response = operation.getJsonObject("responses").getJsonObject(code);
                if (response == null) {
                    throw new AssertionError(
                        method + " " + one + " answers " + status + ", which the document does not name"
                    );
                }
                String at =
                    "#/paths/" +
                    one.replace("/", "~1").replace("{", "%7B").replace("}", "%7D") +
                    "/" +
                    method.name().toLowerCase(Locale.ROOT);
                return schema(response, at + "/responses/" + code);
            }
        }
        return null;
    }

    private String schema(JsonObject response, String at) {
        if (response.containsKey("$ref")) {
            String ref = response.getString("$ref");
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            return schema(document.getJsonObject("components").getJsonObject("responses").getJsonObject(name), ref);
        }
        if (!response.containsKey("content")) {
            return null;
        }
        String type = response.getJsonObject("content").fieldNames().iterator().next();
        return at + "/content/" + type.replace("/", "~1") + "/schema";
    }
}
