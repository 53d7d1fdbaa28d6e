package anju.matching.route;

import anju.order.Order;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;

/** A visit that a worker has promised: when, where, and the travel that the promise holds before it. */
public record Commitment(Id<Order> order, TimeWindow visit, Duration travel, Place place, Area area) {}
