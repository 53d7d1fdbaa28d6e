-- Whom to call in an emergency, in that order.
create table contact (
  resident_id uuid not null references resident,
  position    smallint not null,
  name_enc    bytea not null,
  phone_enc   bytea not null,
  kinship     text not null,
  primary key (resident_id, position)
);

-- What to look out for with somebody, since when and until when.
create table risk (
  resident_id uuid not null references resident,
  kind        text not null check
                (kind in ('falls', 'dementia', 'wandering', 'choking', 'bedsores', 'oxygen', 'infection')),
  since       date not null,
  until       date,
  note_enc    bytea,
  primary key (resident_id, kind, since),
  check (until >= since)
);

-- What the card held before each change; nothing of it is lost.
create table card_change (
  id          bigint generated always as identity primary key,
  resident_id uuid not null references resident,
  at          timestamptz not null,
  person_id   uuid not null references person,
  role        text not null,
  parts       text[] not null,
  before_enc  bytea not null
);
create index on card_change (resident_id, at desc);
create trigger append_only before update or delete on card_change
  for each row execute function refuse_change();
