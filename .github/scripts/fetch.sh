#!/usr/bin/env bash
# Fetches new papers. A source that fails is reported, and never keeps the site from being published.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
arguments=(fetch)
[ -z "${SINCE:-}" ] || arguments+=(--since "$SINCE")
[ "${ALLOW_SHRINK:-false}" != true ] || arguments+=(--allow-shrink)
"$here/run.sh" "${arguments[@]}" || echo "::warning title=Not every source was read::The summary of this run says which and why. The site is built from what is there."
