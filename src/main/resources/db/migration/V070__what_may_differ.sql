-- How far a visit may differ from what was agreed before somebody looks at it: city-wide (no service) or for one service,
-- from a day on. A day's visits are judged by what was in force on that day, so nothing is ever changed here.
create table tolerance (
  id            uuid primary key default gen_random_uuid(),
  service_code  text references service_item,
  since         date not null,
  late_minutes  integer not null check (late_minutes between 0 and 240),
  early_minutes integer not null check (early_minutes between 0 and 240),
  short_minutes integer not null check (short_minutes between 0 and 240),
  long_minutes  integer not null check (long_minutes between 0 and 240),
  share_percent integer not null check (share_percent between 0 and 100),
  set_by        uuid references person,                   -- null: as Anju is delivered
  set_at        timestamptz not null,
  unique nulls not distinct (service_code, since)
);
insert into tolerance (service_code, since, late_minutes, early_minutes, short_minutes, long_minutes, share_percent, set_at)
values (null, '2000-01-01', 15, 15, 10, 10, 25, '2000-01-01T00:00:00Z');
create trigger append_only before update or delete on tolerance
  for each row execute function refuse_change();

-- who was where: asked for each visit that ends, and for the suspicions about it
create index on visit_mark (worker_id, at);
