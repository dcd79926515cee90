#!/usr/bin/env bash
# Fails when a package of the solution, direct or not, has a known vulnerability of high or critical severity. Apart from the
# build, so that a new advisory never breaks an old commit.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet restore StaticDigest.sln --locked-mode --force -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=high \
  -p:WarningsNotAsErrors= -warnaserror:NU1903,NU1904
