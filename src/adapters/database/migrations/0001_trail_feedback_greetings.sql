create table audit_trail (
  entry bigint primary key check (entry > 0),
  at timestamptz not null,
  actor text not null,
  action text not null,
  about text not null,
  -- Text, not jsonb: jsonb reorders keys, and the hash is over the words as they were written.
  details text not null,
  previous_hash text not null,
  hash text not null
);

create table audit_head (
  singleton boolean primary key default true check (singleton),
  entry bigint not null,
  hash text not null
);

insert into audit_head (entry, hash) values (0, repeat('0', 64));

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = '42501';
end
$$;

create trigger audit_trail_keeps_rows before update or delete on audit_trail
  for each row execute function refuse_audit_change();

create trigger audit_trail_keeps_all before truncate on audit_trail
  for each statement execute function refuse_audit_change();

create trigger audit_head_stays before delete or truncate on audit_head
  for each statement execute function refuse_audit_change();

create table feedback (
  answer_id text not null,
  given_by text not null,
  topic text not null,
  verdict text not null,
  given_at timestamptz not null,
  primary key (answer_id, given_by)
);

create table greetings (
  conversation_id text primary key,
  greeted_at timestamptz not null
);

-- pg-boss makes its own tables in here, but two bots that start together would trip over making the schema.
create schema if not exists jobs;
