-- Nobody is under way in two visits at once: true from check-in to check-out (and to whatever ends a visit otherwise).
alter table assignment add column under_way boolean not null default false;

update assignment a set under_way = true
from visit_mark i
where a.live and i.order_id = a.order_id and i.worker_id = a.worker_id and i.which = 'in'
  and not exists (select from visit_mark o
    where o.order_id = i.order_id and o.worker_id = i.worker_id and o.which = 'out')
  and i.at = (select max(m.at) from visit_mark m where m.worker_id = i.worker_id and m.which = 'in');

create unique index one_visit_at_a_time on assignment (worker_id) where under_way;
