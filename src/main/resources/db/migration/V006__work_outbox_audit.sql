-- What must happen is a row: taken with for update skip locked, done in the transaction that takes it.
create table job (
  id       bigint generated always as identity primary key,
  kind     text not null,
  subject  uuid not null,
  due_at   timestamptz not null,
  attempts integer not null default 0,
  done_at  timestamptz,
  last_error text
);
create index job_due on job (due_at) where done_at is null;
create unique index on job (kind, subject) where done_at is null;

-- Written in the transaction of the change; the lease holder numbers committed rows for the live feed.
create table outbox (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  kind        text not null,                              -- order, offer, alarm
  subject     uuid not null,
  order_id    uuid,
  resident_id uuid not null,
  centre_id   uuid not null,
  stage       text,
  version     integer not null,
  feed_no     bigint unique
);
create index outbox_unnumbered on outbox (id) where feed_no is null;

create table lease (
  name  text primary key,
  owner text not null,
  epoch bigint not null,
  until timestamptz not null,
  value bigint not null default 0                         -- feed: the last number given
);

create table idempotency (
  person_id    uuid not null,
  key          text not null,
  request_hash bytea not null,
  status       smallint not null,
  subject      uuid,
  version      integer,
  body_enc     bytea not null,
  at           timestamptz not null,
  primary key (person_id, key)
);
create index on idempotency (at);

-- Who did or looked at what and why. Written with the change, sealed into one chain right after it.
create table audit (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  person_id uuid,
  role      text,
  operation text not null,
  subject   uuid,
  resident_id uuid,
  reason_enc bytea,
  detail    jsonb not null default '{}',
  chain_no  bigint unique,
  hash      bytea
);
create index audit_unsealed on audit (id) where chain_no is null;
create index on audit (resident_id, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name using errcode = '42501';
end $$;

create trigger append_only before update or delete on order_event
  for each row execute function refuse_change();
create trigger never_deleted before delete on audit
  for each row execute function refuse_change();
create trigger sealed_once before update on audit
  for each row when (old.chain_no is not null or
    (old.at, old.person_id, old.role, old.operation, old.subject, old.resident_id, old.reason_enc, old.detail) is distinct from
    (new.at, new.person_id, new.role, new.operation, new.subject, new.resident_id, new.reason_enc, new.detail))
  execute function refuse_change();
create trigger never_deleted before delete on match_certificate
  for each row execute function refuse_change();

-- What has been loaded once: the demo city with its seed and size.
create table city (
  only_row  boolean primary key default true check (only_row),
  kind      text not null check (kind in ('demo', 'empty')),
  seed      bigint,
  residents integer,
  workers   integer,
  loaded_at timestamptz not null
);
