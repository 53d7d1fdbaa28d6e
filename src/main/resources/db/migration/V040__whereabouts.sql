-- Where people are, as it was said. Nothing is overwritten: what was wrong is corrected by a later entry that names it.
create table whereabouts (
  id          uuid primary key,
  resident_id uuid not null references resident,
  place       text check (place in ('home', 'away', 'institution', 'hospital', 'moved', 'deceased')),
  begins      timestamptz not null,
  ends        timestamptz,
  source      text not null check
                (source in ('resident', 'family', 'worker', 'centre', 'community', 'hospital', 'institution')),
  note_enc    bytea,
  said_by     uuid not null references person,
  said_as     text not null,
  said_at     timestamptz not null,
  corrects    uuid unique references whereabouts,
  check (ends > begins),
  check (place is not null or corrects is not null)       -- null: what it corrects is struck out
);
create index on whereabouts (resident_id, said_at);

create trigger append_only before update or delete on whereabouts
  for each row execute function refuse_change();

-- What all that was said comes to: every time of not being at home, worked out anew with each entry. first_day and
-- last_day are the days that count (the day of coming does, the day of leaving does not); last_day is null while the
-- count is open, and the day before first_day where no night lay between.
create table stay (
  resident_id uuid not null references resident,
  kind        text not null check (kind in ('away', 'institution', 'hospital', 'moved', 'deceased')),
  begins      timestamptz not null,
  ends        timestamptz,
  first_day   date not null,
  last_day    date,
  primary key (resident_id, begins),
  check (ends > begins),
  check ((ends is null) = (last_day is null))
);
create index stay_open on stay (begins) where ends is null;
create index stay_ends on stay (ends);

-- How many days of a kind somebody was there from one day to another, both counted.
create function days_there(resident uuid, of_kind text, from_day date, until_day date) returns integer
  language sql stable as $$
  select coalesce(sum(greatest(0,
    least(coalesce(last_day, until_day), until_day) - greatest(first_day, from_day) + 1)), 0)::integer
  from stay where resident_id = resident and kind = of_kind
$$;

-- What an entry changed of the resident's orders.
create table whereabouts_change (
  whereabouts_id uuid not null references whereabouts,
  order_id       uuid not null references orders,
  position       integer not null,
  what           text not null check (what in ('paused', 'back-as-agreed', 'asked-again', 'cancelled', 'not-payable',
                   'payable-again', 'paid-already')),
  was            text not null,
  now            text not null,
  visit_start    timestamptz not null,
  visit_end      timestamptz not null,
  primary key (whereabouts_id, order_id)
);

-- What plans and people's whereabouts changed in somebody's day is asked by when it was.
drop index if exists order_event_planned;
create index order_event_told on order_event (at)
  where kind in ('published', 'moved', 'unassigned', 'on-hold', 'resumed', 'cancelled');
