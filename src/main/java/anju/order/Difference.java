package anju.order;

/** One way in which asked, agreed and done differ: its code (late, early, short, long, far, unproved, …), how much. */
public record Difference(String code, long amount) {}
