create table service_item (
  code               text primary key,
  name_zh            text not null,
  name_en            text not null,
  category           text not null,
  unit               text not null,
  duration_minutes   integer not null check (duration_minutes > 0),
  workers            smallint not null check (workers between 1 and 2),
  qualifications     text[] not null,                     -- all of them, each 'A|B' where one of several will do
  daily_cap_minutes  integer,
  urgent             boolean not null default false,
  plan_needed        boolean not null default false,
  at_home            boolean not null default true,
  price_fen          integer,                             -- 示例价: an example, not a tariff; null: none known
  position           smallint not null
);

create table service_task (
  service_code text not null references service_item,
  code         text not null,
  name_zh      text not null,
  name_en      text not null,
  position     smallint not null,
  primary key (service_code, code)
);
