create table orders (
  id            uuid primary key,
  number        bigint generated always as identity unique,
  resident_id   uuid not null references resident,
  service_code  text not null references service_item,
  centre_id     uuid not null references organisation,
  address_id    uuid not null references address,
  window_start  timestamptz not null,
  window_end    timestamptz not null,
  note_enc      bytea,
  requested_by  uuid not null references person,
  requested_at  timestamptz not null,
  stage         text not null,
  facts         jsonb not null,                           -- the stage's own facts: ids, times, numbers, never personal text
  round         smallint not null default 0,
  visit_start   timestamptz,                              -- planned or done, for boards and days
  version       integer not null default 1,
  changed_at    timestamptz not null,
  check (window_end > window_start)
);
create index on orders (resident_id, window_start);
create index on orders (centre_id, window_start);
create index on orders (stage, window_start);
create index on orders (window_start, id);

-- What happened. Nothing is overwritten: a trigger refuses update and delete.
create table order_event (
  id       bigint generated always as identity primary key,
  order_id uuid not null references orders,
  version  integer not null,
  at       timestamptz not null,
  kind     text not null,
  stage    text not null,
  actor_id uuid,                                          -- null: Anju itself
  actor_role text,
  facts    jsonb not null,
  unique (order_id, version)
);

create table match_certificate (
  id            uuid primary key,
  order_id      uuid not null references orders,
  made_at       timestamptz not null,
  rules_version text not null,
  body          jsonb not null check (octet_length(body::text) <= 16384)
);
create index on match_certificate (order_id, made_at desc);

create table offer (
  id         uuid primary key,
  order_id   uuid not null references orders,
  round      smallint not null,
  seats      smallint not null,
  state      text not null check (state in ('pending', 'accepted', 'declined', 'expired', 'withdrawn')),
  made_at    timestamptz not null,
  respond_by timestamptz not null,
  made_by    uuid references person,                      -- null: Anju itself
  reason     text,
  version    integer not null default 1
);
create unique index on offer (order_id) where state = 'pending';

create table offer_worker (
  offer_id       uuid not null references offer,
  worker_id      uuid not null references worker,
  visit_start    timestamptz not null,
  travel_seconds integer not null,
  answer         text check (answer in ('accepted', 'declined')),
  answered_at    timestamptz,
  reason         text,
  primary key (offer_id, worker_id)
);
create index on offer_worker (worker_id);

-- No double booking, by constraint: during covers the visit and the travel before it.
create table assignment (
  id             uuid primary key,
  order_id       uuid not null references orders,
  worker_id      uuid not null references worker,
  during         tstzrange not null,
  visit_start    timestamptz not null,
  visit_end      timestamptz not null,
  travel_seconds integer not null,
  live           boolean not null default true,
  constraint one_place_at_a_time exclude using gist (worker_id with =, during with &&) where (live)
    deferrable initially immediate
);
create unique index on assignment (order_id, worker_id) where live;
create index on assignment (worker_id, visit_start);
create index on assignment (order_id);

-- Breaks and hours: a decision that read a worker's day names the version that it read.
create table worker_day (
  worker_id uuid not null references worker,
  day       date not null,
  version   integer not null,
  primary key (worker_id, day)
);
