-- How a centre works, for visits from a day on. The newest of the versions that begin on or before the day of a visit
-- holds for it. A version is never changed: whoever wants it otherwise writes another, from today on at the earliest.
create table centre_setting (
  version    bigint generated always as identity primary key,
  centre_id  uuid not null references organisation,
  from_day   date not null,
  weights    jsonb not null,                              -- points by name, for matching and planning
  made_by    uuid not null references person,
  made_at    timestamptz not null,
  reason_enc bytea not null
);
create index on centre_setting (centre_id, from_day desc, version desc);
create trigger append_only before update or delete on centre_setting
  for each row execute function refuse_change();
