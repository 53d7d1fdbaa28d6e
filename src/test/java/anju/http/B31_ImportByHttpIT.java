package anju.http;

import static anju.http.RunningDoor.LIN;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import anju.connect.sheet.SheetFiles;
import anju.connect.sheet.SheetRows;
import anju.flow.register.Sheets.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 王建国 brings the register of his communities as a spreadsheet, and takes it away as one. */
class B31_ImportByHttpIT {

    private static RunningDoor anju;
    private static String centre;
    private static String community;

    @BeforeAll
    static void begins() {
        anju = RunningDoor.open();
        centre =
            "/centres/" +
            anju.value(
                "select organisation_id from role_grant join person p on p.id = person_id where p.name = '王建国'"
            );
        community = anju.value(
            "select community_code from community_centre where centre_id = '" +
                centre.substring(9) +
                "' order by 1 limit 1"
        );
    }

    @AfterAll
    static void ends() {
        anju.close();
    }

    @Test
    void everyWrongRowIsToldAndTheRightOnesComeInOnce() {
        String others = anju.value(
            "select community_code from community_centre where centre_id <> '" + centre.substring(9) + "' limit 1"
        );
        String file =
            "姓名,性别,出生日期,证件号码,电话,居住社区,住址\n" +
            row("曾阿婆", "1940-02-03", number("19400203", 11), community) +
            row("无名", "1941-13-03", "", community) +
            row("别处", "1942-02-03", "", others) +
            row("曾阿婆", "1940-02-03", number("19400203", 11), community) +
            row("谢阿公", "1943-05-06", "", community);
        int before = residents();
        JsonObject seen = look("one.csv", file.getBytes(UTF_8));
        assertThat(seen.getInteger("rows")).isEqualTo(5);
        assertThat(seen.getInteger("right")).isEqualTo(2);
        assertThat(seen.getInteger("wrong")).isEqualTo(3);
        assertThat(problems(seen)).containsExactly(
            "3 出生日期 不是日期，请写成 1948-03-05",
            "4 居住社区 这个社区不由您的中心负责",
            "5 证件号码 与第 2 行重复"
        );
        assertThat(residents()).as("only looked at").isEqualTo(before);

        assertThat(apply(seen, false).statusCode()).as("wrong rows are not left out unasked").isEqualTo(422);
        assertThat(apply(seen, true).statusCode()).isEqualTo(200);
        anju.work();
        JsonObject done = read(seen);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getInteger("made")).isEqualTo(2);
        assertThat(done.getJsonArray("people").getJsonObject(0).getString("name")).isEqualTo("曾阿婆");
        assertThat(residents()).isEqualTo(before + 2);
        assertThat(apply(seen, true).statusCode()).as("once").isEqualTo(409);
        assertThat(
            anju.value(
                "select count(*) from register_import_row where row_enc is not null and import_id = '" +
                    seen.getString("id") +
                    "'"
            )
        ).isEqualTo("0");

