-- Which generator drew the demo city: another one would draw other people, so it leaves the days of this one alone.
alter table city add column generator integer;
