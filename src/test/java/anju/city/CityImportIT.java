package anju.city;

import static org.assertj.core.api.Assertions.assertThat;

import anju.TestDatabase;
import anju.city.register.ImportReport;
import anju.city.seed.CitySize;
import anju.city.sheet.Register;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Keys;
import anju.pg.secret.Passwords;
import anju.pg.secret.SearchHash;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city for real use: empty at first, then filled from spreadsheets, all of a file or nothing. */
class CityImportIT {

    private static final Keys KEYS = Keys.parse(Keys.fresh());
    private static final String CENTRES = """
    姓名,居住社区,机构类型,负责社区,电话
    东湖居家养老服务中心,441302001001,居家养老服务中心,441302001001；新建社区,0752-2000001
    """;
    private static final String WORKERS = """
    name,gender,phone,organisation,certificates,shifts,employed_from
    王芳,女,138 0000 1111,东湖居家养老服务中心,养老护理员 2024-03-01 2030-02-28；bathing 2025-01-01 2029-12-31,1-5 08:00-17:30 12:00-13:30；6 8:00-12:00,2024-03-01
    """;
    private static final String RESIDENTS = """
    姓名,性别,出生日期,证件号码,电话,居住社区,能力等级,独居,住址,健康备注
    陈阿婆,女,1948/3/5,44130219480305007X,13800002222,桥东街道东湖社区,轻度失能,是,"惠城区桥东街道东湖社区安康路1号,2栋",高血压
    李阿公,男,1950年12月1日,,,441302001003,0,否,新建社区3号,
    """;

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void emptyCity() {
        database = TestDatabase.fresh();
    }

    @Test
    void anEmptyCityHasDivisionsACatalogueAndOneAdministratorWhosePasswordIsToldOnce() throws Exception {
        var password = EmptyCity.load(database.owner(), KEYS, "+86 139 0000 0091", "管理员").orElseThrow();
        assertThat(EmptyCity.load(database.owner(), KEYS, "13900000091", "管理员")).isEmpty();
        assertThat(CityKind.of(database.owner())).contains(CityKind.EMPTY);
        assertThat(texts("select count(*) from community")).containsExactly("1364");
        assertThat(texts("select count(*) from person")).containsExactly("1");
        assertThat(texts("select role from role_grant")).containsExactly("administrator");
        assertThat(Passwords.verify(password, texts("select password_hash from account").getFirst())).isTrue();
        var phone = new SearchHash(KEYS).phone("13900000091");
        assertThat(texts("select encode(phone_hash, 'hex') from account")).containsExactly(
            HexFormat.of().formatHex(phone)
        );
    }

    @Test
    void organisationsThenWorkersThenResidentsAreImported() throws Exception {
        load();
        for (Register register : Register.values()) {
            String file = List.of(CENTRES, WORKERS, RESIDENTS).get(register.ordinal());
            var report = run(register, file, false);
            assertThat(report.problems()).as("%s", register).isEmpty();
            assertThat(report.written()).isTrue();
        }
        assertThat(texts("select community_code from community_centre order by 1")).containsExactly(
            "441302001001",
            "441302001003"
        );
        assertThat(texts("select kind || ' ' || valid_until from certificate order by 1")).containsExactly(
            "bathing 2029-12-31",
            "care-worker 2030-02-28"
        );
        assertThat(texts("select weekday || ' ' || starts || '-' || ends from shift order by 1"))
            .hasSize(6)
            .contains("6 08:00:00-12:00:00");
        assertThat(
            texts(
                "select name || ' ' || ability_level || ' ' || lives_alone from resident join person on id = person_id"
            )
        ).containsExactlyInAnyOrder("陈阿婆 1 true", "李阿公 0 false");
        assertThat(texts("select kind from purse")).containsExactly("self-pay", "self-pay");
        assertThat(texts("select synthetic from person where name <> '管理员'")).containsOnly("f");
        try (
            var connection = connection();
            var statement = connection.createStatement();
            var row = statement.executeQuery(
                "select line_enc from address join person p on p.id = resident_id where p.name = '陈阿婆'"
            )
        ) {
            row.next();
            assertThat(new FieldCipher(KEYS).decrypt(EncryptedColumn.ADDRESS_LINE, row.getBytes(1))).isEqualTo(
                "惠城区桥东街道东湖社区安康路1号,2栋"
            );
        }
    }

    @Test
    void aDryRunAndAFileWithAnyWrongRowWriteNothing() throws Exception {
        load();
        assertThat(run(Register.ORGANISATIONS, CENTRES, true)).isEqualTo(new ImportReport(1, List.of(), false));
        assertThat(texts("select count(*) from organisation")).containsExactly("0");
        run(Register.ORGANISATIONS, CENTRES, false);
        var report = run(Register.RESIDENTS, RESIDENTS + "无名,女,1948-13-45,,,东湖社区,1,是,某处,\n", false);
        assertThat(report.written()).isFalse();
        assertThat(texts("select count(*) from resident")).containsExactly("0");
    }

