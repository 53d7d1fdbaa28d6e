package anju.house.broken.util;

/** Built wrong on purpose: a junk room. */
public class Things {}
