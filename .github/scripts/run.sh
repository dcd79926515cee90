#!/usr/bin/env bash
# Runs the program that STATICDIGEST names. It prints titles and file names of anyone's making, so the runner is told
# to take nothing that it prints for a command.
set -uo pipefail
read -r -a program <<< "${STATICDIGEST:?the command that runs the program}"
token="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
echo "::stop-commands::$token"
"${program[@]}" "$@" 2>&1
code=$?
echo "::$token::"
exit "$code"
