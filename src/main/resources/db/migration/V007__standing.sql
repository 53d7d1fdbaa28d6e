-- How a person stands to a resident and to an order: the facts that the permission table is asked with.
-- The one place where relations are worked out, so that a list and a single read can never differ.

create view live_mandate as
  select * from mandate
  where revoked_at is null and since <= anju_now() and (until is null or until > anju_now());

create view live_grant as
  select * from role_grant
  where since <= anju_now() and (until is null or until > anju_now());

create view resident_standing as
  select r.person_id as resident_id, r.person_id, 'resident' as role, 'self' as relation from resident r
  union all
  select m.resident_id, m.relative_id, 'relative', 'mandate-' || s from live_mandate m, unnest(m.scope) s
  union all
  select r.person_id, g.person_id, g.role, 'own-centre'
    from resident r join community_centre c using (community_code) join live_grant g on g.organisation_id = c.centre_id
    where g.role in ('coordinator', 'centre-lead')
  union all
  select r.person_id, g.person_id, g.role, 'own-town'
    from resident r join community c on c.code = r.community_code join live_grant g on g.town_code = c.town_code
    where g.role = 'service-team'
  union all
  select r.person_id, g.person_id, g.role, 'city'
    from resident r cross join live_grant g where g.role in ('supervisor', 'auditor');

create view order_standing as
  select o.id as order_id, o.resident_id as person_id, 'resident' as role, 'self' as relation from orders o
  union all
  select o.id, m.relative_id, 'relative', 'mandate-' || s
    from orders o join live_mandate m using (resident_id), unnest(m.scope) s
  union all
  select f.order_id, w.worker_id, 'worker', 'offered'
    from offer f join offer_worker w on w.offer_id = f.id where f.state = 'pending' and w.answer is null
  union all
  select a.order_id, a.worker_id, 'worker', 'assigned' from assignment a where a.live
  union all
  select o.id, g.person_id, g.role, 'own-centre' from orders o join live_grant g on g.organisation_id = o.centre_id
    where g.role in ('coordinator', 'centre-lead')
  union all
  select a.order_id, g.person_id, g.role, 'own-provider'
    from assignment a join worker w on w.person_id = a.worker_id join live_grant g on g.organisation_id = w.organisation_id
    where a.live and g.role = 'provider-manager'
  union all
  select f.order_id, g.person_id, g.role, 'own-provider'
    from offer f join offer_worker x on x.offer_id = f.id join worker w on w.person_id = x.worker_id
      join live_grant g on g.organisation_id = w.organisation_id
    where f.state = 'pending' and g.role = 'provider-manager'
  union all
  select o.id, g.person_id, g.role, 'city' from orders o cross join live_grant g where g.role in ('supervisor', 'auditor');