        JsonObject again = look("again.csv", file.getBytes(UTF_8));
        assertThat(again.getInteger("there")).as("also who has no number").isEqualTo(2);
        assertThat(apply(again, true).statusCode()).isEqualTo(422);
        assertThat(residents()).isEqualTo(before + 2);
    }

    @Test
    void aLongWorkbookComesInByBatchesAndASecondCopyAtTheSameTimeDoublesNobody() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "gender", "birth_date", "id_number", "community", "address", "ability_level"));
        for (int i = 0; i < 230; i++) {
            rows.add(List.of("林" + i, "女", "1939-01-01", number("19390101", i), community, "某路" + i + "号", "2"));
        }
        byte[] file = new SheetFiles().write(Format.XLSX, rows);
        JsonObject one = look("long.xlsx", file);
        JsonObject two = look("copy.xlsx", file);
        assertThat(one.getInteger("right")).isEqualTo(230);
        assertThat(apply(one, false).statusCode()).isEqualTo(200);
        assertThat(apply(two, false).statusCode()).isEqualTo(200);
        anju.work();
        assertThat(
            List.of(
                read(one).getInteger("made") + read(two).getInteger("made"),
                read(two).getInteger("there") + read(one).getInteger("there")
            )
        ).containsExactly(230, 230);
        assertThat(
            anju.value("select count(*) from person where birth_date = '1939-01-01' and name like '林%'")
        ).isEqualTo("230");
    }

    @Test
    void whatIsNoRegisterIsSaidSo() {
        assertThat(problems(look("x.csv", "hello".getBytes(UTF_8)))).contains(
            "1 null 不认识列名“hello”，请删除或改为模板中的列名"
        );
        assertThat(upload("/centres/" + UUID.randomUUID(), "x.csv", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(anju.get(LIN, centre + "/imports").statusCode()).isEqualTo(403);
        assertThat(anju.get(ZHAO_LEI, centre + "/imports").statusCode()).isEqualTo(404);
    }

    @Test
    void theTemplateHasTheColumnsOfAnImport() {
        var csv = anju.get(WANG_JIANGUO, centre + "/import-template?format=csv");
        assertThat(csv.getHeader("Content-Disposition")).contains("filename*=UTF-8''", ".csv");
        assertThat(problems(look("empty.csv", csv.body().getBytes()))).isEmpty();
    }

    @Test
    void theRegisterGoesOutMaskedAndInClearOnlyForAReasonThatEachCanRead() {
        JsonObject masked = export(new JsonObject().put("format", "csv"));
        var file = anju.get(WANG_JIANGUO, centre + "/export?exportId=" + masked.getString("id"));
        String chen = line(file.body().getBytes(), "陈秀英");
        assertThat(chen).contains("139****0001", "****").doesNotContain("13900000001");
        assertThat(chen).doesNotContain(
            anju.value("select to_char(birth_date, 'YYYY-MM-DD') from person where name = '陈秀英'")
        );
        assertThat(anju.get(ZHAO_LEI, centre + "/export?exportId=" + masked.getString("id")).statusCode()).isEqualTo(
            404
        );

        var without = anju.post(
            WANG_JIANGUO,
            centre + "/residents/export",
            new JsonObject().put("format", "csv").put("clear", true)
        );
        assertThat(without.statusCode()).isEqualTo(422);
        JsonObject clear = export(
            new JsonObject().put("format", "xlsx").put("clear", true).put("reason", "街道核对名册")
        );
        var book = anju.get(WANG_JIANGUO, centre + "/export?exportId=" + clear.getString("id"));
        assertThat(line(book.body().getBytes(), "陈秀英")).contains("13900000001");
        String chenId = anju.value(
            "select person_id from resident join person on id = person_id where name = '陈秀英'"
        );
        var looks = anju
            .get(RunningDoor.CHEN_XIUYING, "/residents/" + chenId + "/looks")
            .bodyAsJsonObject()
            .getJsonArray("items");
        assertThat(looks.getJsonObject(0).getString("words")).contains("名册");
        assertThat(looks.getJsonObject(0).getString("reason")).isEqualTo("街道核对名册");
    }

    private static JsonObject export(JsonObject body) {
        var made = anju.post(WANG_JIANGUO, centre + "/residents/export", body);
        assertThat(made.statusCode()).isEqualTo(201);
        return made.bodyAsJsonObject();
    }

    private static String line(byte[] file, String name) {
        return SheetRows.of(file)
            .lines()
            .stream()
            .map(line -> String.join(",", Arrays.asList(line.values())))
            .filter(line -> line.startsWith(name))
            .findFirst()
            .orElseThrow();
    }

    private static String row(String name, String birth, String number, String where) {
        return String.join(",", name, "女", birth, number, "", where, name + "家") + "\n";
    }

    /** An identity number with its check digit (GB 11643-1999). */
    private static String number(String birth, int serial) {
        String digits = "441302" + birth + "%03d".formatted(serial);
        int[] weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static int residents() {
        return Integer.parseInt(anju.value("select count(*) from resident"));
    }

    private static JsonObject look(String name, byte[] file) {
        var seen = upload(centre, name, file);
        assertThat(seen.statusCode()).as(seen.bodyAsString()).isEqualTo(201);
        return seen.bodyAsJsonObject();
    }

    private static HttpResponse<Buffer> upload(String where, String name, byte[] file) {
        return await(
            anju
                .request(HttpMethod.POST, WANG_JIANGUO, where + "/imports?name=" + name)
                .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                .putHeader("Content-Type", "application/octet-stream")
                .sendBuffer(Buffer.buffer(file))
        );
    }

    private static HttpResponse<Buffer> apply(JsonObject seen, boolean onlyRight) {
        return anju.post(
            WANG_JIANGUO,
            centre + "/imports/application",
            new JsonObject().put("importId", seen.getString("id")).put("onlyRight", onlyRight)
        );
    }

    private static JsonObject read(JsonObject seen) {
        return anju.get(WANG_JIANGUO, centre + "/import?importId=" + seen.getString("id")).bodyAsJsonObject();
    }

    private static List<String> problems(JsonObject seen) {
        return seen
            .getJsonArray("problems")
            .stream()
            .map(JsonObject.class::cast)
            .map(one -> one.getInteger("line") + " " + one.getString("column") + " " + one.getString("words"))
            .toList();
    }
}
