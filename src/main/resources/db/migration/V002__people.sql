-- *_enc: AES-256-GCM by the application, *_hash: keyed hash to search; keys live outside the database.
create table person (
  id             uuid primary key,
  name           text not null,
  gender         text not null check (gender in ('female', 'male')),
  birth_date     date,
  phone_enc      bytea,
  phone_hash     bytea,
  id_number_enc  bytea,
  id_number_hash bytea,
  synthetic      boolean not null default false,
  version        integer not null default 1
);
create index on person (phone_hash);
create unique index on person (id_number_hash);
create index person_name_trgm on person using gin (name gin_trgm_ops);

create table account (
  person_id     uuid primary key references person,
  phone_hash    bytea not null unique,
  password_hash text not null                             -- argon2id, PHC string
);

create table session (
  token_hash bytea primary key,                           -- SHA-256 of 128 random bits
  person_id  uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index on session (person_id);

-- Rate limits on sign-in hold across nodes, so they are rows.
create table sign_in_attempt (
  id         bigint generated always as identity primary key,
  phone_hash bytea not null,
  address    text not null,
  at         timestamptz not null,
  ok         boolean not null
);
create index on sign_in_attempt (phone_hash, at);
create index on sign_in_attempt (address, at);

-- Roles that somebody gives. Resident, relative and worker follow from the person's own rows.
create table role_grant (
  id              uuid primary key,
  person_id       uuid not null references person,
  role            text not null check (role in
                    ('coordinator', 'centre-lead', 'provider-manager', 'supervisor', 'auditor', 'service-team', 'administrator')),
  organisation_id uuid references organisation,
  town_code       text references town,
  since           timestamptz not null,
  until           timestamptz,
  check (role not in ('coordinator', 'centre-lead', 'provider-manager') or organisation_id is not null),
  check (role <> 'service-team' or town_code is not null)
);
create index on role_grant (person_id);
create index on role_grant (organisation_id);

create table resident (
  person_id            uuid primary key references person,
  community_code       text not null references community, -- where they live (居住地)
  registered_community text references community,          -- where they are registered (户籍地)
  ability_level        smallint not null check (ability_level between 0 and 4),
  lives_alone          boolean not null,
  dialect              text,
  gender_preference    text check (gender_preference in ('female', 'male')),
  health_notes_enc     bytea,
  version              integer not null default 1
);
create index on resident (community_code);

create table address (
  id              uuid primary key,
  resident_id     uuid not null references resident,
  label           text not null,
  line_enc        bytea not null,
  lat             double precision not null,
  lng             double precision not null,
  place_synthetic boolean not null,
  area            text not null check (area in ('urban', 'rural', 'mountain')),
  radius_metres   integer not null default 200 check (radius_metres > 0),
  main            boolean not null
);
create unique index on address (resident_id) where main;
create index on address (resident_id);

create table mandate (
  id          uuid primary key,
  relative_id uuid not null references person,
  resident_id uuid not null references resident,
  kinship     text not null,
  scope       text[] not null,                            -- orders, alarms, money
  since       timestamptz not null,
  until       timestamptz,
  proof       text not null,
  revoked_at  timestamptz
);
create index on mandate (relative_id);
create index on mandate (resident_id);

create table worker (
  person_id        uuid primary key references person,
  organisation_id  uuid not null references organisation, -- a centre or a provider
  start_lat        double precision not null,
  start_lng        double precision not null,
  area             text not null check (area in ('urban', 'rural', 'mountain')),
  dialects         text[] not null default '{}',
  minutes_per_day  integer not null default 480 check (minutes_per_day > 0),
  minutes_per_week integer not null default 2640 check (minutes_per_week > 0),
  employed_from    date not null,
  employed_until   date,
  version          integer not null default 1
);
create index on worker (organisation_id);
create index on worker (start_lat, start_lng);

create table certificate (
  id          uuid primary key,
  worker_id   uuid not null references worker,
  kind        text not null,
  valid_from  date not null,
  valid_until date not null,
  check (valid_until >= valid_from)
);
create index on certificate (worker_id);

-- A shift repeats every week without end unless valid_until says otherwise. Times are the city's.
create table shift (
  id          uuid primary key,
  worker_id   uuid not null references worker,
  weekday     smallint not null check (weekday between 1 and 7), -- ISO: 1 is Monday
  starts      time not null,
  ends        time not null,
  break_from  time,
  break_until time,
  valid_from  date not null,
  valid_until date,
  check (ends > starts),
  check ((break_from is null) = (break_until is null))
);
create index on shift (worker_id);

create table leave (
  id        uuid primary key,
  worker_id uuid not null references worker,
  during    tstzrange not null,
  reason    text not null
);
create index on leave (worker_id);

-- Resident's choice: preferred or barred workers.
create table worker_choice (
  resident_id uuid not null references resident,
  worker_id   uuid not null references worker,
  choice      text not null check (choice in ('preferred', 'barred')),
  primary key (resident_id, worker_id)
);
