#!/usr/bin/env bash
# Finds the papers behind titles, and what became of known ones. Whatever fails is asked for again by the next run, and
# never keeps the site from being published; settings that cannot be read (exit code 4) do.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
"$here/run.sh" resolve --refresh --limit "${RESOLVE_LIMIT:-200}" && exit 0
code=$?
if [ "$code" = 4 ]; then
  echo "::error title=The settings cannot be read::No paper was looked for. The log above names the line of digest.yml and how to correct it."
  exit 4
fi
echo "::warning title=Not every paper was looked for::The log of this run says why. The site is built from what is there."
