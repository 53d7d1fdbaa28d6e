-- Why a part was refused is told with the rule and the people, as the changes of a plan are.
alter table plan_part alter column problem type jsonb
  using case when problem is not null then jsonb_build_array(jsonb_build_object('key', problem, 'args', jsonb '[]')) end;
