-- Whom the family asked for; it belongs to what was asked and never changes.
alter table orders add column wished uuid[] not null default '{}';

-- When the offered visit would end; an item's duration may change later, a promise does not.
alter table offer_worker add column visit_end timestamptz;

-- Ends a statement that came too late. One statement writes the row, its event and its outbox row, and nobody waits for
-- the answer before committing, so the database itself has to say no. The message is the key of the words.
create function lost_race(key text) returns void language plpgsql as $$
begin
  raise exception '%', key using errcode = 'AN001';
end $$;

-- How a person stands to an offer. Who was invited stays so: "it is gone" is an answer, "no such offer" is not.
create view offer_standing as
  select w.offer_id, w.worker_id as person_id, 'worker' as role, 'offered' as relation from offer_worker w
  union all
  select x.offer_id, g.person_id, g.role, 'own-provider'
    from offer_worker x join worker w on w.person_id = x.worker_id
      join live_grant g on g.organisation_id = w.organisation_id
    where g.role = 'provider-manager'
  union all
  select f.id, g.person_id, g.role, 'own-centre'
    from offer f join orders o on o.id = f.order_id join live_grant g on g.organisation_id = o.centre_id
    where g.role in ('coordinator', 'centre-lead')
  union all
  select f.id, g.person_id, g.role, 'city' from offer f cross join live_grant g where g.role in ('supervisor', 'auditor');

create view alarm_standing as
  select a.id as alarm_id, a.resident_id as person_id, 'resident' as role, 'self' as relation from alarm a
  union all
  select a.id, m.relative_id, 'relative', 'mandate-' || s
    from alarm a join live_mandate m using (resident_id), unnest(m.scope) s
  union all
  select a.id, g.person_id, g.role, 'own-centre'
    from alarm a join live_grant g on g.organisation_id = a.centre_id where g.role in ('coordinator', 'centre-lead')
  union all
  select a.id, g.person_id, g.role, 'own-town'
    from alarm a join resident r on r.person_id = a.resident_id join community c on c.code = r.community_code
      join live_grant g on g.town_code = c.town_code
    where g.role = 'service-team'
  union all
  select a.id, g.person_id, g.role, 'city' from alarm a cross join live_grant g where g.role in ('supervisor', 'auditor');

-- What a node keeps of a worker it keeps by the version of the worker's row, so everything that belongs to a worker
-- moves it. One update a statement, for bulk loads.
create function worker_has_changed() returns trigger language plpgsql as $$
begin
  update worker set version = version + 1 where person_id in (select worker_id from changed);
  return null;
end $$;

create trigger moves_worker after insert on certificate referencing new table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker_on_update after update on certificate referencing new table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker_on_delete after delete on certificate referencing old table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker after insert on shift referencing new table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker_on_update after update on shift referencing new table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker_on_delete after delete on shift referencing old table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker after insert on leave referencing new table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker_on_update after update on leave referencing new table as changed
  for each statement execute function worker_has_changed();
create trigger moves_worker_on_delete after delete on leave referencing old table as changed
  for each statement execute function worker_has_changed();

create function worker_row_has_changed() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;

create trigger moves_itself before update on worker
  for each row when (new.version = old.version) execute function worker_row_has_changed();

create function person_has_changed() returns trigger language plpgsql as $$
begin
  update worker set version = version + 1 where person_id = new.id;
  return null;
end $$;

create trigger moves_worker after update of name, gender on person
  for each row execute function person_has_changed();

-- Lists that are paged by name, and alarms of the whole city, the newest first.
create index on person (name, id);
create index on alarm (raised_at desc);
