#!/bin/sh
# PostgreSQL's image runs it once, on an empty volume: a role for each program, with its databases and no others.
set -eu
psql --set=ON_ERROR_STOP=1 \
  --set=keyline_password="$(cat /run/secrets/keyline_database_password)" \
  --set=temporal_password="$(cat /run/secrets/temporal_database_password)" <<'SQL'
CREATE ROLE keyline LOGIN PASSWORD :'keyline_password';
CREATE DATABASE keyline OWNER keyline;
REVOKE CONNECT ON DATABASE keyline FROM PUBLIC;

CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE temporal, temporal_visibility FROM PUBLIC;
SQL
