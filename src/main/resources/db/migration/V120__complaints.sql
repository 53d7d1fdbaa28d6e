-- By when a complaint gets its first and its final answer, in hours by the clock, for every kind (null) or for one, from a
-- day on; what was promised when it was raised is never changed.
create table complaint_limit (
  id             uuid primary key default gen_random_uuid(),
  kind           text check (kind in ('nobody-came', 'late', 'manner', 'quality', 'money', 'other')),
  since          date not null,
  first_hours    integer not null check (first_hours between 1 and 720),
  final_hours    integer not null check (final_hours between 1 and 2160),
  yellow_percent integer not null check (yellow_percent between 0 and 100),
  set_by         uuid references person,                  -- null: as Anju is delivered
  set_at         timestamptz not null,
  reason         text,
  check (final_hours > first_hours)
);
create index on complaint_limit (kind, since);
insert into complaint_limit (kind, since, first_hours, final_hours, yellow_percent, set_at) values
  (null, '2000-01-01', 24, 120, 50, '2000-01-01T00:00:00Z'),
  ('nobody-came', '2000-01-01', 4, 48, 50, '2000-01-01T00:00:00Z');
create trigger append_only before update or delete on complaint_limit
  for each row execute function refuse_change();

-- A complaint of a resident or on their behalf, with its clock. What was said stands here and in its steps and is never
-- overwritten; when the family is not content it is opened again, once, and its clock begins anew.
create table complaint (
  id             uuid primary key,
  number         bigint generated always as identity unique,
  resident_id    uuid not null references resident,
  centre_id      uuid not null references organisation,
  about          text not null check (about in ('visit', 'worker', 'centre', 'other')),
  order_id       uuid references orders,
  worker_id      uuid references worker,
  kind           text not null check (kind in ('nobody-came', 'late', 'manner', 'quality', 'money', 'other')),
  words_enc      bytea,
  call_me        boolean not null,
  raised_by      uuid not null references person,
  raised_role    text not null,
  raised_at      timestamptz not null,
  counted_from   timestamptz not null,
  first_due      timestamptz not null,
  final_due      timestamptz not null,
  yellow_percent integer not null,
  rung           text not null check (rung in ('desk', 'lead', 'city')),
  handler        uuid references person,
  handler_rung   text check (handler_rung in ('desk', 'lead', 'city')),
  first_at       timestamptz,
  answered_at    timestamptz,
  outcome        text check (outcome in ('justified', 'partly', 'unjustified', 'withdrawn')),
  reopened       boolean not null default false,
  closed_at      timestamptz,
  version        integer not null default 1,
  check (call_me or words_enc is not null),
  check ((about = 'visit') <= (order_id is not null) and (about = 'worker') <= (worker_id is not null)),
  check (counted_from < first_due and first_due < final_due),
  check ((handler is null) = (handler_rung is null)),
  check ((outcome is null) = (answered_at is null)),
  check (closed_at is null or answered_at is not null),
  check (about <> 'centre' or rung = 'city')
);
create index on complaint (centre_id, raised_at);
create index on complaint (resident_id);

create table complaint_step (
  id           bigint generated always as identity primary key,
  complaint_id uuid not null references complaint,
  at           timestamptz not null,
  person_id    uuid references person,                    -- null: Anju, when a limit passed
  kind         text not null check (kind in ('taken', 'noted', 'replied', 'answered', 'escalated', 'content', 'not-content')),
  words_enc    bytea,
  outcome      text,                                      -- answered: how it was answered then
  check ((person_id is null) = (kind = 'escalated')),
  check ((outcome is not null) = (kind = 'answered'))
);
create index on complaint_step (complaint_id, id);
create trigger append_only before update or delete on complaint_step
  for each row execute function refuse_change();

-- What was said and promised stays; it is opened again once, and never without a family's word.
create function complaint_stands() returns trigger language plpgsql as $$
begin
  if (old.resident_id, old.centre_id, old.about, old.order_id, old.worker_id, old.kind, old.words_enc, old.call_me,
      old.raised_by, old.raised_role, old.raised_at, old.yellow_percent)
    is distinct from
     (new.resident_id, new.centre_id, new.about, new.order_id, new.worker_id, new.kind, new.words_enc, new.call_me,
      new.raised_by, new.raised_role, new.raised_at, new.yellow_percent)
  or ((old.counted_from, old.first_due, old.final_due) is distinct from (new.counted_from, new.first_due, new.final_due)
      and (old.reopened or not new.reopened))
  or (old.reopened and not new.reopened)
  or old.closed_at is not null then
    raise exception 'a complaint is not changed' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger complaint_stands before update on complaint for each row execute function complaint_stands();
create trigger never_deleted before delete on complaint for each row execute function refuse_change();

-- Whom a complaint is about takes no part in answering it: who came, who is named, and the centre's own desk.
create function not_about_oneself() returns trigger language plpgsql as $$
begin
  if new.kind in ('taken', 'noted', 'replied', 'answered') and exists (
      select from complaint c where c.id = new.complaint_id and (
        c.worker_id = new.person_id
        or exists (select from assignment a where a.order_id = c.order_id and a.worker_id = new.person_id)
        or (c.about = 'centre' and exists (select from live_grant g
            where g.person_id = new.person_id and g.organisation_id = c.centre_id)))) then
    raise exception 'nobody answers a complaint about themselves' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger not_about_oneself before insert on complaint_step
  for each row execute function not_about_oneself();

create view complaint_standing as
  select c.id as complaint_id, s.person_id, s.role, s.relation
  from complaint c join resident_standing s on s.resident_id = c.resident_id where s.role in ('resident', 'relative')
  union all
  select c.id, s.person_id, s.role, s.relation from complaint c join centre_standing s using (centre_id);
