package anju.flow.view;

import anju.organisation.Organisation;
import anju.value.Id;

/** An organisation and its public phone, which may be null. */
public record Contact(Id<Organisation> id, String name, String phone) {}
