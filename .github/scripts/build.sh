#!/usr/bin/env bash
# Builds the site. Errors in the content (exit code 1) leave the good part, which is published; without a home page
# nothing is, and the site of the last run stays.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
"$here/run.sh" build && exit 0
code=$?
if [ "$code" = 1 ] && [ -f output/index.html ]; then
  echo "::warning title=Errors in the content::The rest was built and is published. The summary of this run lists them."
  exit 0
fi
if [ "$code" = 4 ]; then
  echo "::error title=The settings cannot be read::Nothing was built or published; the site of the last good run stays as it is. The log above and the summary of this run name the line of digest.yml and how to correct it."
  exit 4
fi
echo "::error title=No site was built::The site of the last good run stays as it is. The summary of this run says why."
exit "$code"
