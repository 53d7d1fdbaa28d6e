-- Matching reads thousands of promises at once, and to look up the order and the address of each was most of what it
-- took. What was asked never changes, so a promise may hold a copy; the place follows its address.
alter table assignment
  add column service_code text,
  add column lat double precision,
  add column lng double precision,
  add column area text;

update assignment a set service_code = o.service_code, lat = d.lat, lng = d.lng, area = d.area
from orders o join address d on d.id = o.address_id where o.id = a.order_id;

alter table assignment
  alter column service_code set not null,
  alter column lat set not null,
  alter column lng set not null,
  alter column area set not null;

create function promise_says_where() returns trigger language plpgsql as $$
begin
  select o.service_code, d.lat, d.lng, d.area into new.service_code, new.lat, new.lng, new.area
  from orders o join address d on d.id = o.address_id where o.id = new.order_id;
  return new;
end $$;

create trigger says_where before insert on assignment for each row execute function promise_says_where();

create function address_has_moved() returns trigger language plpgsql as $$
begin
  update assignment set lat = new.lat, lng = new.lng, area = new.area
  where order_id in (select id from orders where resident_id = new.resident_id and address_id = new.id);
  return null;
end $$;

create trigger promises_follow after update of lat, lng, area on address
  for each row when ((old.lat, old.lng, old.area) is distinct from (new.lat, new.lng, new.area))
  execute function address_has_moved();
