package anju.command.plan;

import anju.command.console.StartProblem;
import anju.command.plan.read.Broken;
import anju.command.plan.read.Field;
import anju.command.plan.read.HhcrspFile;
import anju.command.plan.read.LiLimFile;
import anju.command.plan.read.Places;
import anju.command.plan.read.SolomonFile;
import anju.command.plan.read.UhhcFile;
import anju.value.Problem;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads an instance in any of the published forms, which it recognises by what is in it. */
public final class InstanceFile {

    private static final int MOST_BYTES = 256 << 20;

    private static final ObjectMapper JSON = new ObjectMapper()
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private InstanceFile() {}

    /** Reads it; throws StartProblem with the line or field and the reason when it is not what it should be. */
    public static Instance read(Path file) {
        try {
            String text = text(file);
            return text.stripLeading().startsWith("{") ? json(name(file), text) : text(name(file), text);
        } catch (Broken broken) {
            throw StartProblem.of("plan.broken", file, broken.where(), broken.why());
        } catch (CharacterCodingException binary) {
            throw StartProblem.of("plan.broken", file, "-", Problem.of("", "file.unknownForm"));
        } catch (IOException unreadable) {
            throw StartProblem.of("plan.unreadable", file, unreadable.getClass().getSimpleName());
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) throw new Broken("-", "file.tooLarge", MOST_BYTES >> 20);
        // a pipe or a device says that it is empty, and may have no end
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new Broken("-", "file.tooLarge", MOST_BYTES >> 20);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static Instance json(String name, String text) {
        Field root;
        try {
            root = new Field("", JSON.readTree(text));
        } catch (JsonProcessingException wrong) {
            var where = wrong.getLocation();
            String at = where == null ? "-" : where.getLineNr() + ":" + where.getColumnNr();
            throw new Broken(at, "file.noJson");
        }
        if (UhhcFile.recognises(root)) return new CareInstance(
            UhhcFile.read(name, root),
            UhhcFile.ends(root),
            Places.ofUhhc(root)
        );
        if (HhcrspFile.recognises(root)) return new CareInstance(
            HhcrspFile.read(name, root),
            Map.of(),
            Places.ofHhcrsp(root)
        );
        throw new Broken("$", "file.unknownForm");
    }

    private static Instance text(String name, String text) {
        if (SolomonFile.recognises(text)) return new HaulInstance(SolomonFile.read(name, text), SolomonFile.TENTHS);
        if (LiLimFile.recognises(text)) return new HaulInstance(LiLimFile.read(name, text), 1);
        throw new Broken("1", "file.unknownForm");
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
