#!/usr/bin/env bash
# Fetches new papers. A source that fails is reported, and never keeps the site from being published; settings that
# cannot be read (exit code 4) do, since nobody knows what they mean.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
arguments=(fetch)
[ -z "${SINCE:-}" ] || arguments+=(--since "$SINCE")
[ "${ALLOW_SHRINK:-false}" != true ] || arguments+=(--allow-shrink)
"$here/run.sh" "${arguments[@]}"
code=$?
if [ "$code" = 4 ]; then
  echo "::error title=The settings cannot be read::Nothing was fetched. The log above names the line of digest.yml and how to correct it."
  exit 4
fi
[ "$code" = 0 ] || echo "::warning title=Not every source was read::The summary of this run says which and why. The site is built from what is there."

# A digest without rules keeps the topics that are found in its papers, so that their addresses stay.
"$here/run.sh" topics --keep || echo "::warning title=Topics were not kept::The log of this run says why. The site is built all the same."
