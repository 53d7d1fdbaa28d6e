-- Wrong codes of badges told at a resident's door by one person: after so many it is closed for minutes, on every node.
create table badge_try (
  resident_id  uuid not null references resident,
  person_id    uuid not null references person,
  wrong        smallint not null,
  locked_until timestamptz,
  primary key (resident_id, person_id)
);
