#!/bin/sh
# The server's image knows passwords only as variables; this one comes from a file.
set -eu
POSTGRES_PWD="$(cat /run/secrets/temporal_database_password)"
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
