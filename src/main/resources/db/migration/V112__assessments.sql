-- What somebody was found to be able to do on a day. What was wrong is withdrawn with a reason and stays to be read.
create table assessment (
  id                   uuid primary key,
  resident_id          uuid not null references resident,
  day                  date not null,
  body                 text not null,
  score                smallint check (score between 0 and 1000),
  level                smallint not null check (level between 0 and 4),
  valid_until          date,
  entered_by           uuid not null references person,
  entered_at           timestamptz not null,
  withdrawn_by         uuid references person,
  withdrawn_at         timestamptz,
  withdrawn_reason_enc bytea,
  check (valid_until >= day)
);
create index on assessment (resident_id, day desc);

-- The level of a day is that of the newest assessment by then, and without one what the register says. A level stands
-- until a new one is found: what runs out is the paper, which whoever pays has to look at.
create function ability_on(resident uuid, on_day date) returns smallint language sql stable as $$
  select coalesce(
    (select a.level from assessment a where a.resident_id = resident and a.day <= on_day and a.withdrawn_at is null
      order by a.day desc, a.entered_at desc, a.id limit 1),
    (select r.ability_level from resident r where r.person_id = resident))
$$;
