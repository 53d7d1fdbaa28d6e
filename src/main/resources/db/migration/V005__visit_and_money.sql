create table proof_code (
  order_id uuid primary key references orders,
  code_enc bytea not null,
  made_at  timestamptz not null
);

-- What a resident has at home to prove a visit with: a printed grid card, a code at the door, a registered landline.
create table resident_proof (
  resident_id uuid not null references resident,
  kind        text not null check (kind in ('gridCard', 'doorCode', 'landline')),
  secret_enc  bytea not null,
  primary key (resident_id, kind)
);

-- The six elements of a visit at each of its two ends; place is taken here and nowhere else.
create table visit_mark (
  order_id        uuid not null references orders,
  worker_id       uuid not null references worker,
  which           text not null check (which in ('in', 'out')),
  at              timestamptz not null,                   -- as the phone says
  received_at     timestamptz not null,
  lat             double precision,
  lng             double precision,
  accuracy_metres double precision,
  age_seconds     double precision,
  distance_metres double precision,
  proof_kind      text not null,
  flags           text[] not null,
  note_enc        bytea,
  primary key (order_id, worker_id, which)
);

create table task_outcome (
  order_id   uuid not null references orders,
  worker_id  uuid not null references worker,
  task_code  text not null,
  outcome    text not null check (outcome in ('done', 'not-done', 'refused', 'not-applicable')),
  reason_enc bytea,
  primary key (order_id, worker_id, task_code)
);

create table feedback (
  order_id  uuid primary key references orders,
  given_by  uuid not null references person,
  given_at  timestamptz not null,
  rating    smallint not null check (rating between 1 and 5),
  words_enc bytea
);

create table purse (
  id          uuid primary key,
  resident_id uuid not null references resident,
  kind        text not null check (kind in ('government-purchase', 'self-pay')),
  balance_fen bigint,                                     -- null: no limit, billed to the family
  check ((kind = 'self-pay') = (balance_fen is null)),
  check (balance_fen >= 0),
  unique (resident_id, kind)
);

-- Settled once, by the key; the parts sum to the total.
create table settlement (
  order_id   uuid primary key references orders,
  settled_at timestamptz not null,
  total_fen  bigint not null check (total_fen >= 0),
  price_note text not null
);

create table settlement_part (
  order_id   uuid not null references settlement,
  purse_id   uuid not null references purse,
  amount_fen bigint not null check (amount_fen > 0),
  primary key (order_id, purse_id)
);

create table alarm (
  id              uuid primary key,
  resident_id     uuid not null references resident,
  centre_id       uuid not null references organisation,
  raised_by       uuid not null references person,
  raised_at       timestamptz not null,
  state           text not null check (state in ('raised', 'acknowledged', 'closed')),
  acknowledged_by uuid references person,
  acknowledged_at timestamptz,
  closed_by       uuid references person,
  closed_at       timestamptz,
  outcome_enc     bytea,
  version         integer not null default 1
);
create index on alarm (centre_id, raised_at desc);
create index on alarm (resident_id);
