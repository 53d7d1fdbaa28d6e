-- A late time or status stands beside what was told, with who, why, and another person's approval. What was told is never
-- overwritten: a correction that counts is approved and not reversed.
create table correction (
  id            uuid primary key,
  order_id      uuid not null references orders,
  kind          text not null check (kind in ('time', 'status', 'reversal')),
  worker_id     uuid references worker,                   -- time: whose end of the visit, which, and the right moment
  which         text check (which in ('in', 'out')),
  at            timestamptz,
  told_at       timestamptz,                              -- time: what stood before; null: nothing had been told
  status        text check (status in ('happened', 'not-happened', 'reopened')),
  stage_before  text not null,
  reverses      uuid references correction,
  reason_enc    bytea not null,
  proposed_by   uuid not null references person,
  proposed_role text not null,
  proposed_at   timestamptz not null,
  state         text not null default 'proposed' check (state in ('proposed', 'approved', 'refused')),
  decided_by    uuid references person,
  decided_role  text,
  decided_at    timestamptz,
  decision_enc  bytea,
  order_version integer,                                  -- the version of the order that the approval made
  reversed_by   uuid references correction,
  check ((kind = 'time') = (worker_id is not null) and (kind = 'time') = (which is not null) and (kind = 'time') = (at is not null)),
  check ((kind = 'status') = (status is not null)),
  check ((kind = 'reversal') = (reverses is not null)),
  check ((state = 'proposed') = (decided_by is null) and (state = 'proposed') = (decided_at is null)),
  check ((state = 'approved') = (order_version is not null)),
  constraint two_people check (decided_by <> proposed_by)
);
create index on correction (order_id);
create index correction_waiting on correction (proposed_at) where state = 'proposed';
create unique index one_proposal_at_a_time on correction (order_id, kind, worker_id, which) nulls not distinct
  where state = 'proposed';

-- What was proposed stays as it was proposed, whoever clicks first; what was decided stays decided; and whose visit it is
-- decides nothing about it.
create function correction_stands() returns trigger language plpgsql as $$
begin
  if (old.id, old.order_id, old.kind, old.worker_id, old.which, old.at, old.told_at, old.status, old.stage_before,
      old.reverses, old.reason_enc, old.proposed_by, old.proposed_role, old.proposed_at)
    is distinct from
     (new.id, new.order_id, new.kind, new.worker_id, new.which, new.at, new.told_at, new.status, new.stage_before,
      new.reverses, new.reason_enc, new.proposed_by, new.proposed_role, new.proposed_at)
  or (old.state <> 'proposed' and
     (old.state, old.decided_by, old.decided_role, old.decided_at, old.decision_enc, old.order_version)
    is distinct from
     (new.state, new.decided_by, new.decided_role, new.decided_at, new.decision_enc, new.order_version))
  or (old.reversed_by is not null and new.reversed_by is distinct from old.reversed_by) then
    raise exception 'a correction is not changed' using errcode = '42501';
  end if;
  if new.decided_by is not null and exists (
      select from assignment a where a.order_id = new.order_id and a.worker_id = new.decided_by) then
    raise exception 'nobody decides about their own visit' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger correction_stands before update on correction for each row execute function correction_stands();
create trigger never_deleted before delete on correction for each row execute function refuse_change();

-- What was told at the door is never overwritten.
create trigger append_only before update or delete on visit_mark
  for each row execute function refuse_change();

-- Nothing changes after a visit was decided but by a correction, on its way to settlement but for the family and the money.
create function only_by_correction() returns trigger language plpgsql as $$
begin
  if not exists (select from correction c
      where c.order_id = new.id and c.state = 'approved' and c.order_version = new.version) then
    raise exception 'only a correction changes what was decided' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_by_correction before update on orders for each row
  when (old.stage in ('verified', 'confirmed', 'settled', 'rejected')
    and (old.stage, old.facts) is distinct from (new.stage, new.facts)
    and (old.stage, new.stage) not in (('verified', 'confirmed'), ('confirmed', 'settled'), ('verified', 'settled')))
  execute function only_by_correction();

-- Each end of a visit as it stands now: as told, or as the latest correction that counts.
create view visit_end as
  select m.order_id, m.worker_id, m.which, coalesce(c.at, m.at) as at
  from visit_mark m left join lateral (
    select x.at from correction x
    where x.order_id = m.order_id and x.worker_id = m.worker_id and x.which = m.which
      and x.state = 'approved' and x.reversed_by is null
    order by x.decided_at desc, x.id limit 1) c on true;

-- A family that is asked again after a correction may answer again; what they said before stays.
alter table feedback drop constraint feedback_pkey;
alter table feedback add column superseded_by uuid references correction;
create unique index feedback_pkey on feedback (order_id) where superseded_by is null;
