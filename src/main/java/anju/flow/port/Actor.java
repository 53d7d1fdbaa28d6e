package anju.flow.port;

import anju.people.Person;
import anju.people.Role;
import anju.value.Id;

/** Who does something, and in which role the permission table let them. */
public record Actor(Id<Person> person, Role role) {}
