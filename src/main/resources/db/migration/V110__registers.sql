-- A file that was looked at. Its rows lie sealed here until they are applied, and are forgotten then or after 7 days.
create table register_import (
  id        uuid primary key,
  centre_id uuid not null references organisation,
  file_name text not null,
  made_by   uuid not null references person,
  made_at   timestamptz not null,
  state     text not null check (state in ('reading', 'checked', 'applying', 'done')),
  rows      integer not null
);
create index on register_import (centre_id, made_at desc);

-- identity is the keyed hash of what tells somebody from everybody else. wrong: what is wrong with the row, as keys.
create table register_import_row (
  import_id   uuid not null references register_import on delete cascade,
  line        integer not null,
  state       text not null check (state in ('right', 'wrong', 'there', 'made')),
  wrong       jsonb,
  row_enc     bytea,
  identity    bytea,
  resident_id uuid references resident,
  primary key (import_id, line)
);
create unique index on register_import_row (identity) where state = 'made';
create index on register_import_row (import_id, state, line);

-- What somebody took away; the file lies here sealed for an hour, for them alone.
create table register_export (
  id        uuid primary key,
  centre_id uuid not null references organisation,
  what      text not null check (what in ('residents', 'visits')),
  clear     boolean not null,
  made_by   uuid not null references person,
  made_at   timestamptz not null,
  file_name text not null,
  type      text not null,
  rows      integer not null,
  file_sealed  bytea not null
);
