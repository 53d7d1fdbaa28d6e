package anju.command.plan;

import anju.command.plan.Lane.Call;
import anju.command.plan.Lane.Point;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A plan as SVG: the routes on a map, where the file tells places, and a timeline with a row for each carer or vehicle. */
public final class PlanPicture {

    private static final int WIDTH = 1200;
    private static final int MAP = 640;
    private static final int ROW = 18;
    private static final int MARGIN = 90;

    /** Neighbouring numbers get hues far apart: the golden angle. */
    private static final double GOLDEN = 137.508;

    private final List<Lane> lanes;
    private final StringBuilder svg = new StringBuilder();

    private PlanPicture(List<Lane> lanes) {
        this.lanes = lanes
            .stream()
            .filter(lane -> !lane.calls().isEmpty())
            .toList();
    }

    /** The picture of a plan. */
    public static String of(List<Lane> lanes) {
        return new PlanPicture(lanes).draw();
    }

    private String draw() {
        boolean hasMap = points().findAny().isPresent();
        int top = hasMap ? MAP : 20;
        int height = top + ROW * lanes.size() + 40;
        add(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\">",
            WIDTH,
            height
        );
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        if (hasMap) map();
        timeline(top);
        return svg.append("</svg>\n").toString();
    }

    private void map() {
        double left = points().mapToDouble(Point::x).min().orElse(0);
        double low = points().mapToDouble(Point::y).min().orElse(0);
        double wide = Math.max(1e-9, points().mapToDouble(Point::x).max().orElse(1) - left);
        double high = Math.max(1e-9, points().mapToDouble(Point::y).max().orElse(1) - low);
        double scale = Math.min((WIDTH - 40) / wide, (MAP - 60) / high);
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            StringBuilder line = new StringBuilder();
            var stops = Stream.of(
                Stream.of(lane.from()),
                lane.calls().stream().map(Call::place),
                Stream.of(lane.from())
            )
                .flatMap(it -> it)
                .filter(Objects::nonNull)
                .toList();
            for (Point point : stops)
                line.append(at(20 + scale * (point.x() - left), MAP - 40 - scale * (point.y() - low)));
            add(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"><title>%s</title></polyline>",
                hue(i),
                line,
                safe(lane.who())
            );
            for (Call call : lane.calls())
                if (call.place() != null) {
                    double x = 20 + scale * (call.place().x() - left);
                    double y = MAP - 40 - scale * (call.place().y() - low);
                    add(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"><title>%s</title></circle>",
                        x,
                        y,
                        hue(i),
                        safe(call.label())
                    );
                }
        }
    }

    private void timeline(int top) {
        double first = lanes
            .stream()
            .flatMap(it -> it.calls().stream())
            .mapToDouble(Call::start)
            .min()
            .orElse(0);
        double last = lanes
            .stream()
            .flatMap(it -> it.calls().stream())
            .mapToDouble(Call::end)
            .max()
            .orElse(1);
        double scale = (WIDTH - MARGIN - 20) / Math.max(1e-9, last - first);
        for (int i = 0; i < lanes.size(); i++) {
            double y = top + (double) ROW * i;
            add("<text x=\"4\" y=\"%.1f\" font-size=\"11\">%s</text>", y + 12, safe(lanes.get(i).who()));
            for (Call call : lanes.get(i).calls()) {
                double x = MARGIN + scale * (call.start() - first);
                double width = Math.max(1, scale * (call.end() - call.start()));
                add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\"><title>%s %.1f–%.1f</title></rect>",
                    x,
                    y + 2,
                    width,
                    ROW - 4,
                    hue(i),
                    safe(call.label()),
                    call.start(),
                    call.end()
                );
            }
        }
        add("<text x=\"%d\" y=\"%d\" font-size=\"11\">%.0f</text>", MARGIN, top + ROW * lanes.size() + 16, first);
        add(
            "<text x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"end\">%.0f</text>",
            WIDTH - 20,
            top + ROW * lanes.size() + 16,
            last
        );
    }

    private Stream<Point> points() {
        return lanes
            .stream()
            .flatMap(lane -> Stream.concat(Stream.of(new Call("", 0, 0, lane.from())), lane.calls().stream()))
            .map(Call::place)
            .filter(Objects::nonNull);
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    private static String hue(int number) {
        return String.format(Locale.ROOT, "hsl(%.0f 65%% 42%%)", (number * GOLDEN) % 360);
    }

    /** Ids come from strangers' files. */
    private static String safe(String text) {
        return text
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replaceAll("\\p{Cntrl}", " ");
    }

    private void add(String line, Object... gaps) {
        svg.append(String.format(Locale.ROOT, line, gaps)).append('\n');
    }
}
