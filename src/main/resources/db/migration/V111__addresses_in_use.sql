-- Where somebody is served from a day until a day; an address never moves, for orders of the past stand there too.
alter table address add column from_day date;
alter table address add column until_day date;
alter table address add check (until_day >= from_day);
alter table address add check (not main or until_day is null);
