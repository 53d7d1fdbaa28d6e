package anju.connect.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.register.Sheets.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetFilesTest {

    private static final List<List<String>> ROWS = List.of(
        List.of("姓名", "备注"),
        List.of("陈秀英", "=HYPERLINK(\"http://evil\")"),
        List.of("李梅", "+86"),
        List.of("王姐", "-1"),
        List.of("刘芳", "@SUM(A1)"),
        List.of("黄,\"志\"强", "两\n行")
    );

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenIsReadAgainAsItWas(Format format) {
        var read = SheetRows.of(new SheetFiles().write(format, ROWS));
        assertThat(read.broken()).isNull();
        assertThat(
            read
                .lines()
                .stream()
                .map(line -> Arrays.asList(line.values()))
        ).isEqualTo(ROWS);
        assertThat(read.lines().getFirst().number()).isEqualTo(1);
    }

    @Test
    void noCellBeginsAFormula() {
        String csv = new String(new SheetFiles().write(Format.CSV, ROWS), UTF_8);
        assertThat(csv)
            .contains("\"'=HYPERLINK", "\"'+86\"", "\"'-1\"", "\"'@SUM")
            .doesNotContain("\"=", "\"+", "\"-", "\"@");
    }

    @Test
    void aDayAndANumberOfAWorkbookReadAsPeopleWriteThem() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, LocalDate.of(1948, 3, 5));
            sheet.style(0, 0).format("yyyy-mm-dd").set();
            sheet.value(0, 1, 13_800_002_222L);
            sheet.value(0, 3, "x");
        }
        assertThat(SheetRows.of(bytes.toByteArray()).lines().getFirst().values()).containsExactly(
            "1948-03-05",
            "13800002222",
            "",
            "x"
        );
    }

    @Test
    void aSmallFileThatUnpacksToVeryMuchIsNotRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 101; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size())
            .as("the bomb is small")
            .isLessThan(1 << 20);
        assertThat(SheetRows.of(bytes.toByteArray()).broken()).isEqualTo("too-large");
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
            zip.write("hello".getBytes(UTF_8));
        }
        assertThat(SheetRows.of(bytes.toByteArray()).broken()).isEqualTo("not-xlsx");
        assertThat(SheetRows.of("x\n".repeat(SheetRows.MOST_ROWS + 2).getBytes(UTF_8)).broken()).isEqualTo(
            "too-many-rows"
        );
        assertThat(SheetRows.of(new byte[0]).lines()).isEmpty();
    }
}
