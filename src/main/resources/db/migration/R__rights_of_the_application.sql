-- The application signs in as anju_app where that role exists: it may change rows and nothing else. What stands for
-- ever is guarded by triggers too; the right to change it is not even given.
do $$
begin
  if exists (select from pg_roles where rolname = 'anju_app') then
    grant select, insert, update, delete on all tables in schema public to anju_app;
    grant usage on all sequences in schema public to anju_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to anju_app;
    alter default privileges in schema public grant usage on sequences to anju_app;
    revoke insert, update, delete on clock_shift, flyway_schema_history from anju_app;
    revoke update, delete on order_event from anju_app;
    revoke delete on audit, match_certificate from anju_app;
  end if;
end $$;
