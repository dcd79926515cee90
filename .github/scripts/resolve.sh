#!/usr/bin/env bash
# Finds the papers behind titles, and what became of known ones. Whatever fails is asked for again by the next run, and
# never keeps the site from being published.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
"$here/run.sh" resolve --refresh --limit "${RESOLVE_LIMIT:-200}" || echo "::warning title=Not every paper was looked for::The log of this run says why. The site is built from what is there."
