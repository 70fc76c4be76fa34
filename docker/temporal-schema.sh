#!/bin/sh
# Brings Temporal's two databases to the schema of the release that the admin-tools image is from. Safe to repeat.
set -eu
SQL_PASSWORD="$(cat /run/secrets/temporal_database_password)"
export SQL_PASSWORD
for store in temporal visibility; do
  case "$store" in
    temporal) database=temporal ;;
    visibility) database=temporal_visibility ;;
  esac
  sql() { temporal-sql-tool --plugin postgres12 --ep postgres --port 5432 --user temporal --database "$database" "$@"; }
  sql setup-schema --version 0.0
  sql update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$store/versioned"
done
