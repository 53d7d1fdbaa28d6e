package anju.city.story;

import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import java.util.List;

/** Who may be asked for what is wanted, with what is in their days so far. */
public interface Candidates {
    /** The days of those who may be asked. */
    List<WorkerDay> days(Wanted wanted);

    /** How many workers the city has, asked or not. */
    int workers();

    /** A promise was made. */
    void book(Wanted wanted, Agreed agreed);
}
