package anju.settlement;

import anju.value.Id;
import anju.value.Money;

/** A purse (资金来源) of a resident; a null balance has no limit and is billed to the family. */
public record Purse(Id<Purse> id, Kind kind, Money balance) {
    /** Where the money comes from, in the order in which it is used. */
    public enum Kind {
        GOVERNMENT_PURCHASE,
        SELF_PAY;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
