-- A request that cannot be met is never just closed: it stays here with its reason until somebody comes, the family takes
-- it back, or a named person closes it. The history of orders writes it, so that no step can forget to.
create table unmet_need (
  id             uuid primary key,
  order_id       uuid references orders,
  plan_id        uuid references care_plan,               -- a day of a plan of which no order could be made
  item_id        uuid,
  day            date,
  resident_id    uuid not null references resident,
  community_code text not null references community,      -- where they lived then: what was counted stays counted there
  centre_id      uuid not null references organisation,
  service_code   text not null references service_item,
  window_start   timestamptz not null,
  window_end     timestamptz not null,
  reason         text not null,                           -- the key of the words is unmet.<reason>
  lack           jsonb,                                   -- what stood against most of those within reach; null: not worked out
  since          timestamptz not null,
  opened_xid     xid8 not null default pg_current_xact_id(),
  tried          integer not null default 0,
  tried_at       timestamptz,
  ended          text check (ended in ('met', 'withdrawn', 'closed')),
  ended_at       timestamptz,
  ended_by       uuid references person,                  -- null: Anju itself
  version        integer not null default 1,
  check ((order_id is null) <> (plan_id is null)),
  check ((plan_id is null) = (item_id is null) and (plan_id is null) = (day is null)),
  check ((ended is null) = (ended_at is null)),
  check (ended <> 'closed' or ended_by is not null)
);
create unique index unmet_need_once on unmet_need (order_id) where ended_at is null;
create unique index unmet_need_once_a_day on unmet_need (item_id, day) where ended_at is null;
create index on unmet_need (order_id);
create index on unmet_need (plan_id) where plan_id is not null;
create index on unmet_need (resident_id);
create index on unmet_need (centre_id, since);
create index unmet_need_open on unmet_need (since, id) where ended_at is null;
create trigger never_deleted before delete on unmet_need for each row execute function refuse_change();

create table unmet_event (
  id         bigint generated always as identity primary key,
  need_id    uuid not null references unmet_need,
  at         timestamptz not null,
  kind       text not null check (kind in ('opened', 'tried', 'found', 'met', 'withdrawn', 'closed')),
  reason     text,
  actor_id   uuid references person,                      -- null: Anju itself
  actor_role text,
  version    integer,                                     -- of the order whose history says it, with its reason
  why_enc    bytea                                        -- where no order says it
);
create index on unmet_event (need_id, id);
create trigger append_only before update or delete on unmet_event for each row execute function refuse_change();

-- How a person stands to a need. Its centre is that of its order, also when another takes it.
create view unmet_standing as
  select n.id as need_id, n.resident_id as person_id, 'resident' as role, 'self' as relation from unmet_need n
  union all
  select n.id, m.relative_id, 'relative', 'mandate-' || s
  from unmet_need n join live_mandate m using (resident_id), unnest(m.scope) s
  union all
  select n.id, g.person_id, g.role, 'own-centre'
  from unmet_need n join live_grant g on g.organisation_id = n.centre_id where g.role in ('coordinator', 'centre-lead')
  union all
  select n.id, g.person_id, g.role, 'city'
  from unmet_need n cross join live_grant g where g.role in ('supervisor', 'auditor');

-- What changes in the register without its order, for the feed; with it the order's own event tells.
create function tell_unmet(need uuid, moment timestamptz) returns void language sql as $$
  insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
  select moment, 'unmet', id, order_id, resident_id, centre_id, coalesce(ended, 'open'), version
  from unmet_need where id = need;
$$;

-- What an event of an order's history makes of the register. A need that nobody could meet again stays the same need.
create function follow_unmet() returns trigger language plpgsql as $$
declare
  need uuid;
  code text := case when new.stage = 'missed' then 'not-come' else coalesce(new.facts ->> 'reason', 'refused') end;
  outcome text;
