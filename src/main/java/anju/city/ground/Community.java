package anju.city.ground;

import anju.value.Area;
import anju.value.Place;

/** A community (社区, 村) with its synthetic place; the number is its position in the list of all. */
public record Community(int number, String code, String name, boolean urban, Area area, Town town, Place place) {
    /** The name as people say it, without the committee. */
    public String shortName() {
        for (String committee : new String[] { "居民委员会", "居委员会", "居委会", "民委员会" }) {
            if (name.endsWith(committee)) {
                return name.substring(0, name.length() - committee.length());
            }
        }
        return name;
    }
}
