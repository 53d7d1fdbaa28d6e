-- A centre that cannot serve an order asks a neighbour to take it. With the yes the order is the neighbour's: its desk,
-- its permissions, its matching, its account. What was given and taken stays countable for ever.
create table handover (
  id          uuid primary key,
  order_id    uuid not null references orders,
  from_centre uuid not null references organisation,
  to_centre   uuid not null references organisation,
  minutes     integer not null check (minutes > 0),       -- of work, of all its workers together
  state       text not null check (state in ('asked', 'accepted', 'refused')),
  made_by     uuid not null references person,
  made_at     timestamptz not null,
  reason_enc  bytea not null,
  answered_by uuid references person,
  answered_at timestamptz,
  answer_enc  bytea,                                      -- why not
  check (from_centre <> to_centre)
);
create unique index on handover (order_id) where state = 'asked';
create index on handover (from_centre, made_at desc);
create index on handover (to_centre, made_at desc);
create trigger never_deleted before delete on handover for each row execute function refuse_change();
