-- A repair says what it is about: whom, which visit, from when until when, by how many minutes; and the first of several
-- repairs of one cause, a day each. Up to now a worker's illness was the only cause.
alter table plan
  add column order_id uuid references orders,
  add column during   tstzrange,
  add column minutes  integer check (minutes > 0),
  add column with_id  uuid;                               -- the first one may be gone since
update plan set cause = 'worker-ill', during = tstzrange(asked_at, asked_at + interval '1 day') where kind = 'repair';
alter table plan add check ((kind = 'repair') = (cause is not null));
create index on plan (with_id) where with_id is not null;
