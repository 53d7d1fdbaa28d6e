-- The one clock of everything that is owned, leased or due. Only a demo or a test shifts it.
create table clock_shift (
  only_row boolean primary key default true check (only_row),
  shift    interval not null default interval '0'
);
insert into clock_shift default values;

create function anju_now() returns timestamptz
  language sql stable parallel safe
  return clock_timestamp() + (select shift from clock_shift);

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table district (
  code text primary key,
  name text not null
);

create table town (
  code          text primary key,
  name          text not null,
  district_code text not null references district
);

-- lat and lng are synthetic as long as no register gives a community's position.
create table community (
  code      text primary key,
  name      text not null,
  kind      text not null check (kind in ('urban', 'rural')),
  town_code text not null references town,
  lat       double precision not null,
  lng       double precision not null,
  place_synthetic boolean not null
);
create index on community (town_code);

-- An organisation has several roles, never one type.
create table organisation (
  id              uuid primary key,
  name            text not null,
  community_code  text not null references community,
  lat             double precision not null,
  lng             double precision not null,
  place_synthetic boolean not null,
  name_synthetic  boolean not null,
  phone           text,                                   -- public, of the organisation, hence readable
  radius_metres   integer check (radius_metres > 0),
  beds            integer check (beds >= 0),
  in_use_from     date,                                   -- null: planned
  in_use_until    date,
  version         integer not null default 1
);

create table organisation_role (
  organisation_id uuid not null references organisation,
  role            text not null check (role in
                    ('home-care-centre', 'day-care-centre', 'care-home', 'welfare-centre', 'provider')),
  primary key (organisation_id, role)
);

-- Which centre answers for a community; everything that a community asks lands on that desk.
create table community_centre (
  community_code text primary key references community,
  centre_id      uuid not null references organisation
);
create index on community_centre (centre_id);
