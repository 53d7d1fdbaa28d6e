package anju.http;

import static anju.http.RunningDoor.LIU_FANG;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 张玉兰 shows what she did; the same picture at another visit is found, and who has no right sees none. */
class B21_PhotosByHttpIT {

    private static RunningDoor anju;
    private static String morning;
    private static String afternoon;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
        morning = begun("COMPANY", 9);
        assertThat(add(morning, picture(1)).statusCode()).isEqualTo(201);
        out(morning);
        afternoon = begun("CLEAN_ROOM", 14);
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    @Test
    void what_the_camera_wrote_beside_the_picture_is_gone() throws IOException {
        byte[] sent = withCameraNotes(picture(2));
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS");
        String id = add(afternoon, sent).bodyAsJsonObject().getString("id");
        var shown = anju.get(LI_MEI, "/orders/" + afternoon + "/photo?photoId=" + id);
        assertThat(shown.getHeader("Content-Type")).isEqualTo("image/jpeg");
        byte[] jpeg = shown.body().getBytes();
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(640);
    }

    @Test
    void the_same_picture_at_two_visits_is_found_though_it_was_packed_anew() throws IOException {
        var again = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(picture(1))), "png", again);
        assertThat(add(afternoon, again.toByteArray()).bodyAsJsonObject().getString("repeats")).isEqualTo(morning);
        assertThat(add(afternoon, picture(3)).bodyAsJsonObject().getString("repeats")).isNull();
    }

    @Test
    void what_is_no_picture_or_too_large_is_refused_and_a_second_try_of_the_same_press_adds_none() {
        assertThat(add(afternoon, "<svg/>".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(add(afternoon, new byte[0]).statusCode()).isEqualTo(422);
        assertThat(add(afternoon, new byte[11 * 1024 * 1024]).statusCode()).isEqualTo(413);
        String key = UUID.randomUUID().toString();
        byte[] picture = picture(4);
        var first = add(afternoon, key, picture);
        assertThat(add(afternoon, key, picture).bodyAsJsonObject()).isEqualTo(first.bodyAsJsonObject());
        assertThat(ids(afternoon)).containsOnlyOnce(first.bodyAsJsonObject().getString("id"));
    }

    @Test
    void only_who_has_to_do_with_the_visit_sees_its_pictures_and_the_desk_is_written_down() {
        String id = ids(morning).getFirst();
        String path = "/orders/" + morning + "/photo?photoId=" + id;
        assertThat(anju.get(LIU_FANG, path).statusCode()).isEqualTo(404);
        assertThat(anju.get(LIU_FANG, "/orders/" + morning + "/photos").statusCode()).isEqualTo(404);
        assertThat(anju.get(WANG_JIANGUO, path).statusCode()).isEqualTo(200);
        assertThat(
            anju.value("select count(*) from audit where operation = 'getPhoto' and role = 'coordinator'")
        ).isEqualTo("1");
        // a photo is reached by its own visit alone
        assertThat(anju.get(LI_MEI, "/orders/" + afternoon + "/photo?photoId=" + id).statusCode()).isEqualTo(404);
    }

    private static java.util.List<String> ids(String order) {
        return anju
            .get(LI_MEI, "/orders/" + order + "/photos")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(one -> ((JsonObject) one).getString("id"))
            .toList();
    }

    private static HttpResponse<Buffer> add(String order, byte[] picture) {
        return add(order, UUID.randomUUID().toString(), picture);
    }

    private static HttpResponse<Buffer> add(String order, String key, byte[] picture) {
        String path = "/orders/" + order + "/photos?takenAt=2026-11-26T09:30:00%2B08:00";
        var request = anju
            .request(HttpMethod.POST, ZHANG_YULAN, path)
            .putHeader("Idempotency-Key", key)
            .putHeader("Content-Type", "image/jpeg");
        return await(request.sendBuffer(Buffer.buffer(picture)));
    }

    private static String begun(String service, int hour) {
        String order = anju.asked(service, hour, 4, new JsonObject());
        anju.work();
        String zhang = anju.get(ZHANG_YULAN, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
        var offer = anju.post(
            WANG_JIANGUO,
            "/orders/" + order + "/offers",
            new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "家属点名")
        );
        String id = offer.bodyAsJsonObject().getString("id");
        anju.post(ZHANG_YULAN, "/offers/" + id + "/acceptance", new JsonObject());
        // nothing was begun: there is nothing to show
        assertThat(add(order, picture(9)).statusCode()).isEqualTo(409);
        mark(order, "check-in", "start", new JsonObject());
        return order;
    }

    private static void out(String order) {
        mark(order, "check-out", "end", new JsonObject().put("tasks", new JsonArray()));
    }

    private static void mark(String order, String which, String end, JsonObject body) {
        var at = anju
            .get(ZHANG_YULAN, "/orders/" + order)
            .bodyAsJsonObject()
            .getJsonObject("visit")
            .getString(end);
        body.put("at", at).put("proof", new JsonObject().put("kind", "none"));
        var marked = anju.post(ZHANG_YULAN, "/orders/" + order + "/" + which, body);
        assertThat(marked.statusCode()).as(marked.bodyAsString()).isEqualTo(200);
    }

    /** A picture with large shapes that differ by the number. */
    private static byte[] picture(int number) {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        var dice = new java.util.Random(number);
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256)));
            pen.fillOval(
                dice.nextInt(600) - 60,
                dice.nextInt(440) - 60,
                60 + dice.nextInt(200),
                60 + dice.nextInt(200)
            );
        }
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return jpeg.toByteArray();
    }

    /** The same with an APP1 segment as cameras write it, after the first marker. */
    private static byte[] withCameraNotes(byte[] jpeg) {
        byte[] notes = "Exif\0\0GPS 23.0891 114.4152".getBytes(StandardCharsets.ISO_8859_1);
        return Buffer.buffer()
            .appendBytes(jpeg, 0, 2)
            .appendByte((byte) 0xff)
            .appendByte((byte) 0xe1)
            .appendUnsignedShort(notes.length + 2)
            .appendBytes(notes)
            .appendBytes(jpeg, 2, jpeg.length - 2)
            .getBytes();
    }
}
