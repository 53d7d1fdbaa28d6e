package anju.planning.search;

import anju.planning.day.Part;
import anju.planning.schedule.Layout;
import anju.planning.schedule.Order;
import anju.planning.schedule.Routes;
import anju.planning.schedule.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A first schedule by best insertion: visits by the middle of their windows, each put where it costs least between what is
 * planned; an optional one that would cost more than leaving it out is left out.
 */
final class Construction {

    /** Of all gaps, those that look cheapest are priced exactly: so many for one carer, and for each of two. */
    private static final int TRIED = 40;
    private static final int TRIED_OF_TWO = 12;

    private final Schedule schedule;
    private final Layout layout;
    private final Routes routes;
    private final Order order;
    private final double perTravel;
    private final double perLate;
    private final double perOvertime;

    /** Between a stop and the next of one carer, and what an insertion there costs at the least in travel and lateness. */
    private record Gap(int carer, int before, int after, double least) {}

    private Construction(Schedule schedule) {
        this.schedule = schedule;
        layout = schedule.layout;
        routes = schedule.routes;
        order = routes.order;
        perTravel = layout.of(Part.TRAVEL);
        perLate = layout.of(Part.TOTAL_TARDINESS);
        perOvertime = layout.of(Part.OVERTIME);
    }

    /** Plans what is not planned. */
    static void fill(Schedule schedule) {
        var construction = new Construction(schedule);
        var layout = schedule.layout;
        IntStream.range(0, layout.visits)
            .boxed()
            .filter(visit -> layout.possible(visit) && !schedule.routes.planned[visit])
            .sorted(Comparator.comparingDouble(visit -> layout.opens[visit][0] + layout.closes[visit][0]))
            .forEach(construction::insert);
    }

    private void insert(int visit) {
        if (layout.twin[visit] >= 0 && !layout.possible(layout.twin[visit])) return;
        boolean mayStayOut = layout.twin[visit] < 0 && layout.day.patients().get(layout.patient[visit]).optional();
        double best = mayStayOut ? schedule.cost() : Double.MAX_VALUE;
        boolean two = layout.second[visit] >= 0;
        List<Gap> ones = gaps(layout.first[visit], two ? TRIED_OF_TWO : TRIED);
        List<Gap> others = two ? gaps(layout.second[visit], TRIED_OF_TWO) : ones;
        Gap chosen = null;
        Gap chosenOther = null;
        double base = schedule.cost() - layout.leftOut[visit];
        for (Gap one : ones) {
            if (base + one.least >= best) break;
            for (Gap other : two ? others : List.of(one)) {
                if (two && base + one.least + other.least >= best) break;
                if (two && !fit(one, other)) continue;
                double cost = price(visit, one, other);
                if (cost >= best) continue;
                best = cost;
                chosen = one;
                chosenOther = other;
            }
        }
        if (chosen == null && mayStayOut) return;
        if (chosen == null) append(visit);
        else {
            put(visit, chosen, chosenOther);
            schedule.keepUpTo(Double.MAX_VALUE);
        }
    }

    private double price(int visit, Gap one, Gap other) {
        put(visit, one, other);
        double cost = schedule.look();
        schedule.undo();
        return cost;
    }

    private void put(int visit, Gap one, Gap other) {
        int first = visitAfter(one);
        int second = visitAfter(other);
        // as late in the order as the stops after it let it
        int next = label(second) < label(first) ? second : first;
        int after = order.before(next);
        order.makeRoomAfter(after);
        schedule.begin();
        routes.put(visit, after, one.carer, other.carer);
    }

    /** Whether one place in the order lies in both gaps, which are those of different carers. */
    private boolean fit(Gap one, Gap other) {
        if (one.carer == other.carer) return false;
        long next = Math.min(label(visitAfter(one)), label(visitAfter(other)));
        return isBefore(one.before, next) && isBefore(other.before, next);
    }

    private boolean isBefore(int stop, long label) {
        return !layout.isTask(stop) || order.label(layout.visitOf[stop]) < label;
    }

    private int visitAfter(Gap gap) {
        return layout.isTask(gap.after) ? layout.visitOf[gap.after] : order.start();
    }

    private long label(int visit) {
        return visit == order.start() ? Long.MAX_VALUE : order.label(visit);
    }

    private List<Gap> gaps(int task, int most) {
        List<Gap> all = new ArrayList<>();
        for (int who : layout.able[task]) {
            int before = layout.departure(who);
            while (!layout.isReturn(before)) {
                int after = routes.next[before];
                all.add(new Gap(who, before, after, least(task, who, before, after)));
                before = after;
            }
        }
        all.sort(Comparator.comparingDouble(Gap::least));
        return all.size() > most ? all.subList(0, most) : all;
    }

    private double least(int task, int who, int before, int after) {
        int visit = layout.visitOf[task];
        boolean unused = !layout.isTask(before) && !layout.isTask(after);
        double way = layout.travel(before, task) + layout.travel(task, after);
        double free = layout.isTask(before)
            ? schedule.times.start[before] + layout.duration[before]
            : layout.shiftStart[who];
        double start = Math.max(layout.opens[visit][0], free + layout.travel(before, task));
        double next = start + layout.duration[task] + layout.travel(task, after);
        double late = perLate * Math.max(0, start - lastClose(visit));
        double pushed = layout.isTask(after)
            ? perLate * Math.max(0, next - lastClose(layout.visitOf[after]))
            : perOvertime * Math.max(0, next - layout.shiftEnd[who]);
        return perTravel * (unused ? way : way - layout.travel(before, after)) + late + pushed;
    }

    private double lastClose(int visit) {
        return layout.closes[visit][layout.closes[visit].length - 1];
    }

    /** Two carers whose routes leave no gap in common: after everything, with the first two who can. */
    private void append(int visit) {
        int last = order.before(order.start());
        order.makeRoomAfter(last);
        schedule.begin();
        int one = layout.able[layout.first[visit]][0];
        int two = -1;
        if (layout.second[visit] >= 0) {
            for (int a : layout.able[layout.first[visit]]) {
                for (int b : layout.able[layout.second[visit]]) {
                    if (a == b) continue;
                    one = a;
                    two = b;
                }
            }
        }
        routes.put(visit, last, one, two);
        schedule.keepUpTo(Double.MAX_VALUE);
    }
}
