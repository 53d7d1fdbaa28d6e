package anju.connect.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a file, whatever a spreadsheet has saved it as: xlsx (its first sheet), or CSV in UTF-8 or GB18030.
 * {@code broken} is the key of what is wrong with the file as a whole, or null; what was read before it is there.
 */
public record SheetRows(List<Line> lines, String broken, int brokenAt) {
    /** A row with the line on which it begins, the first one being 1. */
    public record Line(int number, String[] values) {}

    /** More rows than this are another file's. */
    public static final int MOST_ROWS = 10_000;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_COLUMNS = 200;
    private static final long MOST_BYTES_UNPACKED = 100L << 20;

    /** Reads a file; never throws for what is in it. */
    public static SheetRows of(byte[] file) {
        List<Line> lines = new ArrayList<>();
        boolean packed = file.length > 3 && ReadableWorkbook.isOOXMLZipHeader(file);
        return packed ? xlsx(file, lines) : csv(file, lines);
    }

    private static SheetRows csv(byte[] file, List<Line> lines) {
        try (
            MappingIterator<String[]> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .readerFor(String[].class)
                .readValues(text(file))
        ) {
            while (rows.hasNextValue()) {
                int number = rows.getParser().currentLocation().getLineNr();
                if (!add(lines, number, rows.nextValue())) {
                    return new SheetRows(lines, "too-many-rows", number);
                }
            }
            return new SheetRows(lines, null, 0);
        } catch (JsonProcessingException broken) {
            int at = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            return new SheetRows(lines, "not-csv", at);
        } catch (IOException impossible) {
            return new SheetRows(lines, "not-csv", 1);
        }
    }

    private static SheetRows xlsx(byte[] file, List<Line> lines) {
        if (!unpacksWithin(file)) {
            return new SheetRows(lines, "too-large", 1);
        }
        try (
            var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
            var rows = book.getFirstSheet().openStream()
        ) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getCellCount() > MOST_COLUMNS) {
                    return new SheetRows(lines, "not-xlsx", row.getRowNum());
                }
                String[] values = new String[row.getCellCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getOptionalCell(i).map(SheetRows::text).orElse("");
                }
                if (!add(lines, row.getRowNum(), values)) {
                    return new SheetRows(lines, "too-many-rows", row.getRowNum());
                }
            }
            return new SheetRows(lines, null, 0);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return new SheetRows(lines, "not-xlsx", 1);
        }
    }

    private static boolean add(List<Line> lines, int number, String[] values) {
        if (lines.size() > MOST_ROWS) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Cells.read(values[i]);
        }
        lines.add(new Line(number, values));
        return true;
    }

    /** A small file may hold gigabytes of nothing: it is unpacked once for its size alone before anybody reads it. */
    private static boolean unpacksWithin(byte[] file) {
        byte[] some = new byte[1 << 16];
        long bytes = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                if (++parts > MOST_PARTS) {
                    return false;
                }
                for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                    bytes += read;
                    if (bytes > MOST_BYTES_UNPACKED) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException broken) {
            return true; // the reader says so in better words
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            boolean isDay = format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[yd年].*");
            return isDay
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.ERROR || cell.getText() == null ? "" : cell.getText();
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
