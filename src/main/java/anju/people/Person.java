package anju.people;

import anju.value.Id;

/** Anybody by name. */
public record Person(Id<Person> id, String name) {}