begin
  select id into need from unmet_need where order_id = new.order_id and ended_at is null;
  if new.stage in ('unmet', 'missed') or new.kind = 'at-desk' then
    if need is null and new.stage = 'missed' and exists (select from order_event e
        where e.order_id = new.order_id and e.version = new.version - 1 and e.stage = 'missed') then
      return null; -- it was closed by name, and what is said of the visit later does not open it again
    elsif need is null then
      insert into unmet_need (id, order_id, resident_id, community_code, centre_id, service_code, window_start, window_end,
        reason, lack, since)
      select md5('unmet ' || o.id || ' ' || new.version)::uuid, o.id, o.resident_id, r.community_code, o.centre_id,
        o.service_code, o.window_start, o.window_end, code, new.facts -> 'lack', new.at
      from orders o join resident r on r.person_id = o.resident_id where o.id = new.order_id returning id into need;
      insert into unmet_event (need_id, at, kind, reason, version) values (need, new.at, 'opened', code, new.version);
    elsif new.kind in ('unmet', 'at-desk', 'missed') then
      update unmet_need set reason = code, lack = new.facts -> 'lack', tried = tried + 1, tried_at = new.at,
        version = version + 1 where id = need;
      insert into unmet_event (need_id, at, kind, reason, actor_id, actor_role, version)
      values (need, new.at, 'tried', code, new.actor_id, new.actor_role, new.version);
    else
      return null;
    end if;
  elsif need is null then
    return null;
  elsif new.kind = 'tried-again' then
    update unmet_need set tried = tried + 1, tried_at = new.at, version = version + 1 where id = need;
    insert into unmet_event (need_id, at, kind, actor_id, actor_role, version)
    values (need, new.at, 'found', new.actor_id, new.actor_role, new.version);
  else
    outcome := case when new.stage <> 'cancelled' then 'met'
      when new.actor_role in ('coordinator', 'centre-lead') then 'closed' else 'withdrawn' end;
    update unmet_need set ended = outcome, ended_at = new.at, ended_by = new.actor_id, version = version + 1
    where id = need;
    insert into unmet_event (need_id, at, kind, reason, actor_id, actor_role, version)
    values (need, new.at, outcome, new.facts ->> 'because', new.actor_id, new.actor_role, new.version);
  end if;
  return null;
end $$;

create trigger follows_unmet after insert on order_event for each row
  when (new.stage in ('unmet', 'missed', 'dispatched', 'under-way', 'not-home', 'aborted', 'cancelled')
    or new.kind in ('at-desk', 'tried-again'))
  execute function follow_unmet();

-- Whom nobody could serve is in the register when the transaction ends, or the transaction does not end well.
create function stays_in_register() returns trigger language plpgsql as $$
begin
  if exists (select from orders o where o.id = new.id and o.stage in ('unmet', 'missed'))
    and not exists (select from unmet_need n where n.order_id = new.id and (n.ended_at is null or new.stage = 'missed')) then
    raise exception 'an unmet request is not in the register' using errcode = '23514';
  end if;
  return null;
end $$;

-- What was unmet before there was a register.
insert into unmet_need (id, order_id, resident_id, community_code, centre_id, service_code, window_start, window_end,
  reason, since)
select md5('unmet ' || o.id || ' ' || o.version)::uuid, o.id, o.resident_id, r.community_code, o.centre_id,
  o.service_code, o.window_start, o.window_end,
  case when o.stage = 'missed' then 'not-come' else coalesce(e.facts ->> 'reason', 'refused') end, e.at
from orders o join resident r on r.person_id = o.resident_id
  join order_event e on e.order_id = o.id and e.version = o.version
where o.stage in ('unmet', 'missed') or o.stage = 'matched' and o.facts ->> 'waits' = 'DESK';
insert into unmet_event (need_id, at, kind, reason) select id, since, 'opened', reason from unmet_need;

create constraint trigger stays_in_register after insert or update of stage on orders
  deferrable initially deferred for each row when (new.stage in ('unmet', 'missed'))
  execute function stays_in_register();

