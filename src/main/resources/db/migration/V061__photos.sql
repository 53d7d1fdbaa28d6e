-- Photos of a visit. The picture itself lies with the files, sealed and without what the camera wrote into it; the
-- fingerprint is of what is seen (64 bits, alike for alike pictures), so that a picture shown twice is found.
create table visit_photo (
  id          uuid primary key,
  order_id    uuid not null references orders,
  worker_id   uuid not null references worker,
  taken_at    timestamptz not null,
  received_at timestamptz not null,
  file_key    text not null,
  bytes       integer not null,
  fingerprint bigint not null,
  repeats     uuid references visit_photo
);
create index on visit_photo (order_id);
create index on visit_photo (worker_id, received_at);
