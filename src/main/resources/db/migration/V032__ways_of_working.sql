-- How a centre hands out its visits, beside what counts how much; both hold for visits from the version's day on.
alter table centre_setting
  add column dispatch text not null default 'offers'
    check (dispatch in ('offers', 'approve', 'round-robin', 'roster')),
  add column cut_off time not null default '18:00';       -- of the day before, for who waits for the plan

-- Whose turn it was last, of the organisations whose workers a centre asks.
create table provider_turn (
  centre_id   uuid not null references organisation,
  provider_id uuid not null references organisation,
  turn        bigint not null,
  primary key (centre_id, provider_id)
);

-- A matched order may wait for more than the desk: what was yes or no is a word now.
update orders set facts = facts - 'atDesk' ||
    jsonb_build_object('waits', case when (facts ->> 'atDesk')::boolean then 'DESK' else 'NOTHING' end)
  where stage = 'matched' and facts ? 'atDesk';
update orders set facts = jsonb_set(facts, '{before}', (facts -> 'before') - 'atDesk' ||
    jsonb_build_object('waits', case when (facts -> 'before' ->> 'atDesk')::boolean then 'DESK' else 'NOTHING' end))
  where stage = 'on-hold' and facts -> 'before' ? 'atDesk';
