-- A node keeps the workers and their days in memory and asks before each use what has changed. Who follows the ids of
-- a table skips rows that commit late, so a change carries its transaction, and a node reads again from the oldest
-- transaction that was still open when it last looked (pg_snapshot_xmin): whatever ended before that it has seen.
-- Rows are only ever added, so nobody waits for anybody here; the tidying takes the old ones.
create table crew_change (
  id        bigint generated always as identity primary key,
  worker_id uuid not null,
  by_xid    bigint not null default pg_current_xact_id()::text::bigint,
  at        timestamptz not null default anju_now()
);
create index on crew_change (by_xid);
create index on crew_change (at);

-- Up to which transaction changes may be gone: a node that slept longer than they are kept begins anew.
create table crew_change_gone (
  only_row boolean primary key default true check (only_row),
  up_to    bigint not null
);
insert into crew_change_gone values (true, 0);

create function worker_marked() returns trigger language plpgsql as $$
begin
  insert into crew_change (worker_id) select distinct person_id from changed;
  return null;
end $$;

create trigger marks_crew after insert on worker referencing new table as changed
  for each statement execute function worker_marked();
create trigger marks_crew_on_update after update on worker referencing new table as changed
  for each statement execute function worker_marked();
create trigger marks_crew_on_delete after delete on worker referencing old table as changed
  for each statement execute function worker_marked();

create function promise_marked() returns trigger language plpgsql as $$
begin
  insert into crew_change (worker_id) select distinct worker_id from changed where live;
  return null;
end $$;

create trigger marks_crew after insert on assignment referencing new table as changed
  for each statement execute function promise_marked();
create trigger marks_crew_on_delete after delete on assignment referencing old table as changed
  for each statement execute function promise_marked();

-- Check-in and check-out change a promise too, but nothing of the day.
create function changed_promise_marked() returns trigger language plpgsql as $$
begin
  insert into crew_change (worker_id)
  select worker_id from (
    (select id, worker_id, order_id, visit_start, visit_end, travel_seconds, lat, lng, area, service_code from before where live
      except select id, worker_id, order_id, visit_start, visit_end, travel_seconds, lat, lng, area, service_code from after where live)
    union all
    (select id, worker_id, order_id, visit_start, visit_end, travel_seconds, lat, lng, area, service_code from after where live
      except select id, worker_id, order_id, visit_start, visit_end, travel_seconds, lat, lng, area, service_code from before where live)
  ) moved group by worker_id;
  return null;
end $$;

create trigger marks_crew_on_update after update on assignment referencing old table as before new table as after
  for each statement execute function changed_promise_marked();
