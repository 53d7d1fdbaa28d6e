package anju.city.story;

import anju.people.Resident;
import anju.settlement.Purse;
import anju.settlement.Settling;
import anju.value.Id;
import java.util.List;

/** What the residents' purses hold while stories are played. */
public interface Purses {
    /** The purses of a resident in the order in which they pay. */
    List<Purse> of(Id<Resident> resident);

    /** A part was paid. */
    void paid(Settling.Part part);
}
