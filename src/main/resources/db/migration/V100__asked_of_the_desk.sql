-- What workers ask of the desk of their organisation: leave, a visit given away, a visit exchanged. That the visit has
-- begun or is no longer theirs is worked out when it is read.
create table petition (
  id           uuid primary key,
  kind         text not null check (kind in ('leave', 'give', 'exchange')),
  worker_id    uuid not null references worker,
  desk_id      uuid not null references organisation,
  begins       timestamptz not null,                      -- of the leave, or of the promised visit when it was asked
  ends         timestamptz not null,
  order_id     uuid references orders,
  colleague_id uuid references worker,                    -- null: whoever can
  their_order  uuid references orders,
  their_begins timestamptz,
  their_ends   timestamptz,
  state        text not null
    check (state in ('asked', 'at-desk', 'approved', 'refused', 'declined', 'withdrawn')),
  asked_at     timestamptz not null,
  reason_enc   bytea not null,
  answered_at  timestamptz,                               -- by the colleague
  decided_by   uuid references person,
  decided_at   timestamptz,
  answer_enc   bytea,                                     -- why not, or why in spite of a rule
  check (begins < ends),
  check ((kind = 'leave') = (order_id is null)),
  check (kind <> 'leave' or colleague_id is null),
  check (kind <> 'exchange' or colleague_id is not null),
  check (colleague_id <> worker_id),
  check ((their_order is null) = (their_begins is null) and (their_order is null) = (their_ends is null)),
  check (their_order is null or kind = 'exchange')
);
create unique index petition_once on petition (order_id, worker_id) where state in ('asked', 'at-desk');
create index on petition (desk_id, asked_at desc);
create index on petition (worker_id, asked_at desc);
create index on petition (colleague_id, asked_at desc) where colleague_id is not null;
create trigger never_deleted before delete on petition for each row execute function refuse_change();

-- Who works for an organisation, and who manages it, beside those at its desk.
create view staff_standing as
  select w.organisation_id as centre_id, w.person_id, 'worker' as role, 'own-staff' as relation from worker w
    where w.employed_from <= anju_now()::date and (w.employed_until is null or w.employed_until >= anju_now()::date)
  union all
  select g.organisation_id, g.person_id, g.role, 'own-provider' from live_grant g where g.role = 'provider-manager';

-- Whether a worker's promise of that time is still to come.
create function promise_stands(of_order uuid, of_worker uuid, at timestamptz) returns boolean language sql stable as $$
  select at > anju_now() and exists (
    select from assignment a join orders o on o.id = a.order_id
    where a.order_id = of_order and a.worker_id = of_worker and a.live and a.visit_start = at and o.stage = 'dispatched')
$$;
