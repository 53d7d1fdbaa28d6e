-- A repair may be about a resident: who is away leaves a gap, who is back wants their visits again.
alter table plan add column resident_id uuid references resident;

-- A visit outside the window told to the resident: it is published only after their yes to that very time.
alter table plan_visit add column consent boolean not null default false;
