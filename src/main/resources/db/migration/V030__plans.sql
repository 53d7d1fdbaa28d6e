-- A plan of a centre's day: a proposal that reserves nothing. While it is computed the row says who computes it, by
-- owner, epoch and the end of their lease on the database's clock; whoever writes proves the epoch.
create table plan (
  id          uuid primary key,
  centre_id   uuid not null references organisation,
  day         date not null,
  kind        text not null check (kind in ('day', 'repair')),
  state       text not null check (state in ('asked', 'running', 'proposed', 'published', 'partly-published', 'failed')),
  progress    double precision not null default 0 check (progress between 0 and 1),
  cost        double precision,
  cost_before double precision,
  costs       jsonb,                                      -- by part: before and after
  visits      integer not null default 0,
  changes     integer not null default 0,
  left_out    integer not null default 0,
  cause       text,                                       -- what a repair repairs
  worker_id   uuid references worker,                     -- whom the cause is about
  asked_by    uuid not null references person,
  asked_at    timestamptz not null,
  seconds     integer not null,
  seed        bigint not null,
  from_id     uuid,                                       -- a plan to go on from; it may be gone since
  problem     text,                                       -- the key of the words that say why it failed
  stopping    boolean not null default false,
  owner       text,
  epoch       bigint not null default 0,
  until       timestamptz,
  version     integer not null default 1
);
create index on plan (centre_id, asked_at desc);
create index plan_to_compute on plan (asked_at) where state in ('asked', 'running');

-- Each call of the day as it was when it was planned, what the plan gives it, and in which part that is.
create table plan_visit (
  plan_id       uuid not null references plan on delete cascade,
  order_id      uuid not null references orders,
  position      integer not null,
  part          integer not null,
  change        text not null,
  fixed         boolean not null,
  pinned        boolean not null,
  was           jsonb not null,
  now           jsonb not null,
  why           jsonb not null,
  primary key (plan_id, order_id)
);
create index on plan_visit (order_id);

create table plan_part (
  plan_id uuid not null references plan on delete cascade,
  part    integer not null,
  state   text not null check (state in ('proposed', 'published', 'refused')),
  problem text,                                           -- the key of the words that say why it was refused
  primary key (plan_id, part)
);

-- How a person stands to a centre, and so to its plans.
create view centre_standing as
  select o.id as centre_id, g.person_id, g.role, 'own-centre' as relation
    from organisation o join live_grant g on g.organisation_id = o.id where g.role in ('coordinator', 'centre-lead')
  union all
  select o.id, g.person_id, g.role, 'city'
    from organisation o cross join live_grant g where g.role in ('supervisor', 'auditor');

create view plan_standing as
  select p.id as plan_id, s.person_id, s.role, s.relation from plan p join centre_standing s using (centre_id);

-- What is told of a plan is told of no resident.
alter table outbox alter column resident_id drop not null;

-- What plans changed in somebody's day is asked by when it was.
create index order_event_planned on order_event (at) where kind in ('published', 'moved', 'unassigned');
