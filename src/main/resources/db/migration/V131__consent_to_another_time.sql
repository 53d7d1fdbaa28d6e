-- A resident or their family is asked whether a visit may come outside the window told to them; at most one question of
-- an order is open. A plan that is thrown away takes its open questions back and leaves what was answered.
create table consent (
  id            uuid primary key,
  plan_id       uuid references plan on delete set null,
  order_id      uuid not null references orders,
  visit_start   timestamptz not null,
  visit_end     timestamptz not null,
  asked_by      uuid not null references person,
  asked_at      timestamptz not null,
  answer_by     timestamptz not null,
  state         text not null check (state in ('asked', 'yes', 'no', 'lapsed', 'withdrawn')),
  answered_by   uuid references person,                   -- who wrote the answer down; nobody when it lapsed
  answered_role text,
  answered_at   timestamptz,
  said_by_enc   bytea,                                    -- who said so on the phone
  check ((state = 'asked') = (answered_at is null))
);
create unique index consent_one_open on consent (order_id) where state = 'asked';
create index on consent (plan_id, order_id);
