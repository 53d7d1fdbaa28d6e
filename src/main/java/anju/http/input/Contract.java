package anju.http.input;

import anju.value.Problem;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI document: it drives the routes, and says everything that is wrong with the shape of a body at once. */
public final class Contract {

    /** Where every path of the document begins. */
    public static final String BASE = "/api/v1";

    private static final String FILE = "openapi.yaml";
    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
        .setDraft(Draft.DRAFT202012)
        .setBaseUri("app://")
        .setOutputFormat(OutputFormat.Basic);
    private static final Pattern NAMED = Pattern.compile("required property \"(.+)\"$");
    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    // these only say that something inside them is wrong, which is said of that thing itself
    private static final Set<String> OUTER = Set.of("properties", "items", "oneOf", "anyOf", "allOf", "$ref");

    private static final JsonObject ANY_ANSWER = new JsonObject().put(
        "default",
        new JsonObject().put("description", "see the document")
    );

    private final Buffer document;
    private final OpenAPIContract routes;

    private final Set<String> open;
    private final Map<String, Pattern> uploads;
    private final Map<String, Validator> bodies = new HashMap<>();

    private Contract(Buffer document, OpenAPIContract routes, Set<String> open, Map<String, Pattern> uploads) {
        this.document = document;
        this.open = open;
        this.uploads = uploads;
        this.routes = routes;
        for (Operation operation : routes.operations()) {
            if (operation.getRequestBody() != null) {
                JsonSchema schema = operation.getRequestBody().determineContentType("application/json").getSchema();
                bodies.put(operation.getOperationId(), routes.getSchemaRepository().validator(schema, OPTIONS));
            }
        }
    }

    /** Reads the document from the class path; fails when it is not a sound one. */
    public static Future<Contract> read(Vertx vertx) {
        JsonObject document;
        try (var yaml = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
            document = new JsonObject(new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
        var open = new HashSet<String>();
        var uploads = new HashMap<String, Pattern>();
        JsonObject routing = forRouting(document.copy(), open, uploads);
        return OpenAPIContract.from(vertx, routing).map(routes ->
            new Contract(document.toBuffer(), routes, open, uploads)
        );
    }

    /** The document as it is served. */
    public Buffer document() {
        return document;
    }

    /** The document as the router reads it. */
    public OpenAPIContract routes() {
        return routes;
    }

    /** Whether nobody has to sign in for an operation. */
    public boolean isOpen(String operation) {
        return open.contains(operation);
    }

    /** The operation takes bytes as they are, and not JSON. */
    public boolean isUpload(String operation) {
        return uploads.containsKey(operation);
    }

    /** Whether an operation that takes bytes stands at that path. */
    public boolean uploadsAt(String path) {
        return uploads
            .values()
            .stream()
            .anyMatch(one -> one.matcher(path).matches());
    }

    /** The operation has a body; an optional one may be absent. */
    public boolean hasBody(String operation) {
        return bodies.containsKey(operation);
    }

    /** The operation has a body that may not be absent. */
    public boolean needsBody(String operation) {
        return hasBody(operation) && routes.operation(operation).getRequestBody().isRequired();
    }

    /** What is wrong with the shape of a body, in the order of its fields; empty where nothing is. */
    public List<Problem> problems(String operation, Object body) {
        OutputUnit result = bodies.get(operation).validate(body);
        var found = new LinkedHashMap<String, Problem>();
        if (!result.getValid()) {
            for (OutputUnit error : result.getErrors()) {
                Problem problem = problem(error);
                if (problem != null) {
                    found.putIfAbsent(problem.field(), problem);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Problem problem(OutputUnit error) {
        String at = field(error.getInstanceLocation());
        String keyword = error.getKeywordLocation().substring(error.getKeywordLocation().lastIndexOf('/') + 1);
        Matcher missing = NAMED.matcher(error.getError());
        if (keyword.equals("required") && missing.find()) {
            return Problem.of(at.isEmpty() ? missing.group(1) : at + "." + missing.group(1), "field.missing");
        }
        if (keyword.equals("type")) {
            String expected = error.getError().substring(error.getError().lastIndexOf(' ') + 1);
            return expected.equals("null") ? null : Problem.of(at, "field.type." + expected);
        }
        return OUTER.contains(keyword) ? null : Problem.of(at, "field.wrong");
    }

    /** {@code #/tasks/0/code} as {@code tasks[0].code}. */
    private static String field(String pointer) {
        String dotted = pointer.replaceFirst("^#/?", "").replace('/', '.');
        return INDEX.matcher("." + dotted)
            .replaceAll("[$1]")
            .replaceFirst("^\\.", "");
    }

    /**
     * The router of Vert.x knows neither a relative server nor answers of other types than JSON (it refuses the whole
     * document), and answers and sessions are not its business: it gets the document without them. What says of itself
     * that it needs no session is added to {@code open}, what takes bytes to {@code uploads}.
     */
    private static JsonObject forRouting(JsonObject document, Set<String> open, Map<String, Pattern> uploads) {
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            for (String method : paths.getJsonObject(path).fieldNames()) {
                JsonObject operation = paths
                    .getJsonObject(path)
                    .getJsonObject(method)
                    .put("responses", ANY_ANSWER.copy());
                JsonObject body = operation.getJsonObject("requestBody", new JsonObject()).getJsonObject("content");
                if (body != null && !body.containsKey("application/json")) {
                    operation.remove("requestBody");
                    var pattern = Pattern.compile(BASE + path.replaceAll("\\{[^}]+}", "[^/]+"));
                    uploads.put(operation.getString("operationId"), pattern);
                }
                if (operation.remove("security") != null) {
                    open.add(operation.getString("operationId"));
                }
            }
        }
        document.remove("security");
        document.getJsonObject("components").remove("responses");
        document.getJsonObject("components").remove("securitySchemes");
        return document.put("servers", new JsonArray().add(new JsonObject().put("url", "http://localhost" + BASE)));
    }
}
