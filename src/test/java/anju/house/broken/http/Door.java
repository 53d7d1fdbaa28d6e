package anju.house.broken.http;

/** A door, as such innocent. */
public class Door {}
