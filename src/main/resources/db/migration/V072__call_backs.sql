-- Whom the centre rings about a visit that was done: the highest scores and some by lot, drawn once a day. The score and
-- its signals are kept as they were when it was drawn.
create table call_back (
  order_id  uuid primary key references orders,
  centre_id uuid not null references organisation,
  day       date not null,
  position  integer not null,
  by_lot    boolean not null,
  score     integer not null,
  findings  jsonb not null,                               -- signal, points, arguments: words are made when it is read
  drawn_by  uuid not null references person,
  drawn_at  timestamptz not null,
  outcome   text check (outcome in ('came', 'nobody-came', 'unhappy')),
  again_at  timestamptz,                                  -- not reached: not before then
  unique (centre_id, day, position)
);
create index call_back_open on call_back (centre_id, day) where outcome is null;

create table call_back_try (
  id        bigint generated always as identity primary key,
  order_id  uuid not null references call_back,
  at        timestamptz not null,
  by        uuid not null references person,
  result    text not null check (result in ('came', 'nobody-came', 'unhappy', 'not-reached')),
  words_enc bytea
);
create index on call_back_try (order_id, at);
create trigger append_only before update or delete on call_back_try
  for each row execute function refuse_change();
