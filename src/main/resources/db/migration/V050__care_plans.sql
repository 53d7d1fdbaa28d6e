-- What is agreed to happen again and again for a resident. changed_by is whoever changed it last: what their change makes
-- impossible is cancelled in their name.
create table care_plan (
  id           uuid primary key,
  resident_id  uuid not null references resident,
  changed_by   uuid not null references person,
  changed_role text not null,
  changed_at   timestamptz not null,
  problem      text,                                      -- the key of the words that say why an order could not be made
  version      integer not null default 1
);
create index on care_plan (resident_id);

-- A version is what was proposed; approved it stands for ever, and a change is a new version from a day on.
create table care_plan_version (
  plan_id       uuid not null references care_plan,
  number        integer not null,
  state         text not null check (state in ('proposed', 'approved', 'refused', 'replaced')),
  from_day      date not null,
  until_day     date,
  proposed_by   uuid not null references person,
  proposed_role text not null,
  proposed_at   timestamptz not null,
  note_enc      bytea,
  decided_by    uuid references person,
  decided_role  text,
  decided_at    timestamptz,
  reason_enc    bytea,
  primary key (plan_id, number),
  check (until_day >= from_day),
  check (state = 'proposed' or decided_at is not null),
  check (state <> 'approved' or decided_by <> proposed_by)
);
create unique index care_plan_one_proposal on care_plan_version (plan_id) where state = 'proposed';

create table care_plan_item (
  plan_id        uuid not null,
  number         integer not null,
  item_id        uuid not null,                           -- the same from version to version
  position       smallint not null,
  service_code   text not null references service_item,
  rrule          text not null,                           -- RFC 5545, of days
  begins         date not null,
  starts         time not null,                           -- the city's clock
  window_minutes integer not null check (window_minutes > 0),
  address_id     uuid references address,
  worker_id      uuid references worker,
  note_enc       bytea,
  primary key (plan_id, number, item_id),
  foreign key (plan_id, number) references care_plan_version
);
create index on care_plan_item (plan_id, service_code);

create table care_plan_deviation (
  id             uuid primary key,
  plan_id        uuid not null references care_plan,
  item_id        uuid,                                    -- null: all of them
  kind           text not null check (kind in ('skip', 'pause', 'time', 'worker')),
  from_day       date not null,
  until_day      date not null,
  starts         time,
  window_minutes integer,
  worker_id      uuid references worker,
  made_by        uuid not null references person,
  made_role      text not null,
  made_at        timestamptz not null,
  reason_enc     bytea,
  withdrawn_by   uuid references person,
  withdrawn_at   timestamptz,
  check (until_day >= from_day),
  check ((kind = 'time') = (starts is not null and window_minutes is not null)),
  check ((kind = 'worker') = (worker_id is not null))
);
create index on care_plan_deviation (plan_id);

-- An order is made once for an item and a day, whichever node makes it: the key says so.
create table care_plan_order (
  item_id  uuid not null,
  day      date not null,
  plan_id  uuid not null references care_plan,
  order_id uuid not null unique references orders,
  asked    text not null,                                 -- what it was made for, to know whether it still fits
  primary key (item_id, day)
);
create index on care_plan_order (plan_id, day);

create function care_plan_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a plan is never changed' using errcode = '42501';
end $$;

create trigger decided_once before update on care_plan_version
  for each row when (old.state <> 'proposed' or
    (old.from_day, old.until_day, old.proposed_by, old.proposed_at, old.note_enc) is distinct from
    (new.from_day, new.until_day, new.proposed_by, new.proposed_at, new.note_enc))
  execute function care_plan_stands();
create trigger never_deleted before delete on care_plan_version for each row execute function care_plan_stands();
create trigger never_changed before update or delete on care_plan_item for each row execute function care_plan_stands();

-- How a person stands to a plan: as they stand to its resident.
create view care_plan_standing as
  select p.id as plan_id, s.person_id, s.role, s.relation from care_plan p join resident_standing s using (resident_id);

-- A worker is told what a changed plan took from them.
drop index order_event_told;
create index order_event_told on order_event (at)
  where kind in ('published', 'moved', 'unassigned', 'on-hold', 'resumed', 'cancelled', 'plan-changed');
