#!/usr/bin/env bash
# Fetches new papers. A source that fails is reported, and never keeps the site from being published.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
arguments=(fetch)
[ -z "${SINCE:-}" ] || arguments+=(--since "$SINCE")
[ "${ALLOW_SHRINK:-false}" != true ] || arguments+=(--allow-shrink)
"$here/run.sh" "${arguments[@]}" || echo "::warning title=Not every source was read::The summary of this run says which and why. The site is built from what is there."

# A digest without rules keeps the topics that are found in its papers, so that their addresses stay.
"$here/run.sh" topics --keep || echo "::warning title=Topics were not kept::The log of this run says why. The site is built all the same."
