-- A card or a code at the door can be lost: it is withdrawn, never overwritten, and another one is given out.
alter table resident_proof drop constraint resident_proof_pkey;
alter table resident_proof
  add column id         uuid primary key default gen_random_uuid(),
  add column issued_at  timestamptz not null default anju_now(),
  add column issued_by  uuid references person,
  add column revoked_at timestamptz,
  add column revoked_by uuid references person;
create unique index resident_proof_in_force on resident_proof (resident_id, kind) where revoked_at is null;

-- What the resident wants to be proved by; without a row it is the one-time code.
create table proof_choice (
  resident_id uuid primary key references resident,
  kind        text not null check (kind in ('oneTimeCode', 'gridCard', 'doorCode', 'landline', 'relative')),
  chosen_by   uuid not null references person,
  chosen_at   timestamptz not null
);

-- Wrong codes at one door by one worker: after so many it is closed for minutes, on every node.
create table proof_try (
  order_id     uuid not null references orders,
  worker_id    uuid not null references worker,
  wrong        smallint not null,
  locked_until timestamptz,
  primary key (order_id, worker_id)
);

-- Calls that the centre's telephone heard. A number is kept as a keyed hash; a call proves one end of one visit.
create table landline_call (
  id          bigint generated always as identity primary key,
  number_hash bytea not null,
  at          timestamptz not null,
  order_id    uuid references orders,
  which       text check (which in ('in', 'out'))
);
create index on landline_call (number_hash, at);

-- A relative saw the worker come or go, and said so.
create table relative_tap (
  order_id  uuid not null references orders,
  which     text not null check (which in ('in', 'out')),
  person_id uuid not null references person,
  at        timestamptz not null,
  primary key (order_id, which)
);