    @Test
    void everyWrongRowIsToldWithLineColumnAndReasonInBothLanguages() throws Exception {
        load();
        run(Register.ORGANISATIONS, CENTRES, false);
        var wrong = """
        姓名,性别,出生日期,证件号码,电话,居住社区,能力等级,独居,住址,纬度,经度
        ,女,1948-03-05,441302194803050020,12,东湖社区,9,也许,某处,114.4,23.1
        "两行
        的名字",x,1948-02-30,44130219480305007X,13800002222,不存在村,1,是,,23.1,
        甲,女,1948-03-05,44130219480305007X,,桥东社区,1,是,某处,,
        乙,女,1949-03-05,44130219480305007X,,441302001005,1,是,某处,,
        """;
        var report = run(Register.RESIDENTS, wrong, false);
        assertThat(
            report
                .problems()
                .stream()
                .map(p -> p.words(Locale.CHINA))
        ).containsExactlyInAnyOrder(
            "第 2 行，姓名：不能为空",
            "第 2 行，证件号码：身份证号码校验位不对，可能有一位写错",
            "第 2 行，电话：不是电话号码，应为 7 到 12 位数字",
            "第 2 行，能力等级：请填 0 到 4 之间的数",
            "第 2 行，独居：请填 是 或 否",
            "第 2 行，纬度：请填 18 到 54 之间的数",
            "第 2 行，经度：请填 73 到 136 之间的数",
            "第 3 行，性别：请填 男 或 女",
            "第 3 行，出生日期：不是日期，请写成 1948-03-05",
            "第 3 行，居住社区：找不到这个社区，请写代码或“镇街+社区”的全名",
            "第 3 行，住址：不能为空",
            "第 3 行，经度：经度和纬度要么都填，要么都不填",
            "第 5 行，居住社区：有 3 个同名社区，请写代码，或在前面加上镇街名称",
            "第 5 行，证件号码：与第 3 行重复",
            "第 6 行，居住社区：还没有居家养老服务中心负责这个社区，请先导入机构",
            "第 6 行，证件号码：与身份证号码中的出生日期不一致",
            "第 6 行，证件号码：与第 3 行重复"
        );
        assertThat(
            report
                .problems()
                .stream()
                .map(p -> p.words(Locale.ENGLISH))
        )
            .contains("line 2, name: may not be empty", "line 5, identity number: the same as line 3")
            .allSatisfy(line -> assertThat(line).doesNotContain("44130219480305007X"));
    }

    @Test
    void whoIsThereAlreadyIsRefusedHoweverTheirNumberIsWritten() throws Exception {
        load();
        run(Register.ORGANISATIONS, CENTRES, false);
        run(Register.RESIDENTS, RESIDENTS, false);
        var again =
            "姓名,性别,出生日期,证件号码,居住社区,住址\n陈阿婆,女,1948-03-05,441302 19480305 007x,东湖社区,某处\n";
        assertThat(
            run(Register.RESIDENTS, again, false)
                .problems()
                .stream()
                .map(p -> p.words(Locale.ENGLISH))
        ).containsExactly("line 2, identity number: is in the register already");
        assertThat(
            run(Register.ORGANISATIONS, CENTRES, false)
                .problems()
                .stream()
                .map(p -> p.words(Locale.ENGLISH))
        ).contains("line 2, name: is in the register already");
    }

    @Test
    void aFileAsSpreadsheetsInChinaSaveItIsReadAndABrokenOneIsNot() throws Exception {
        load();
        var file = folder.resolve("gbk.csv");
        Files.write(file, CENTRES.getBytes(Charset.forName("GB18030")));
        assertThat(CityImport.run(database.owner(), KEYS, Register.ORGANISATIONS, file, true).problems()).isEmpty();
        assertThat(words(run(Register.WORKERS, "", true))).containsExactly(
            "line 1: the file is empty; its first line should name the columns"
        );
        assertThat(words(run(Register.WORKERS, "name,gender,shoe size\n", true))).contains(
            "line 1: unknown column \"shoe size\": take it out, or name it as the template does",
            "line 1, phone: this column is missing"
        );
        assertThat(words(run(Register.RESIDENTS, "\"never closed", true)).getFirst()).startsWith("line 1");
    }

    @Test
    void theDemoCityTakesNobodysData() throws Exception {
        try (var demo = new LoadedCity(new CitySize(3, 100, 20), LocalDateTime.of(2026, 11, 24, 9, 0))) {
            var file = Files.writeString(folder.resolve("file.csv"), RESIDENTS);
            var report = CityImport.run(demo.database.owner(), KEYS, Register.RESIDENTS, file, false);
            assertThat(words(report).getFirst()).contains("takes no real data");
            assertThat(report.written()).isFalse();
        }
    }

    private void load() {
        EmptyCity.load(database.owner(), KEYS, "13900000091", "管理员");
    }

    private ImportReport run(Register register, String text, boolean dryRun) throws Exception {
        var file = Files.writeString(folder.resolve(register + ".csv"), text);
        return CityImport.run(database.owner(), KEYS, register, file, dryRun);
    }

    private static List<String> words(ImportReport report) {
        return report
            .problems()
            .stream()
            .map(problem -> problem.words(Locale.ENGLISH))
            .toList();
    }

    private Connection connection() throws Exception {
        var owner = database.owner();
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }

    private List<String> texts(String sql) throws Exception {
        var texts = new ArrayList<String>();
        try (
            var connection = connection();
            var statement = connection.createStatement();
            var rows = statement.executeQuery(sql)
        ) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
