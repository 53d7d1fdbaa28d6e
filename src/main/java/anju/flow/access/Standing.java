package anju.flow.access;

import anju.people.Role;

/**
 * One way in which a person stands to something: in which role, by which relation (self, mandate-orders, offered,
 * assigned, own-centre, own-provider, own-town, city). The permission table is asked with it.
 */
public record Standing(Role role, String relation) {}
