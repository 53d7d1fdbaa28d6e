package anju.http.unmet;

import anju.flow.unmet.RegisterViews.Line;
import anju.http.json.Telling;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register as a table to take away: UTF-8 with the mark by which a spreadsheet knows it (RFC 4180). */
final class UnmetCsv {

    private static final String MARK = "\uFEFF";
    private static final List<String> COLUMNS = List.of(
        "number",
        "town",
        "community",
        "centre",
        "resident",
        "service",
        "window",
        "reason",
        "remedy",
        "since",
        "tried",
        "state"
    );

    private UnmetCsv() {}

    static String of(List<Line> lines, Telling tell) {
        Stream<String> head = Stream.of(row(COLUMNS.stream().map(one -> tell.say("unmet.column." + one))));
        return Stream.concat(head, lines.stream().map(line -> row(cells(line, tell)))).collect(
            Collectors.joining("\r\n", MARK, "\r\n")
        );
    }

    private static Stream<String> cells(Line line, Telling tell) {
        return Stream.of(
            line.number() == null ? "" : String.valueOf(line.number()),
            line.town(),
            line.community(),
            line.centreName(),
            line.resident().name(),
            tell.service(line.service()),
            tell.say("form.span", line.window().start(), line.window().end()),
            tell.say("unmet." + line.need().reason()),
            line.lack() == null ? "" : UnmetJson.remedy(line.lack(), tell),
            tell.moment(line.since()),
            String.valueOf(line.tried()),
            tell.say("unmet.state." + (line.ended() == null ? "open" : line.ended()))
        );
    }

    private static String row(Stream<String> cells) {
        return cells.map(UnmetCsv::cell).collect(Collectors.joining(","));
    }

    /** Quoted; what a spreadsheet would take for a formula is kept a text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
