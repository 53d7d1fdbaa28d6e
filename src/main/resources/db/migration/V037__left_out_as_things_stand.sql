-- For how many visits there is nobody as things stand; unknown of the plans before.
alter table plan add column left_out_before integer;
