package anju.planning.search;

import anju.planning.schedule.Layout;
import anju.planning.schedule.Schedule;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A first schedule: visits by the end of their windows, each given to whoever makes it cheapest. */
final class Construction {

    private final Schedule schedule;
    private final Layout layout;

    private Construction(Schedule schedule) {
        this.schedule = schedule;
        layout = schedule.layout;
    }

    /** Plans what is not planned. */
    static void fill(Schedule schedule) {
        var construction = new Construction(schedule);
        var layout = schedule.layout;
        IntStream.range(0, layout.visits)
            .boxed()
            .filter(visit -> layout.possible(visit) && !schedule.routes.planned[visit])
            .sorted(Comparator.comparingDouble(visit -> layout.opens[visit][0] + layout.closes[visit][0]))
            .forEach(construction::append);
    }

    private void append(int visit) {
        if (layout.twin[visit] >= 0 && !layout.possible(layout.twin[visit])) return;
        int last = schedule.routes.order.before(schedule.routes.order.start());
        int[] others = layout.second[visit] < 0 ? new int[] { -1 } : layout.able[layout.second[visit]];
        int one = -1;
        int two = -1;
        double best = Double.MAX_VALUE;
        schedule.routes.order.makeRoomAfter(last);
        for (int a : layout.able[layout.first[visit]]) {
            for (int b : others) {
                if (a == b) continue;
                schedule.begin();
                schedule.routes.put(visit, last, a, b);
                double cost = schedule.look();
                schedule.undo();
                if (cost < best) {
                    best = cost;
                    one = a;
                    two = b;
                }
            }
        }
        schedule.begin();
        schedule.routes.put(visit, last, one, two);
        schedule.keepUpTo(Double.MAX_VALUE);
    }
}
