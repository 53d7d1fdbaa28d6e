package anju.connect.sheet;

import anju.flow.register.Sheets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes tables for spreadsheets. */
public final class SheetFiles implements Sheets {

    private static final double WIDTH = 18;

    @Override
    public byte[] write(Format format, List<List<String>> rows) {
        List<List<String>> safe = rows
            .stream()
            .map(row ->
                row
                    .stream()
                    .map(cell -> cell == null ? "" : Cells.written(cell))
                    .toList()
            )
            .toList();
        try {
            return format == Format.CSV ? csv(safe) : xlsx(safe);
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
    }

    /** With the mark by which spreadsheets know UTF-8. */
    private static byte[] csv(List<List<String>> rows) throws JsonProcessingException {
        String text = new CsvMapper()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .writerFor(List.class)
            .writeValueAsString(rows);
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Anju", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (row == 0) {
                        sheet.width(column, WIDTH);
                    }
                    sheet.value(row, column, cells.get(column));
                }
            }
        }
        return bytes.toByteArray();
    }
}
