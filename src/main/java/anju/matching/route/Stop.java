package anju.matching.route;

import anju.value.Area;
import anju.value.Place;

/** The visit that is to be put into a day: where, how many seconds, and between which epoch seconds that day lies. */
public record Stop(Place place, Area area, long seconds, long dayStart, long dayEnd, long setOutFrom) {}
