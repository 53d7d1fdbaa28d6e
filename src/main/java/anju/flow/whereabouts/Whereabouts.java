package anju.flow.whereabouts;

import anju.order.Order;
import anju.people.Resident;
import anju.people.whereabouts.Entry;
import anju.people.whereabouts.Stay;
import anju.people.whereabouts.Timeline;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where residents are, in one transaction. */
public interface Whereabouts {
    /** All that was said of a resident, held against others until the transaction ends. */
    Future<Timeline> hold(Id<Resident> resident);

    /** Keeps an entry, and the stays (with the days that count) that the timeline comes to with it. */
    Future<Void> add(Id<Resident> resident, Entry entry, Timeline after);

    /** Keeps what an entry changed. */
    Future<Void> changed(Id<Entry> entry, List<Changed> changes);

    /** The orders of a resident whose window ends after a moment and that whereabouts may touch, by their ids. */
    Future<List<Id<Order>>> touched(Id<Resident> resident, Instant since);

    /** When a resident is not at home within a window, in the order of time; none: at home. */
    Future<List<Stay>> during(Id<Resident> resident, TimeWindow window);

    /** The same for many at once; who is at home all the time is left out. */
    Future<Map<Id<Resident>, List<Stay>>> during(Collection<Id<Resident>> residents, TimeWindow window);

    /** Ends all sessions of a resident, for nobody is told anything any more. */
    Future<Void> silence(Id<Resident> resident);
}
