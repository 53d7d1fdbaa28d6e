-- What may have given a centre more hands, or let a request be met: kept until every need that could profit is tried again.
-- A row is looked at as soon as it is committed. A need that was being registered at that moment by a transaction that had
-- not seen the change is looked at when that transaction has ended: then the row goes.
create table capacity_change (
  id          bigint generated always as identity primary key,
  worker_id   uuid,
  centre_id   uuid,
  resident_id uuid,
  by_xid      xid8 not null default pg_current_xact_id(),
  seen        pg_snapshot,                                -- who was in the register when it was looked at first
  check (num_nonnulls(worker_id, centre_id, resident_id) = 1)
);

-- So that a change that concerns many does not become a storm: tries have their places in time, one after another.
create table second_try_pace (
  only_row boolean primary key default true check (only_row),
  next_at  timestamptz not null
);
insert into second_try_pace (next_at) values (anju_now());

create function worker_gains() returns trigger language plpgsql as $$
begin
  insert into capacity_change (worker_id) select distinct person_id from changed;
  return null;
end $$;
create trigger gains after insert on worker referencing new table as changed
  for each statement execute function worker_gains();
create trigger gains_on_update after update on worker referencing new table as changed
  for each statement execute function worker_gains();

create function time_gained() returns trigger language plpgsql as $$
begin
  insert into capacity_change (worker_id)
  select distinct b.worker_id from before b where b.live and not exists (
    select from after a where a.id = b.id and a.live and a.worker_id = b.worker_id and a.during = b.during);
  return null;
end $$;
create trigger gains_on_update after update on assignment referencing old table as before new table as after
  for each statement execute function time_gained();

create function time_given_back() returns trigger language plpgsql as $$
begin
  insert into capacity_change (worker_id) select distinct worker_id from changed where live;
  return null;
end $$;
create trigger gains_on_delete after delete on assignment referencing old table as changed
  for each statement execute function time_given_back();

create function centre_gains() returns trigger language plpgsql as $$
begin
  insert into capacity_change (centre_id)
  select a.id from after a join before b using (id)
  where (a.radius_metres, a.in_use_from, a.in_use_until, a.lat, a.lng) is distinct from
    (b.radius_metres, b.in_use_from, b.in_use_until, b.lat, b.lng);
  return null;
end $$;
create trigger gains_on_update after update on organisation referencing old table as before new table as after
  for each statement execute function centre_gains();

create function plan_approved() returns trigger language plpgsql as $$
begin
  insert into capacity_change (resident_id)
  select resident_id from care_plan where id = new.plan_id;
  return null;
end $$;
create trigger gains_on_update after update on care_plan_version for each row
  when (new.state = 'approved' and old.state <> 'approved') execute function plan_approved();

create function choice_changed() returns trigger language plpgsql as $$
begin
  insert into capacity_change (resident_id) values (old.resident_id);
  return null;
end $$;
create trigger gains_on_change after update or delete on worker_choice for each row
  when (old.choice = 'barred') execute function choice_changed();

-- Whether an open need of an order could profit from a change. It may say yes too often, for the try itself decides; it
-- must not say no too often. A day is a day of the city.
create function may_profit(need unmet_need, change capacity_change, zone text) returns boolean
  language sql stable as $$
  select case
    when change.centre_id is not null then need.centre_id = change.centre_id
    when change.resident_id is not null then need.resident_id = change.resident_id
    else exists (
      select from worker w join orders o on o.id = need.order_id join address a on a.id = o.address_id
        join service_item s on s.code = o.service_code
        cross join lateral (select (o.window_start at time zone zone)::date as day) d
      where w.person_id = change.worker_id and w.employed_from <= d.day + 1
        and (w.employed_until is null or w.employed_until >= d.day)
        and (not coalesce(o.facts -> 'passed' ? w.person_id::text, false))
        and 111195 * sqrt(power(a.lat - w.start_lat, 2) + power((a.lng - w.start_lng) * cos(radians(a.lat)), 2))
          <= case a.area when 'urban' then 9000 when 'rural' then 16500 else 27500 end
        and not exists (select from unnest(s.qualifications) q where not exists (
          select from certificate c where c.worker_id = w.person_id and c.kind = any(string_to_array(q, '|'))
            and c.valid_from <= d.day + 1 and c.valid_until >= d.day)))
  end
$$;

-- Those needs whose turn it is to be tried again, the oldest first, each at a place in time of its own.
create function plan_second_tries(needs uuid[]) returns void language sql as $$
  with paced as (
    update second_try_pace set next_at = greatest(next_at, anju_now()) + cardinality(needs) * interval '500 ms'
    where cardinality(needs) > 0 returning next_at - cardinality(needs) * interval '500 ms' as first
  )
  insert into job (kind, subject, due_at)
  select 'SECOND_TRY', n.id, p.first + (row_number() over (order by n.since, n.id) - 1) * interval '500 ms'
  from paced p, unmet_need n where n.id = any(needs) order by n.since, n.id
  on conflict (kind, subject) where done_at is null do nothing;
$$;

-- Hands what has changed on to the needs that may profit; how many changes were looked at.
create function spread_capacity(zone text, most integer) returns integer language plpgsql as $$
declare
  looked integer;
  needs uuid[];
begin
  with taken as (
    select c from capacity_change c where c.seen is null order by c.id limit most for update skip locked
  ), noted as (
    update capacity_change c set seen = pg_current_snapshot() from taken t where c.id = (t.c).id
  )
  select count(*), (select array_agg(n.id) from unmet_need n join orders o on o.id = n.order_id
      where n.ended_at is null and n.window_end > anju_now()
        and (o.stage = 'unmet' or o.stage = 'matched' and o.facts ->> 'waits' = 'DESK')
        and exists (select from taken t where may_profit(n, t.c, zone)))
  into looked, needs from taken;
  perform plan_second_tries(coalesce(needs, '{}'));

  with taken as (
    select c from capacity_change c
    where c.seen is not null and pg_snapshot_xmin(pg_current_snapshot()) >= pg_snapshot_xmax(c.seen)
    order by c.id limit most for update skip locked
  ), gone as (
    delete from capacity_change c using taken t where c.id = (t.c).id
  )
  select array_agg(n.id) into needs from unmet_need n join orders o on o.id = n.order_id
  where n.ended_at is null and n.window_end > anju_now()
    and (o.stage = 'unmet' or o.stage = 'matched' and o.facts ->> 'waits' = 'DESK')
    and exists (select from taken t
      where not pg_visible_in_snapshot(n.opened_xid, (t.c).seen) and may_profit(n, t.c, zone));
  perform plan_second_tries(coalesce(needs, '{}'));
  return looked;
end $$;
