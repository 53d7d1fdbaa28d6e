-- Why a step of an order was taken, in the words of who took it, encrypted; and the helper's gender that was asked for
-- in this order alone.
alter table order_event
  add column reason_enc bytea;
alter table orders add column gender text check (gender in ('female', 'male'));
