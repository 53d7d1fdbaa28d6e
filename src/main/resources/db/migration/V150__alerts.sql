-- What somebody has to look at: raised once for its cause, by whichever node looks first, acknowledged by a named person,
-- closed by itself when its cause is gone, or by a person with an outcome.
create table alert (
  id              uuid primary key default gen_random_uuid(),
  kind            text not null check (kind in ('waiting', 'late', 'missed', 'over-run', 'not-home', 'broken-off')),
  order_id        uuid not null references orders,
  resident_id     uuid not null references resident,
  centre_id       uuid not null references organisation,
  due_at          timestamptz not null,
  raised_at       timestamptz not null,
  acknowledged_by uuid references person,
  acknowledged_at timestamptz,
  closed_by       uuid references person,                 -- null: by itself, its cause is gone
  closed_at       timestamptz,
  outcome_enc     bytea,
  unique (order_id, kind, due_at)
);
create index alert_open on alert (centre_id, raised_at desc) where closed_at is null;
create index on alert (centre_id, raised_at desc);
create index on alert (raised_at desc);

-- A clock that is pending is an entry of one of these, and costs nothing more.
create index order_awaited on orders (visit_start) where stage = 'dispatched';
create index order_under_way on orders (visit_start) where stage = 'under-way';
create index order_unanswered on orders (changed_at) where stage in ('requested', 'matched');
create index order_unmet on orders (window_end) where stage = 'unmet';
create index order_failed on orders (changed_at) where stage in ('not-home', 'aborted');

-- What is due at that moment, and since when (CARE.md, "Watching"). An order that waits for the plan of its day is not
-- waiting for a person; one that nobody can serve is in the register of unmet needs, and is told of on the day before; a bath that was broken off because they did not want it is not a reason to worry.
create function alert_causes(at timestamptz, is_late interval, is_over interval, is_urgent interval, is_waiting interval)
  returns table (kind text, order_id uuid, resident_id uuid, centre_id uuid, due_at timestamptz)
  language sql stable as $$
  select case when e.ends <= at then 'missed' else 'late' end, o.id, o.resident_id, o.centre_id,
      case when e.ends <= at then e.ends else o.visit_start + is_late end
    from orders o cross join lateral (
      select max(a.visit_end) as ends from assignment a where a.order_id = o.id and a.live) e
    where o.stage = 'dispatched' and o.visit_start <= at
      and (e.ends <= at or o.visit_start + is_late <= at)
  union all
  select 'over-run', o.id, o.resident_id, o.centre_id, e.ends + is_over
    from orders o cross join lateral (
      select max(a.visit_end) as ends from assignment a where a.order_id = o.id and a.live) e
    where o.stage = 'under-way' and o.visit_start <= at and e.ends + is_over <= at
  union all
  select 'waiting', o.id, o.resident_id, o.centre_id, o.changed_at + case when s.urgent then is_urgent else is_waiting end
    from orders o join service_item s on s.code = o.service_code
    where o.stage in ('requested', 'matched') and o.changed_at <= at - least(is_urgent, is_waiting)
      and coalesce(o.facts ->> 'waits', '') <> 'PLAN'
      and o.changed_at + case when s.urgent then is_urgent else is_waiting end <= at
  union all
  select 'waiting', o.id, o.resident_id, o.centre_id, d.due
    from orders o join service_item s on s.code = o.service_code cross join lateral (
      select greatest(o.window_start - interval '1 day',
        o.changed_at + case when s.urgent then is_urgent else is_waiting end) as due) d
    where o.stage = 'unmet' and o.window_end > at and d.due <= at
  union all
  select case o.stage when 'not-home' then 'not-home' else 'broken-off' end, o.id, o.resident_id, o.centre_id, o.changed_at
    from orders o
    where o.stage in ('not-home', 'aborted') and o.changed_at > at - interval '1 day' and o.changed_at <= at
      and (o.stage = 'not-home' or o.facts ->> 'reason' in ('unwell', 'unsafe', 'emergency', 'worker-unwell'))
  $$;
