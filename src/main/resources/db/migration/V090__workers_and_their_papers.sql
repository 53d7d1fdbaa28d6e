-- What a centre or a provider keeps of its workers beside what matching asks: the paper itself and who entered it.
alter table certificate
  add column number_enc bytea,
  add column issuer     text;
create index certificate_ends on certificate (valid_until);

-- Who changed what of a worker, and from which day it holds. What was taken back is gone from the tables that matching
-- reads, and stays here.
create table worker_change (
  id         bigint generated always as identity primary key,
  worker_id  uuid not null references worker,
  at         timestamptz not null,
  person_id  uuid not null references person,
  role       text not null,
  part       text not null,
  from_day   date,
  until_day  date,
  detail     text not null default '',                    -- a code, such as the kind of a certificate
  reason_enc bytea
);
create index on worker_change (worker_id, at desc);
create trigger append_only before update or delete on worker_change
  for each row execute function refuse_change();

-- How a person stands to a worker and to an organisation: each manages their own, the city sees all.
create view worker_standing as
  select w.person_id as worker_id, g.person_id, g.role, 'own-centre' as relation
    from worker w join live_grant g on g.organisation_id = w.organisation_id where g.role in ('coordinator', 'centre-lead')
  union all
  select w.person_id, g.person_id, g.role, 'own-provider'
    from worker w join live_grant g on g.organisation_id = w.organisation_id where g.role = 'provider-manager'
  union all
  select w.person_id, g.person_id, g.role, 'city'
    from worker w cross join live_grant g where g.role in ('supervisor', 'auditor');

create view organisation_standing as
  select o.id as organisation_id, g.person_id, g.role, 'own-centre' as relation
    from organisation o join live_grant g on g.organisation_id = o.id where g.role in ('coordinator', 'centre-lead')
  union all
  select o.id, g.person_id, g.role, 'own-provider'
    from organisation o join live_grant g on g.organisation_id = o.id where g.role = 'provider-manager'
  union all
  select o.id, g.person_id, g.role, 'city'
    from organisation o cross join live_grant g where g.role in ('supervisor', 'auditor');
