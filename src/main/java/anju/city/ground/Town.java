package anju.city.ground;

import anju.value.Place;

/** A town or street office with the synthetic place around which its communities lie. */
public record Town(int number, String code, String name, District district, Place centre) {
    /** Whether people live there as in any town; zones, farms and reserves count as towns in the statistics too. */
    public boolean ordinary() {
        return name.endsWith("镇") || name.endsWith("街道") || name.endsWith("乡");
    }
}
