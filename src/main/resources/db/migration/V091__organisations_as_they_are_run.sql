-- An organisation as those run it: where to write to, several roles each with its days, hours, licences, and who changed what.
alter table organisation
  add column name_en text,
  add column address text;

alter table organisation_role
  add column since date,                                  -- null: from the beginning
  add column until date,
  add check (until >= since),
  drop constraint organisation_role_role_check,
  add constraint organisation_role_role_check check (role in
    ('home-care-centre', 'day-care-centre', 'care-home', 'welfare-centre', 'provider', 'canteen', 'assessor'));

-- When it is open. The newest version that begins on or before a day holds on it, one of that day alone before all others;
-- where there is none nobody has said when it is open, and no rule asks.
create table opening (
  version         bigint generated always as identity primary key,
  organisation_id uuid not null references organisation,
  from_day        date not null,
  only_day        boolean not null,
  hours           jsonb not null,                         -- [[weekday, opens, closes], …], ISO weekdays, the city's time
  made_by         uuid references person,
  made_at         timestamptz not null default anju_now()
);
create index on opening (organisation_id, from_day desc, version desc);
create trigger append_only before update or delete on opening
  for each row execute function refuse_change();

create table licence (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  kind            text not null,
  number          text not null,                          -- public, as it hangs on the wall
  issuer          text,
  valid_from      date not null,
  valid_until     date not null,
  check (valid_until >= valid_from)
);
create index on licence (organisation_id);
create index on licence (valid_until);

create table organisation_change (
  id              bigint generated always as identity primary key,
  organisation_id uuid not null references organisation,
  at              timestamptz not null,
  person_id       uuid not null references person,
  role            text not null,
  part            text not null,
  from_day        date,
  until_day       date,
  detail          text not null default '',               -- a code, such as the kind of a licence
  reason_enc      bytea
);
create index on organisation_change (organisation_id, at desc);
create trigger append_only before update or delete on organisation_change
  for each row execute function refuse_change();
