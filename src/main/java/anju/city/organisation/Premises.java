package anju.city.organisation;

import anju.city.ground.Community;
import anju.organisation.Organisation;

/** An invented organisation and where it stands; beds are null where nobody sleeps. */
public record Premises(int number, Organisation organisation, Community community, Integer beds) {}
